package org.liverleaf.survival.cox;

import java.util.Arrays;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/**
 * The rows of a fit as its loops need them: one stratum after the other, in each the earliest exit first, covariates with mean 0
 * and deviation 1 side by side.
 */
final class CoxRows {

    final int size;
    final int width;
    /** Row of the sample at each place. */
    final int[] rows;

    final double[] exits;
    final boolean[] deaths;
    /** Places of each stratum begin here; one more than strata. */
    final int[] starts;
    /** Standardised covariates of each place, {@code width} of them. */
    final double[] x;
    /** Empty where all were observed from the beginning. */
    final double[] entries;
    /** Places by entry within each stratum, earliest first. */
    final int[] byEntry;

    final double[] means;
    final double[] scales;

    CoxRows(Sample sample, Covariates covariates, Grouping strata) {
        size = sample.size();
        width = covariates.size();
        rows = new int[size];
        exits = new double[size];
        deaths = new boolean[size];
        starts = new int[strata.size() + 1];
        x = new double[size * width];
        entries = new double[sample.isTruncated() ? size : 0];
        byEntry = new int[entries.length];
        means = new double[width];
        scales = new double[width];
        int[] counts = strata.counts();
        for (int stratum = 0; stratum < counts.length; stratum++) {
            starts[stratum + 1] = starts[stratum] + counts[stratum];
        }
        place(sample, strata);
        for (int column = 0; column < width; column++) {
            standardise(covariates, column);
        }
    }

    private void place(Sample sample, Grouping strata) {
        int[] next = Arrays.copyOf(starts, strata.size());
        for (int rank = 0; rank < size; rank++) {
            int row = sample.byExit(rank);
            int place = next[strata.of(row)]++;
            rows[place] = row;
            exits[place] = sample.exitAtRank(rank);
            deaths[place] = sample.eventAtRank(rank) == 1;
        }
        if (entries.length > 0) {
            int[] placeOf = new int[size];
            for (int place = 0; place < size; place++) {
                placeOf[rows[place]] = place;
                entries[place] = sample.entry(rows[place]);
            }
            int[] nextEntry = Arrays.copyOf(starts, strata.size());
            for (int row : sample.byEntry()) {
                byEntry[nextEntry[strata.of(row)]++] = placeOf[row];
            }
        }
    }

    private void standardise(Covariates covariates, int column) {
        double mean = covariates.mean(column);
        double scale = covariates.deviation(column);
        means[column] = mean;
        scales[column] = scale == 0 ? 1 : scale;
        double factor = 1 / scales[column];
        for (int place = 0; place < size; place++) {
            x[place * width + column] = (covariates.at(rows[place], column) - mean) * factor;
        }
    }

    int strata() {
        return starts.length - 1;
    }

    int deaths() {
        int sum = 0;
        for (boolean death : deaths) {
            sum += death ? 1 : 0;
        }
        return sum;
    }
}
