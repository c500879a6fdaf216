package org.liverleaf.pathway.staging;

import java.util.List;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.cases.TimingDetail;
import org.liverleaf.pathway.score.ScoreResult;

/**
 * Where the disease stands.
 *
 * @param timing synchronous, early or late metachronous, or undetermined
 * @param timingDetail how the timing came about
 * @param burden the facts that say how much disease there is
 * @param liver how the liver works, now and over time
 * @param resectability what the surgeon's answers and the remnant come to
 * @param questions the three questions, in order
 * @param response newest response to the current or last systemic line, or undetermined
 * @param scans the response to the current or last treatment, computed from the measured lesions
 */
public record Staging(
        String timing,
        TimingDetail timingDetail,
        List<BurdenFact> burden,
        LiverFunction liver,
        Conclusion resectability,
        List<ThreeQuestion> questions,
        String response,
        ScanResponse scans) {

    /** Copies the lists. */
    public Staging {
        burden = List.copyOf(burden);
        questions = List.copyOf(questions);
    }

    /** Child-Pugh, ALBI and MELD 3.0 as of the day of the case. */
    public List<ScoreResult> liverFunction() {
        return liver.scores();
    }

    /** ALBI over time. */
    public ScoreCourse albiCourse() {
        return liver.albiCourse();
    }

    /**
     * How the liver works.
     *
     * @param scores Child-Pugh, ALBI and MELD 3.0 as of the day of the case
     * @param albiCourse ALBI over time
     */
    public record LiverFunction(List<ScoreResult> scores, ScoreCourse albiCourse) {

        /** Copies the list. */
        public LiverFunction {
            scores = List.copyOf(scores);
        }
    }

    /**
     * One fact on the burden of disease.
     *
     * @param fact its name
     * @param title what people call it
     * @param value value for people; {@code unknown} if nothing is known
     * @param unit UCUM unit; empty if there is none
     */
    public record BurdenFact(String fact, String title, String value, String unit) {}
}
