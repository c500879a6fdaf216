package org.liverleaf.pathway.wellbeing;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Medicines that can injure the liver and questions to running treatments, of {@code knowledge/wellbeing/treatment.yaml}.
 *
 * @param medicines medicines in order
 * @param questions questions in order; of several on one scale the first counts
 * @param runningDays a treatment without a known end counts as running; one that ended no longer than this ago too
 */
public record TreatmentTexts(List<MedicineText> medicines, List<QuestionText> questions, int runningDays) {

    /** Its place in the knowledge folder. */
    public static final String PATH = "wellbeing/treatment.yaml";

    private static final Set<String> MEDICINE_KEYS = Set.of("id", "title", "shown", "text", "evidence");
    private static final Set<String> QUESTION_KEYS =
            Set.of("id", "scales", "agents", "worseBy", "atLevel", "text", "evidence");
    private static final Set<String> RULE_KEYS = Set.of("id", "days");

    /** Copies the lists. */
    public TreatmentTexts {
        medicines = List.copyOf(medicines);
        questions = List.copyOf(questions);
    }

    /** A medicine, and when it is there. */
    record MedicineText(String id, String title, AnyOf shown, String text, List<String> evidence) {

        MedicineText {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A question.
     *
     * @param scales scales of which one must have got worse
     * @param agents drugs of which one must be running; none if any treatment counts
     * @param worseBy smallest change for the worse since the treatment began
     * @param atLevel level that the newest value must have reached; empty if it is no matter
     * @param text the question with the places {@code {changes}}, {@code {agents}}, {@code {since}}
     */
    record QuestionText(
            String id,
            List<String> scales,
            List<String> agents,
            int worseBy,
            String atLevel,
            String text,
            List<String> evidence) {

        QuestionText {
            scales = List.copyOf(scales);
            agents = List.copyOf(agents);
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads the file; the stream is left open. */
    public static TreatmentTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        return new TreatmentTexts(
                file.rows("medicines", MEDICINE_KEYS).stream()
                        .map(row -> new MedicineText(
                                row.text("id"),
                                row.text("title"),
                                AnyOf.of(row, "shown"),
                                row.text("text"),
                                row.evidence()))
                        .toList(),
                file.rows("questions", QUESTION_KEYS).stream()
                        .map(row -> new QuestionText(
                                row.text("id"),
                                row.texts("scales"),
                                row.texts("agents"),
                                row.wholeOrZero("worseBy"),
                                row.textOrEmpty("atLevel"),
                                row.text("text"),
                                row.evidence()))
                        .toList(),
                file.rows("running", RULE_KEYS).getFirst().wholeOrZero("days"));
    }
}
