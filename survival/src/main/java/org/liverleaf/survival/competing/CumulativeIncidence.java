package org.liverleaf.survival.competing;

import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.IntervalKind;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.sample.EventTable;
import org.liverleaf.survival.sample.Sample;

/**
 * The Aalen-Johansen estimate of the probability that a cause has struck by a time, while other causes compete:
 * Fₖ(t) = Σ S(tᵢ−) dₖᵢ/nᵢ, S the Kaplan-Meier curve of any cause. Over all causes the probabilities add up to 1 − S(t).
 *
 * <p>The variance is that of Aalen (Annals of Statistics 6, 1978) with the factor 1 − (d−1)/(n−1) for tied events, as Gray's
 * programs have it (Annals of Statistics 16, 1988): Var Fₖ(t) = Σ over times u ≤ t of
 * [S(u−)² dₖ/n² c (1 − (Fₖ(t) − Fₖ(u))/S(u))² + S(u−)² dₒ/n² c ((Fₖ(t) − Fₖ(u))/S(u))²], dₒ events of other causes. It opens
 * into three running sums, so that the whole curve costs one pass. Immutable.
 */
public final class CumulativeIncidence {

    private final EventTable table;
    private final double[] incidence;
    private final double[] variance;

    private CumulativeIncidence(EventTable table, double[] incidence, double[] variance) {
        this.table = table;
        this.incidence = incidence;
        this.variance = variance;
    }

    /** The incidence of a cause, from 1, in a whole sample. */
    public static CumulativeIncidence of(Sample sample, int cause) {
        return of(EventTable.of(sample), cause);
    }

    /** The incidence of a cause, from 1. */
    public static CumulativeIncidence of(EventTable table, int cause) {
        if (cause < 1 || cause > table.causes()) {
            throw new IllegalArgumentException("found the cause " + cause + ", expected 1 to " + table.causes());
        }
        double[] incidence = new double[table.size()];
        double[] variance = new double[table.size()];
        Sums sums = new Sums();
        for (int i = 0; i < incidence.length; i++) {
            int ours = table.events(i, cause);
            sums.step(table.atRisk(i), ours, table.allEvents(i) - ours);
            incidence[i] = sums.incidence;
            variance[i] = sums.variance();
        }
        return new CumulativeIncidence(table, incidence, variance);
    }

    /** Σ w (x + y F(t))² = v1 − 2 F v2 + F² v3 over the times so far, with F(t) as it is now. */
    private static final class Sums {
        private double incidence;
        private double survival = 1;
        private double v1;
        private double v2;
        private double v3;

        void step(double atRisk, int ours, int others) {
            double after = survival * (atRisk - ours - others) / atRisk;
            double inverse = after > 0 ? 1 / after : 0;
            incidence += survival * ours / atRisk;
            double square = survival * survival / (atRisk * atRisk);
            if (others > 0 && after > 0) {
                double weight = square * others * tied(atRisk, others);
                double x = incidence * inverse;
                add(weight, x, inverse);
            }
            if (ours > 0) {
                double weight = square * ours * tied(atRisk, ours);
                add(weight, 1 + incidence * inverse, inverse);
            }
            survival = after;
        }

        private static double tied(double atRisk, int events) {
            return events > 1 ? 1 - (events - 1) / (atRisk - 1) : 1;
        }

        private void add(double weight, double x, double y) {
            v1 += weight * x * x;
            v2 += weight * x * y;
            v3 += weight * y * y;
        }

        double variance() {
            return Math.max(0, v1 - 2 * incidence * v2 + incidence * incidence * v3);
        }
    }

    /** Number of distinct times. */
    public int size() {
        return incidence.length;
    }

    /** A distinct time. */
    public double time(int index) {
        return table.time(index);
    }

    /** F(t) from this time on. */
    public double incidence(int index) {
        return incidence[index];
    }

    /** Its standard error. */
    public double standardError(int index) {
        return Math.sqrt(variance[index]);
    }

    /**
     * The interval of F(t): that of a survival 1 − F(t) with this standard error, turned over. The scale log-log is symmetric in
     * log(−log(1 − F)) (Choudhury, Statistics in Medicine 21, 2002).
     */
    public Interval interval(int index, Confidence confidence) {
        double free = 1 - incidence[index];
        double relative = free > 0 ? variance[index] / (free * free) : 0;
        IntervalKind kind = confidence.kind();
        Interval turned = kind.interval(free, relative, confidence.reach());
        return turned.equals(Interval.UNBOUNDED) ? turned : new Interval(1 - turned.high(), 1 - turned.low());
    }

    /** F(t) at any time. */
    public double at(double time) {
        int index = table.indexAt(time);
        return index < 0 ? 0 : incidence[index];
    }

    /** What happened at the times. */
    public EventTable table() {
        return table;
    }
}
