package org.liverleaf.imaging.volume;

import java.util.Arrays;

/**
 * A set of voxels, held as runs along the first axis: row by row, in order, no two of a row touch. Immutable. Small where a set is made of
 * solid parts, as anatomy is.
 */
public final class Runs {

    private final Box frame;
    /** First run of each row of the frame, and the number of runs at the end. */
    private final int[] rows;

    private final int[] starts;
    private final int[] ends;
    private final Box box;
    private final long count;

    Runs(Box frame, int[] rows, int[] starts, int[] ends) {
        this.frame = frame;
        this.rows = rows;
        this.starts = starts;
        this.ends = ends;
        Box found = new Box(0, 0, 0, 0, 0, 0);
        long voxels = 0;
        for (int row = 0; row + 1 < rows.length; row++) {
            int first = rows[row];
            int last = rows[row + 1] - 1;
            if (last >= first) {
                int y = frame.y0() + row % frame.ny();
                int z = frame.z0() + row / frame.ny();
                found = found.join(new Box(starts[first], y, z, ends[last], y + 1, z + 1));
                for (int run = first; run <= last; run++) {
                    voxels += ends[run] - starts[run];
                }
            }
        }
        this.box = found;
        this.count = voxels;
    }

    /** No voxel. */
    public static Runs none() {
        return new Runs(new Box(0, 0, 0, 0, 0, 0), new int[1], new int[0], new int[0]);
    }

    /** The smallest box that holds all voxels. */
    public Box box() {
        return box;
    }

    /** Number of voxels. */
    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Number of runs. */
    public int size() {
        return starts.length;
    }

    /** Index of the first run of a row, of the next row if it has none; any row may be asked for. */
    public int first(int y, int z) {
        if (y < frame.y0() || y >= frame.y1() || z < frame.z0() || z >= frame.z1()) {
            return 0;
        }
        return rows[(z - frame.z0()) * frame.ny() + y - frame.y0()];
    }

    /** One more than the index of the last run of a row. */
    public int last(int y, int z) {
        if (y < frame.y0() || y >= frame.y1() || z < frame.z0() || z >= frame.z1()) {
            return 0;
        }
        return rows[(z - frame.z0()) * frame.ny() + y - frame.y0() + 1];
    }

    /** First voxel of a run. */
    public int start(int run) {
        return starts[run];
    }

    /** One more than the last voxel of a run. */
    public int end(int run) {
        return ends[run];
    }

    public boolean has(int x, int y, int z) {
        int low = first(y, z);
        int high = last(y, z) - 1;
        int found = Arrays.binarySearch(starts, low, high + 1, x);
        int run = found >= 0 ? found : -found - 2;
        return run >= low && run <= high && x < ends[run];
    }

    /** The voxels of this set or of another. */
    public Runs join(Runs other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        Box all = box.join(other.box);
        RunCollector joined = new RunCollector(all);
        for (int z = all.z0(); z < all.z1(); z++) {
            for (int y = all.y0(); y < all.y1(); y++) {
                int a = first(y, z);
                int b = other.first(y, z);
                int lastA = last(y, z);
                int lastB = other.last(y, z);
                while (a < lastA || b < lastB) {
                    if (b >= lastB || a < lastA && starts[a] <= other.starts[b]) {
                        joined.add(starts[a], ends[a++]);
                    } else {
                        joined.add(other.starts[b], other.ends[b++]);
                    }
                }
                joined.endRow();
            }
        }
        return joined.runs();
    }

    /** The voxels of this set that are not of another. */
    public Runs without(Runs other) {
        RunCollector rest = new RunCollector(box);
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                int b = other.first(y, z);
                int lastB = other.last(y, z);
                for (int a = first(y, z); a < last(y, z); a++) {
                    int x = starts[a];
                    while (b < lastB && other.starts[b] < ends[a]) {
                        if (other.starts[b] > x) {
                            rest.add(x, other.starts[b]);
                        }
                        x = Math.max(x, other.ends[b]);
                        if (other.ends[b] > ends[a]) {
                            break;
                        }
                        b++;
                    }
                    if (x < ends[a]) {
                        rest.add(x, ends[a]);
                    }
                }
                rest.endRow();
            }
        }
        return rest.runs();
    }

    /** The voxels that two sets share. */
    public Runs common(Runs other) {
        return without(without(other));
    }

    /** How many voxels two sets share. */
    public long shared(Runs other) {
        Box both = box.cut(other.box);
        long voxels = 0;
        for (int z = both.z0(); z < both.z1(); z++) {
            for (int y = both.y0(); y < both.y1(); y++) {
                int b = other.first(y, z);
                int lastB = other.last(y, z);
                for (int a = first(y, z); a < last(y, z); a++) {
                    while (b < lastB && other.ends[b] <= starts[a]) {
                        b++;
                    }
                    for (int c = b; c < lastB && other.starts[c] < ends[a]; c++) {
                        voxels += Math.min(ends[a], other.ends[c]) - Math.max(starts[a], other.starts[c]);
                    }
                }
            }
        }
        return voxels;
    }

    /** All voxels of a box that are not of this set. */
    public Runs complement(Box within) {
        RunCollector rest = new RunCollector(within);
        for (int z = within.z0(); z < within.z1(); z++) {
            for (int y = within.y0(); y < within.y1(); y++) {
                int x = within.x0();
                for (int run = first(y, z); run < last(y, z); run++) {
                    if (starts[run] > x) {
                        rest.add(x, Math.min(starts[run], within.x1()));
                    }
                    x = Math.max(x, ends[run]);
                }
                if (x < within.x1()) {
                    rest.add(x, within.x1());
                }
                rest.endRow();
            }
        }
        return rest.runs();
    }
}
