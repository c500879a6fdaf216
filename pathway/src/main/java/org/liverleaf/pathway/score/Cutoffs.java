package org.liverleaf.pathway.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Comparison with limits and rounding, free of binary noise. */
final class Cutoffs {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_UP);

    private Cutoffs() {}

    /**
     * The value to 12 significant digits: 0.1 + 0.2 counts as 0.3. Limits are stated in a few digits, so a difference in the
     * thirteenth digit is noise of the binary arithmetic and never a finding.
     */
    static double snapped(double value) {
        return new BigDecimal(value).round(TWELVE).doubleValue();
    }

    /** Rounded half up (never half even) to decimals, after snapping. */
    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(snapped(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    static int point(boolean scores) {
        return scores ? 1 : 0;
    }
}
