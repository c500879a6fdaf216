package org.liverleaf.decision.compile;

import org.liverleaf.decision.value.Domain;

/**
 * From a number to its cell in few steps: equally wide buckets over the grid say in which cell the search may start, a
 * short walk over the thresholds does the rest. The result is that of {@link Partition#cellOfNumber}.
 */
final class NumberBins {

    private static final int BUCKETS_PER_CELL = 8;

    final int node;
    private final double[] thresholds;
    private final int notApplicable;
    private final double from;
    private final double bucketsPerUnit;
    /** For each bucket the cell in which its smallest values may lie. */
    private final int[] starts;

    NumberBins(Partition partition, int node) {
        this.node = node;
        this.thresholds = partition.thresholds();
        Domain.Grid grid = (Domain.Grid) partition.domain();
        this.notApplicable = grid.mayNotApply() ? partition.cells() - 1 : 0;
        int buckets = BUCKETS_PER_CELL * (thresholds.length + 1);
        double width = grid.max().subtract(grid.min()).doubleValue();
        this.from = grid.min().doubleValue();
        this.bucketsPerUnit = width > 0 ? buckets / width : 0;
        this.starts = new int[buckets];
        // Buckets never fall as numbers rise, so a threshold in an earlier bucket lies below every number of this one.
        for (double threshold : thresholds) {
            for (int later = bucket(threshold) + 1; later < buckets; later++) {
                starts[later]++;
            }
        }
    }

    private int bucket(double value) {
        return Math.max(0, Math.min(starts.length - 1, (int) ((value - from) * bucketsPerUnit)));
    }

    int cellOf(double value) {
        if (Double.isNaN(value)) {
            return notApplicable;
        }
        int cell = starts[bucket(value)];
        while (cell < thresholds.length && value >= thresholds[cell]) {
            cell++;
        }
        return cell;
    }
}
