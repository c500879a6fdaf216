package org.liverleaf.pathway.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * How the board sees the disease and what is done next, beside the options that it chose. Texts and lists are empty where
 * nothing was said.
 *
 * @param resectability how the board sees it, a word of {@link DecisionWord#RESECTABILITY}
 * @param intent what treatment is for, a word of {@link DecisionWord#INTENT}
 * @param lesions what is done to each lesion
 * @param steps what is done next, in order
 * @param reassessments when the board looks again
 */
public record DecidedCourse(
        String resectability,
        String intent,
        List<LesionPlan> lesions,
        List<NextStep> steps,
        List<LookAgain> reassessments) {

    /** Nothing was said. */
    public static final DecidedCourse NONE = new DecidedCourse("", "", List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DecidedCourse {
        lesions = List.copyOf(lesions);
        steps = List.copyOf(steps);
        reassessments = List.copyOf(reassessments);
    }

    /**
     * What is done to one lesion.
     *
     * @param lesion its name in the record; {@code other} for those that the record does not list
     * @param action a word of {@link DecisionWord#LESION}
     * @param remark in the board's own words; may be empty
     */
    public record LesionPlan(String lesion, String action, String remark) {}

    /**
     * One step.
     *
     * @param what what is done
     * @param responsible who sees to it; empty if nobody was named
     * @param due by which day; {@link LocalDate#MAX} if none is set
     */
    public record NextStep(String what, String responsible, LocalDate due) {

        /** Whether a day is set. */
        public boolean hasDate() {
            return !due.equals(LocalDate.MAX);
        }
    }

    /**
     * A point at which the board looks again.
     *
     * @param occasion what it belongs to
     * @param due the day; {@link LocalDate#MAX} if none is set
     * @param what tests and looks; may be empty
     */
    public record LookAgain(String occasion, LocalDate due, String what) {

        /** Whether a day is set. */
        public boolean hasDate() {
            return !due.equals(LocalDate.MAX);
        }
    }
}
