package org.liverleaf.survival.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.sample.Sample;

/**
 * Whether predicted survival came true: patients in bins of like prediction, each with the mean prediction and the survival that
 * Kaplan and Meier observe in it.
 *
 * @param time when survival was predicted for
 * @param bins lowest prediction first
 */
public record Calibration(double time, List<Bin> bins) {

    /** Copies the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Patients of like prediction.
     *
     * @param n how many
     * @param predicted mean predicted survival
     * @param observed survival at the time, or why it is not known
     */
    public record Bin(int n, double predicted, Curve.LandmarkOutcome observed) {}

    /**
     * The calibration of predictions.
     *
     * @param predicted predicted survival of each row at the time, 0 to 1
     * @param time above 0
     * @param bins how many bins of about equal size; patients of one prediction stay together, so that there may be fewer
     */
    public static Calibration of(Sample sample, double[] predicted, double time, int bins) {
        Predictions.check(sample, predicted);
        if (bins < 1) {
            throw new IllegalArgumentException("found " + bins + " bins, expected 1 or more");
        }
        int n = predicted.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(row -> predicted[row]));
        List<Bin> made = new ArrayList<>();
        int from = 0;
        for (int bin = 0; bin < bins; bin++) {
            int to = (int) ((long) n * (bin + 1) / bins);
            while (to > from && to < n && predicted[order[to]] == predicted[order[to - 1]]) {
                to++;
            }
            if (to > from) {
                int[] rows = new int[to - from];
                double sum = 0;
                for (int i = from; i < to; i++) {
                    rows[i - from] = order[i];
                    sum += predicted[order[i]];
                }
                Curve curve = KaplanMeier.of(sample.rows(rows));
                made.add(new Bin(rows.length, sum / rows.length, curve.landmark(time, Confidence.USUAL)));
                from = to;
            }
        }
        return new Calibration(time, made);
    }
}
