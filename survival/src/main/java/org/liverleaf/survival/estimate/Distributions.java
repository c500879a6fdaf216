package org.liverleaf.survival.estimate;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Probabilities and quantiles of the normal and the chi-square distribution. */
public final class Distributions {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double USUAL_LEVEL = 0.95;
    private static final double USUAL_REACH = ROOT_TWO * InverseErfc.value(1 - USUAL_LEVEL);

    private Distributions() {}

    /** P(|Z| ≥ |z|) of a standard normal Z. */
    public static double normalBeyond(double z) {
        return Erfc.value(Math.abs(z) / ROOT_TWO);
    }

    /** φ(z) = exp(−z²/2) / √(2π). */
    public static double normalDensity(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * How many standard errors a two-sided interval reaches to each side: 1.96 at the level 0.95.
     *
     * @param level confidence, above 0 and below 1
     */
    public static double normalReach(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("found the confidence level " + level + ", expected it between 0 and 1");
        }
        // Nearly everybody asks for the same, and for millions of intervals.
        return level == USUAL_LEVEL ? USUAL_REACH : ROOT_TWO * InverseErfc.value(1 - level);
    }

    /** P(X ≥ x) of a chi-square X: Q(df/2, x/2) of the incomplete gamma function. */
    public static double chiSquareAbove(double x, int df) {
        return x <= 0 ? 1 : RegularizedGamma.Q.value(df / 2.0, x / 2);
    }
}
