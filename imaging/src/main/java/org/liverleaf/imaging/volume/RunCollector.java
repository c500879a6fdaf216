package org.liverleaf.imaging.volume;

import java.util.Arrays;

/** Collects runs row by row, in order. */
public final class RunCollector {

    private final Box box;
    private final int[] rows;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int row;

    /** @param box where the rows lie; rows come y by y, then z by z */
    public RunCollector(Box box) {
        this.box = box;
        this.rows = new int[Math.multiplyExact(box.ny(), box.nz()) + 1];
    }

    /** A run of the current row from its first voxel, included, to its last, excluded; behind all others of the row. */
    public void add(int start, int end) {
        if (size > rows[row] && ends[size - 1] >= start) {
            ends[size - 1] = Math.max(end, ends[size - 1]);
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Goes to the next row. */
    public void endRow() {
        rows[++row] = size;
    }

    /** What was collected; all rows have been ended. */
    public Runs runs() {
        return new Runs(box, rows, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
}
