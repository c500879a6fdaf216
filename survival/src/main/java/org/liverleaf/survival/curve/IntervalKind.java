package org.liverleaf.survival.curve;

import org.liverleaf.survival.estimate.Interval;

/** On which scale the interval of a survival probability is symmetric. */
public enum IntervalKind {

    /** S ± z·σ·S, cut at 0 and 1. */
    PLAIN("plain") {
        @Override
        Interval around(double survival, double reach) {
            double half = reach * survival;
            return new Interval(Math.max(0, survival - half), Math.min(1, survival + half));
        }
    },

    /** exp(ln S ± z·σ), cut at 1. */
    LOG("log") {
        @Override
        Interval around(double survival, double reach) {
            return new Interval(survival * Math.exp(-reach), Math.min(1, survival * Math.exp(reach)));
        }
    },

    /**
     * S^exp(± z·σ/ln S): never leaves 0 to 1 and holds its level best in small samples (Borgan and Liestøl, Scandinavian Journal
     * of Statistics 17, 1990).
     */
    LOG_LOG("log-log") {
        @Override
        Interval around(double survival, double reach) {
            double log = Math.log(survival);
            double factor = Math.exp(-reach / log);
            return new Interval(Math.exp(log * factor), Math.exp(log / factor));
        }
    };

    private final String text;

    IntervalKind(String text) {
        this.text = text;
    }

    /** How people call it. */
    public String text() {
        return text;
    }

    /** The interval where the survival is above 0 and below 1; {@code reach} is z·σ, σ² Greenwood's sum. */
    abstract Interval around(double survival, double reach);

    /**
     * The interval of a survival probability. Before the first event it is 1 to 1. Once all have died the variance is not
     * defined and nothing is said.
     *
     * @param survival the probability
     * @param greenwood Σ d/(n(n−d)), the squared standard error of ln S
     * @param reach how many standard errors to each side
     */
    public Interval interval(double survival, double greenwood, double reach) {
        if (survival >= 1) {
            return new Interval(1, 1);
        }
        return survival > 0 ? around(survival, reach * Math.sqrt(greenwood)) : Interval.UNBOUNDED;
    }
}
