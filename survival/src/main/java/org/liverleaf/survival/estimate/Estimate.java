package org.liverleaf.survival.estimate;

/** A figure estimated from a sample, or the reason why the sample does not give one. */
public sealed interface Estimate {

    /**
     * A figure with its confidence interval.
     *
     * @param value the figure, finite
     * @param interval where it may lie
     */
    record Known(double value, Interval interval) implements Estimate {
        /** Refuses what is no number. */
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("found the estimate " + value + ", expected a finite number");
            }
        }
    }

    /**
     * No figure.
     *
     * @param reason why, as part of a sentence
     * @param interval what can be said all the same, such as 'later than 300 days'
     */
    record NotEstimable(String reason, Interval interval) implements Estimate {}

    /** Where the figure may lie. */
    Interval interval();
}
