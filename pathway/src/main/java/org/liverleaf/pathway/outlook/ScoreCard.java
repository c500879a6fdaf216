package org.liverleaf.pathway.outlook;

import java.math.BigDecimal;
import java.util.List;
import org.liverleaf.pathway.score.ScoreResult;

/**
 * A score of this patient beside what was published of it.
 *
 * @param result the score over all values that its inputs may have
 * @param outcomes published outcome by class; empty where no figure could be confirmed
 * @param discrimination how well it tells patients apart, as published; empty if not known
 * @param outsideCohort why this patient lies outside the cohort that the score came from
 * @param evidence evidence keys of the score, its outcomes and its discrimination
 */
public record ScoreCard(
        ScoreResult result,
        List<ClassOutcome> outcomes,
        String discrimination,
        List<String> outsideCohort,
        List<String> evidence) {

    /** Copies the lists. */
    public ScoreCard {
        outcomes = List.copyOf(outcomes);
        outsideCohort = List.copyOf(outsideCohort);
        evidence = List.copyOf(evidence);
    }

    /** Fixed name of the score. */
    public String id() {
        return result.sheet().id();
    }

    /** What people call the score. */
    public String title() {
        return result.sheet().title();
    }

    /** The classes that are possible with what is known, from low to high. */
    public List<String> classes() {
        return result.evaluation().classes();
    }

    /**
     * Published outcome over some classes of a score.
     *
     * @param classes classes of the score that it covers
     * @param measure what was measured
     * @param low lower end
     * @param high upper end, above the lower one
     * @param unit UCUM unit
     * @param note how the range came about
     */
    public record ClassOutcome(
            List<String> classes, String measure, BigDecimal low, BigDecimal high, String unit, String note) {

        /** Copies the list and refuses a bare point. */
        public ClassOutcome {
            classes = List.copyOf(classes);
            if (low.compareTo(high) >= 0) {
                throw new IllegalArgumentException(
                        "found " + low + " to " + high + " " + unit + " as " + measure + ", expected low below high");
            }
        }
    }
}
