package org.liverleaf.survival.accuracy;

import java.util.Arrays;
import org.liverleaf.survival.estimate.Distributions;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/**
 * How often the one of two patients who had the event earlier also had the higher predicted risk (Harrell's C): 1 always, 0.5
 * by chance. Equal predictions count half.
 *
 * <p>A pair can be compared where one had the event while the other was at risk and lived longer; a patient censored at the very
 * time of the event lived longer, two events at one time are not compared. The standard error is the infinitesimal jackknife:
 * the root of Σ of squared influences of the rows (Therneau and Watson, The concordance statistic and the Cox model, 2017).
 * Counting runs in O(n log n) over a tree of prefix sums.
 */
public sealed interface Concordance {

    /**
     * A concordance.
     *
     * @param value C, between 0 and 1
     * @param standardError of C
     * @param interval C ± z·se, cut at 0 and 1, at 95 %
     * @param pairs how many pairs agree, disagree, and have equal predictions
     */
    record Known(double value, double standardError, Interval interval, Pairs pairs) implements Concordance {}

    /**
     * No concordance.
     *
     * @param reason why, as part of a sentence
     */
    record NotEstimable(String reason) implements Concordance {}

    /**
     * Pairs that can be compared.
     *
     * @param agreeing the earlier event had the higher risk
     * @param disagreeing it had the lower
     * @param equal both had the same
     */
    record Pairs(long agreeing, long disagreeing, long equal) {
        long all() {
            return agreeing + disagreeing + equal;
        }
    }

    /**
     * The concordance of predictions.
     *
     * @param risk predicted risk of each row, on any scale, higher is worse
     * @param strata pairs are compared only within a stratum
     */
    static Concordance of(Sample sample, double[] risk, Grouping strata) {
        if (risk.length != sample.size() || strata.rows() != sample.size()) {
            throw new IllegalArgumentException("expected predictions and strata of " + sample.size() + " rows");
        }
        for (double each : risk) {
            if (Double.isNaN(each)) {
                throw new IllegalArgumentException("found a prediction that is no number");
            }
        }
        PairCount count = new PairCount(sample, risk, strata);
        Pairs pairs = count.pairs();
        if (pairs.all() == 0) {
            return new NotEstimable("no two patients can be compared");
        }
        double all = pairs.all();
        double somer = (pairs.agreeing() - pairs.disagreeing()) / all;
        double squares =
                Arrays.stream(count.influences(somer)).map(each -> each * each).sum();
        double error = Math.sqrt(squares) / all / 2;
        double value = (somer + 1) / 2;
        double half = Distributions.normalReach(0.95) * error;
        return new Known(value, error, new Interval(Math.max(0, value - half), Math.min(1, value + half)), pairs);
    }
}
