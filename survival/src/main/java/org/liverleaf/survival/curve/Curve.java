package org.liverleaf.survival.curve;

import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.sample.EventTable;

/**
 * A survival curve: 1 before the first time, and a value from each distinct time on. Values belong to indices from 0 to
 * {@link #size} − 1, the earliest time first. Immutable.
 */
public final class Curve {

    /** How close to its level a curve counts as being on it: the rounding of products of many factors. */
    private static final double ON_LEVEL = Math.sqrt(Math.ulp(1.0));

    private final EventTable table;
    private final double[] survival;
    private final double[] greenwood;

    /** Takes the arrays as they are. */
    Curve(EventTable table, double[] survival, double[] greenwood) {
        this.table = table;
        this.survival = survival;
        this.greenwood = greenwood;
    }

    /** Number of distinct times, of events and of censorings. */
    public int size() {
        return survival.length;
    }

    /** A distinct time. */
    public double time(int index) {
        return table.time(index);
    }

    /** S(t) from this time on. */
    public double survival(int index) {
        return survival[index];
    }

    /** Greenwood's sum Σ d/(n(n−d)) up to this time: the variance of ln S. */
    public double greenwood(int index) {
        return greenwood[index];
    }

    /** Standard error of S(t). */
    public double standardError(int index) {
        return survival[index] * Math.sqrt(greenwood[index]);
    }

    /** The interval of S(t), point by point. */
    public Interval interval(int index, Confidence confidence) {
        return confidence.kind().interval(survival[index], greenwood[index], confidence.reach());
    }

    /** What happened at the times. */
    public EventTable table() {
        return table;
    }

    /** How many had an event. */
    public int events() {
        int sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += table.allEvents(i);
        }
        return sum;
    }

    /** S(t) at any time. */
    public double survivalAt(double time) {
        int index = table.indexAt(time);
        return index < 0 ? 1 : survival[index];
    }

    /** Until when somebody was observed; 0 for a group of nobody. */
    public double end() {
        return size() == 0 ? 0 : time(size() - 1);
    }

    /**
     * Survival at one time, such as at two years.
     *
     * @param time when
     * @param survival S(t)
     * @param standardError Greenwood's
     * @param interval of S(t)
     * @param atRisk how many were still observed just before
     */
    public record Landmark(double time, double survival, double standardError, Interval interval, int atRisk) {}

    /** Survival at one time, or why it is not known. */
    public LandmarkOutcome landmark(double time, Confidence confidence) {
        if (size() == 0) {
            return new LandmarkOutcome.Beyond("the group is empty");
        }
        if (time > end() && survival[size() - 1] > 0) {
            return new LandmarkOutcome.Beyond("nobody was observed that long");
        }
        int index = table.indexAt(time);
        return new LandmarkOutcome.Reached(
                index < 0
                        ? new Landmark(time, 1, 0, new Interval(1, 1), table.atRiskAt(time))
                        : new Landmark(
                                time,
                                survival[index],
                                standardError(index),
                                interval(index, confidence),
                                table.atRiskAt(time)));
    }

    /** Survival at a time, if the curve reaches it. */
    public sealed interface LandmarkOutcome {
        /** It does. */
        record Reached(Landmark landmark) implements LandmarkOutcome {}

        /** It does not; the reason is part of a sentence. */
        record Beyond(String reason) implements LandmarkOutcome {}
    }

    /** The time at which half have had the event. */
    public Estimate median(Confidence confidence) {
        return timeAtSurvival(0.5, confidence);
    }

    /**
     * The time at which a share still survives: the first at which the curve is at or below it; the middle of the step where the
     * curve runs exactly along it. Its interval are the times at which the limits of the curve cross the same level (Brookmeyer
     * and Crowley, Biometrics 38, 1982).
     *
     * @param level share, above 0 and below 1
     */
    public Estimate timeAtSurvival(double level, Confidence confidence) {
        double reach = confidence.reach();
        IntervalKind kind = confidence.kind();
        double from = crossing(
                level, i -> kind.interval(survival[i], greenwood[i], reach).low());
        double value = crossing(level, i -> survival[i]);
        double to = crossing(
                level, i -> kind.interval(survival[i], greenwood[i], reach).high());
        if (size() == 0) {
            return new Estimate.NotEstimable("the group is empty", Interval.UNBOUNDED);
        }
        if (value == Double.POSITIVE_INFINITY) {
            double low = Double.isInfinite(from) ? Double.NEGATIVE_INFINITY : from;
            return new Estimate.NotEstimable("not reached", new Interval(low, to));
        }
        return new Estimate.Known(value, new Interval(from, to));
    }

    /** A value of the curve or of one of its limits, by index. */
    private interface Height {
        double at(int index);
    }

    private double crossing(double level, Height height) {
        for (int i = 0; i < size(); i++) {
            double here = height.at(i);
            if (here > level + ON_LEVEL || here == Double.NEGATIVE_INFINITY) {
                continue;
            }
            if (here < level - ON_LEVEL) {
                return time(i);
            }
            for (int next = i + 1; next < size(); next++) {
                if (height.at(next) < here - ON_LEVEL) {
                    return (time(i) + time(next)) / 2;
                }
            }
            return time(i);
        }
        return Double.POSITIVE_INFINITY;
    }
}
