package org.liverleaf.survival.curve;

import org.liverleaf.survival.estimate.Interval;

/**
 * The mean time lived within a horizon τ: the area under the curve up to τ, in the unit of the times.
 *
 * <p>μ(τ) = ∫₀^τ S(t) dt, with variance Σ (∫_{tᵢ}^τ S)² dᵢ/(nᵢ(nᵢ−dᵢ)) over the event times up to τ (Klein and Moeschberger,
 * Survival Analysis, second edition, section 4.5).
 */
public sealed interface RestrictedMean {

    /**
     * A mean.
     *
     * @param value mean time, at most {@code until}
     * @param standardError its standard error
     * @param interval normal interval
     * @param until the horizon τ
     */
    record Known(double value, double standardError, Interval interval, double until) implements RestrictedMean {}

    /**
     * No mean, since the curve ends before the horizon while some survive.
     *
     * @param reason why, as part of a sentence
     */
    record NotEstimable(String reason) implements RestrictedMean {}

    /**
     * The restricted mean of a curve.
     *
     * @param until horizon above 0, in the unit of the times
     */
    static RestrictedMean of(Curve curve, double until, Confidence confidence) {
        if (!(until > 0 && until < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("found the horizon " + until + ", expected a number above 0");
        }
        if (curve.size() == 0) {
            return new NotEstimable("the group is empty");
        }
        if (until > curve.end() && curve.survival(curve.size() - 1) > 0) {
            return new NotEstimable("nobody was observed that long");
        }
        double area = 0;
        double variance = 0;
        double right = until;
        for (int i = curve.table().indexAt(until); i >= 0; i--) {
            area += curve.survival(i) * (right - curve.time(i));
            right = curve.time(i);
            double step = curve.greenwood(i) - (i == 0 ? 0 : curve.greenwood(i - 1));
            variance += area * area * step;
        }
        area += right;
        double error = Math.sqrt(variance);
        return new Known(area, error, Interval.around(area, confidence.reach() * error), until);
    }
}
