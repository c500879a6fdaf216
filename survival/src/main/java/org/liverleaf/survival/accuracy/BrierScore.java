package org.liverleaf.survival.accuracy;

import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.sample.Sample;

/**
 * The mean squared distance between predicted survival and what happened, 0 perfect, 0.25 for a coin. Patients censored before
 * the time say nothing themselves; those who are known stand for them by the inverse of their probability to be known:
 * BS(t) = 1/n Σ [p² 1(T ≤ t, event)/G(T−) + (1 − p)² 1(T > t)/G(t)], G the Kaplan-Meier curve of censoring (Graf and others,
 * Statistics in Medicine 18, 1999).
 */
public final class BrierScore {

    private final Sample sample;
    private final double[] uncensoredBefore;
    private final Curve censoring;

    /**
     * For a sample observed from time 0.
     *
     * @throws IllegalArgumentException for a sample with delayed entry
     */
    public BrierScore(Sample sample) {
        if (sample.isTruncated()) {
            throw new IllegalArgumentException(
                    "found rows with delayed entry, expected all to be observed from time 0");
        }
        this.sample = sample;
        double[] exits = new double[sample.size()];
        int[] censored = new int[sample.size()];
        for (int row = 0; row < exits.length; row++) {
            exits[row] = sample.exit(row);
            censored[row] = sample.event(row) == Sample.CENSORED ? 1 : 0;
        }
        this.censoring = KaplanMeier.of(Sample.of(exits, censored));
        this.uncensoredBefore = new double[exits.length];
        for (int row = 0; row < exits.length; row++) {
            uncensoredBefore[row] = censoring.survivalAt(Math.nextDown(exits[row]));
        }
    }

    /** What a score is, or why there is none. */
    public sealed interface Outcome {
        /**
         * A score.
         *
         * @param value 0 or more
         */
        record Known(double value) implements Outcome {}

        /**
         * No score.
         *
         * @param reason why, as part of a sentence
         */
        record NotEstimable(String reason) implements Outcome {}
    }

    /**
     * The score at one time.
     *
     * @param predicted predicted survival of each row at the time, 0 to 1
     */
    public Outcome at(double time, double[] predicted) {
        Predictions.check(sample, predicted);
        double known = censoring.survivalAt(time);
        double sum = 0;
        boolean isAnyLater = false;
        for (int row = 0; row < predicted.length; row++) {
            double p = predicted[row];
            if (sample.exit(row) > time) {
                sum += (1 - p) * (1 - p) / known;
                isAnyLater = true;
            } else if (sample.event(row) != Sample.CENSORED) {
                sum += p * p / uncensoredBefore[row];
            }
        }
        return isAnyLater || known > 0
                ? new Outcome.Known(sum / predicted.length)
                : new Outcome.NotEstimable("all were censored before");
    }

    /** Predicted survival of all rows at a time. */
    public interface Forecast {
        /** One value a row, 0 to 1. */
        double[] at(double time);
    }

    /**
     * The mean score between the first and the last of some times, by trapezes.
     *
     * @param forecast predicted survival
     * @param times at least two, rising
     */
    public Outcome integrated(Forecast forecast, double... times) {
        if (times.length < 2) {
            throw new IllegalArgumentException("found " + times.length + " times, expected two or more");
        }
        double area = 0;
        double before = 0;
        for (int i = 0; i < times.length; i++) {
            switch (at(times[i], forecast.at(times[i]))) {
                case Outcome.NotEstimable none -> {
                    return none;
                }
                case Outcome.Known here -> {
                    if (i > 0) {
                        if (!(times[i] > times[i - 1])) {
                            throw new IllegalArgumentException("found times out of order, expected them to rise");
                        }
                        area += (times[i] - times[i - 1]) * (before + here.value()) / 2;
                    }
                    before = here.value();
                }
            }
        }
        return new Outcome.Known(area / (times[times.length - 1] - times[0]));
    }
}
