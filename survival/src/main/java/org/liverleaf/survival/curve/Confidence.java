package org.liverleaf.survival.curve;

import org.liverleaf.survival.estimate.Distributions;

/**
 * How intervals are made.
 *
 * @param kind their scale
 * @param level their level, above 0 and below 1
 */
public record Confidence(IntervalKind kind, double level) {

    /** 95 %, symmetric in log(−log S). */
    public static final Confidence USUAL = new Confidence(IntervalKind.LOG_LOG, 0.95);

    /** Refuses a level that is no level. */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("found the confidence level " + level + ", expected it between 0 and 1");
        }
    }

    /** Standard errors to each side, 1.96 at 0.95. */
    public double reach() {
        return Distributions.normalReach(level);
    }
}
