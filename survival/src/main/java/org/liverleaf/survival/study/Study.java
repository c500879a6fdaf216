package org.liverleaf.survival.study;

import java.util.List;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.competing.CumulativeIncidence;
import org.liverleaf.survival.cox.Coefficient;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.EqualPrecisionBand;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.TestResult;

/**
 * What a table of patients says about survival.
 *
 * @param settings how it was computed
 * @param groups in the order of their names
 * @param test whether the groups differ
 * @param causes whether the groups differ in the incidence of each cause, where causes compete
 * @param model the Cox model
 * @param left rows that could not be used
 * @param notes what a reader has to know besides
 */
public record Study(
        StudySettings settings,
        List<Group> groups,
        TestResult test,
        List<Cause> causes,
        Model model,
        List<LeftOut> left,
        List<String> notes) {

    /** Copies the lists. */
    public Study {
        groups = List.copyOf(groups);
        causes = List.copyOf(causes);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * One group.
     *
     * @param name its name, or {@code all}
     * @param n number of rows
     * @param curve event-free survival; where causes compete, of any of them
     * @param band around the whole curve
     * @param median time at which half have had the event
     * @param landmarks survival at the times asked for
     * @param means restricted means at the horizons asked for
     * @param incidences of each cause, where causes compete
     */
    public record Group(
            String name,
            int n,
            Curve curve,
            EqualPrecisionBand band,
            Estimate median,
            List<Curve.LandmarkOutcome> landmarks,
            List<RestrictedMean> means,
            List<CumulativeIncidence> incidences) {
        /** Copies the lists. */
        public Group {
            landmarks = List.copyOf(landmarks);
            means = List.copyOf(means);
            incidences = List.copyOf(incidences);
        }
    }

    /**
     * A competing cause.
     *
     * @param name word of the table
     * @param test Gray's, whether groups differ in its incidence
     */
    public record Cause(String name, TestResult test) {}

    /** The Cox model, if one was asked for. */
    public sealed interface Model {
        /** Nobody asked. */
        record NotAsked() implements Model {}

        /** It can't be fitted; the reason is part of a sentence. */
        record NotFitted(String reason) implements Model {}

        /**
         * A model.
         *
         * @param n rows that it was fitted on
         * @param events events among them
         * @param coefficients one for each covariate
         * @param isRobust whether errors allow for clusters
         * @param tests likelihood ratio, score and Wald test, in this order
         * @param concordance of its own predictions on the rows that it was fitted on
         * @param proportionality test of its assumption
         */
        record Fitted(
                int n,
                int events,
                List<Coefficient> coefficients,
                boolean isRobust,
                List<TestResult> tests,
                Concordance concordance,
                ProportionalityTest proportionality)
                implements Model {
            /** Copies the lists. */
            public Fitted {
                coefficients = List.copyOf(coefficients);
                tests = List.copyOf(tests);
            }
        }
    }

    /**
     * Rows that miss a value.
     *
     * @param column where
     * @param rows how many
     * @param isFromModelOnly whether the curves have them all the same
     */
    public record LeftOut(String column, int rows, boolean isFromModelOnly) {}

    /** Rows of all groups. */
    public int n() {
        return groups.stream().mapToInt(Group::n).sum();
    }

    /** Events of all groups, of any cause. */
    public int events() {
        return groups.stream().mapToInt(group -> group.curve().events()).sum();
    }
}
