package org.liverleaf.survival.estimate;

/** What a chi-square test says, or why it can't be made. */
public sealed interface TestResult {

    /**
     * A statistic and its probability under the null hypothesis.
     *
     * @param chiSquare the statistic, 0 or more
     * @param df degrees of freedom, 1 or more
     * @param p probability of a statistic at least as large
     */
    record Tested(double chiSquare, int df, double p) implements TestResult {
        /** Refuses what is no number. */
        public Tested {
            if (!Double.isFinite(chiSquare) || !(p >= 0 && p <= 1) || df < 1) {
                throw new IllegalArgumentException(
                        "found chi-square " + chiSquare + ", df " + df + ", p " + p + ", expected finite values");
            }
        }

        /** With the probability of the chi-square distribution. */
        public static Tested of(double chiSquare, int df) {
            double positive = Math.max(0, chiSquare);
            return new Tested(positive, df, Distributions.chiSquareAbove(positive, df));
        }
    }

    /**
     * No test.
     *
     * @param reason why, as part of a sentence
     */
    record NotTestable(String reason) implements TestResult {}
}
