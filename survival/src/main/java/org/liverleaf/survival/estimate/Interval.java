package org.liverleaf.survival.estimate;

/**
 * A confidence interval. An end that the data do not bound is infinite; an end is never NaN.
 *
 * @param low lower end, or negative infinity
 * @param high upper end, or positive infinity
 */
public record Interval(double low, double high) {

    /** Nothing is known: the data bound neither end. */
    public static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Refuses NaN and ends in the wrong order. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("found the interval " + low + " to " + high + ", expected low <= high");
        }
    }

    /** {@code value} plus and minus {@code halfWidth}. */
    public static Interval around(double value, double halfWidth) {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    /** Whether a value lies inside, ends included. */
    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
