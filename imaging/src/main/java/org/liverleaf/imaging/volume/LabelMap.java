package org.liverleaf.imaging.volume;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A label for each voxel of a grid, one byte a voxel. Labels are whole numbers from 0 (nothing) to 65,535, at most 256 different
 * ones in a map. Immutable once made.
 */
public final class LabelMap {

    /** One more than the highest label. */
    public static final int LABELS = 65_536;

    private final Grid grid;
    /** One array a slice, rows one after the other; slices without any label share one array. */
    private final byte[][] slices;
    /** Label of each code. */
    private final int[] labels;

    private final Box content;

    /**
     * Takes the arrays as they are; only this package and readers of files hand them over.
     *
     * @param slices nz arrays of nx times ny codes
     * @param labels what each code stands for; code 0 stands for label 0
     */
    public LabelMap(Grid grid, byte[][] slices, int[] labels) {
        this.grid = grid;
        this.slices = slices;
        this.labels = labels;
        this.content = findContent();
    }

    /** A map with labels up to 255, each its own code. */
    public static LabelMap of(Grid grid, byte[][] slices) {
        int[] labels = new int[256];
        Arrays.setAll(labels, each -> each);
        return new LabelMap(grid, slices, labels);
    }

    private Box findContent() {
        byte[] zeros = new byte[grid.nx()];
        Box found = new Box(0, 0, 0, 0, 0, 0);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                int from = y * grid.nx();
                int first = Arrays.mismatch(slices[z], from, from + grid.nx(), zeros, 0, grid.nx());
                if (first >= 0) {
                    int last = grid.nx() - 1;
                    while (slices[z][from + last] == 0) {
                        last--;
                    }
                    found = found.join(new Box(first, y, z, last + 1, y + 1, z + 1));
                }
            }
        }
        return found;
    }

    public Grid grid() {
        return grid;
    }

    /** The smallest box with all voxels that have a label. */
    public Box content() {
        return content;
    }

    /** Label of a voxel. */
    public int label(int x, int y, int z) {
        return labels[slices[z][y * grid.nx() + x] & 0xff];
    }

    /** The labels that occur, 0 left out. */
    public BitSet labelsPresent() {
        boolean[] seen = new boolean[256];
        for (int z = content.z0(); z < content.z1(); z++) {
            byte[] slice = slices[z];
            for (int y = content.y0(); y < content.y1(); y++) {
                int row = y * grid.nx();
                for (int x = content.x0(); x < content.x1(); x++) {
                    seen[slice[row + x] & 0xff] = true;
                }
            }
        }
        BitSet present = new BitSet();
        for (int code = 0; code < labels.length; code++) {
            if (seen[code] && labels[code] != 0) {
                present.set(labels[code]);
            }
        }
        return present;
    }

    /** The voxels with a label of a kind; label 0 is never of any kind. */
    public Runs runs(IntPredicate wanted) {
        boolean[] codes = new boolean[256];
        for (int code = 0; code < labels.length; code++) {
            codes[code] = labels[code] != 0 && wanted.test(labels[code]);
        }
        RunCollector runs = new RunCollector(content);
        for (int z = content.z0(); z < content.z1(); z++) {
            byte[] slice = slices[z];
            for (int y = content.y0(); y < content.y1(); y++) {
                collect(runs, slice, y * grid.nx(), codes);
                runs.endRow();
            }
        }
        return runs.runs();
    }

    private void collect(RunCollector runs, byte[] slice, int row, boolean[] codes) {
        int end = content.x1();
        int x = content.x0();
        while (x < end) {
            while (x < end && !codes[slice[row + x] & 0xff]) {
                x++;
            }
            int start = x;
            while (x < end && codes[slice[row + x] & 0xff]) {
                x++;
            }
            if (x > start) {
                runs.add(start, x);
            }
        }
    }

    /** With axes in another order: the new axis n is the old axis {@code order[n]}. */
    public LabelMap ordered(int... order) {
        int[] sizes = {grid.nx(), grid.ny(), grid.nz()};
        Grid turned = new Grid(
                sizes[order[0]], sizes[order[1]], sizes[order[2]], grid.affine().ordered(order));
        byte[][] copy = new byte[turned.nz()][turned.nx() * turned.ny()];
        int[] old = new int[3];
        for (int z = 0; z < turned.nz(); z++) {
            old[order[2]] = z;
            for (int y = 0; y < turned.ny(); y++) {
                old[order[1]] = y;
                int row = y * turned.nx();
                for (int x = 0; x < turned.nx(); x++) {
                    old[order[0]] = x;
                    copy[z][row + x] = slices[old[2]][old[1] * grid.nx() + old[0]];
                }
            }
        }
        return new LabelMap(turned, copy, labels);
    }
}
