package org.liverleaf.survival.curve;

import org.liverleaf.survival.estimate.Distributions;
import org.liverleaf.survival.estimate.Interval;

/**
 * Nair's band of equal precision: with the stated confidence the <em>whole</em> curve lies inside it between two times. It is
 * the pointwise interval with a larger multiple of the standard error.
 *
 * <p>With a(t) = nσ²(t)/(1 + nσ²(t)), σ² Greenwood's sum, the multiple e solves Miller and Siegmund's approximation
 * 4φ(e)/e + φ(e)(e − 1/e) ln[a_U(1−a_L)/(a_L(1−a_U))] = 1 − level, where a_L and a_U belong to the ends of the band. Sources:
 * Nair, Technometrics 26, 1984; Klein and Moeschberger, Survival Analysis, second edition, section 4.4. Bands have no meaning
 * beyond their ends: the first and the last time at which the curve lies strictly between 0 and 1. Immutable.
 */
public final class EqualPrecisionBand {

    private final Curve curve;
    private final IntervalKind kind;
    private final int from;
    private final int to;
    private final double reach;

    private EqualPrecisionBand(Curve curve, IntervalKind kind, int from, int to, double reach) {
        this.curve = curve;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.reach = reach;
    }

    /** The band of a curve over all times at which it lies between 0 and 1; over none where there is no such time. */
    public static EqualPrecisionBand of(Curve curve, Confidence confidence) {
        int from = 0;
        while (from < curve.size() && curve.survival(from) >= 1) {
            from++;
        }
        int to = curve.size() - 1;
        while (to >= 0 && curve.survival(to) <= 0) {
            to--;
        }
        if (from > to) {
            return new EqualPrecisionBand(curve, confidence.kind(), 0, -1, 0);
        }
        int n = curve.table().atRisk(0);
        double reach = reach(share(n, curve.greenwood(from)), share(n, curve.greenwood(to)), confidence.level());
        return new EqualPrecisionBand(curve, confidence.kind(), from, to, Math.max(reach, confidence.reach()));
    }

    private static double share(int n, double greenwood) {
        return n * greenwood / (1 + n * greenwood);
    }

    /**
     * The multiple of the standard error.
     *
     * @param from a_L, above 0
     * @param to a_U, at least a_L, below 1
     * @param level confidence
     */
    static double reach(double from, double to, double level) {
        double width = Math.log(to * (1 - from) / (from * (1 - to)));
        double low = 1;
        double high = 10;
        // The left side falls from e = 1 on; 60 halvings reach the precision of a double.
        for (int i = 0; i < 60; i++) {
            double e = (low + high) / 2;
            double density = Distributions.normalDensity(e);
            if (4 * density / e + density * (e - 1 / e) * width > 1 - level) {
                low = e;
            } else {
                high = e;
            }
        }
        return (low + high) / 2;
    }

    /** Standard errors to each side. */
    public double reach() {
        return reach;
    }

    /** Whether the band says something at an index of the curve. */
    public boolean holds(int index) {
        return index >= from && index <= to;
    }

    /** Between which values the curve lies at this index; unbounded outside of the band's ends. */
    public Interval interval(int index) {
        return holds(index) ? kind.interval(curve.survival(index), curve.greenwood(index), reach) : Interval.UNBOUNDED;
    }
}
