package org.liverleaf.imaging.volume;

/** A real number for each voxel of a grid, such as activity or dose. One 32-bit number a voxel. Immutable once made. */
public final class ScalarVolume {

    private final Grid grid;
    /** One array a slice, rows one after the other. */
    private final float[][] slices;

    /**
     * Takes the arrays as they are.
     *
     * @param slices nz arrays of nx times ny numbers
     */
    public ScalarVolume(Grid grid, float[][] slices) {
        this.grid = grid;
        this.slices = slices;
    }

    public Grid grid() {
        return grid;
    }

    /** Value of a voxel. */
    public float at(int x, int y, int z) {
        return slices[z][y * grid.nx() + x];
    }

    /**
     * Value at a place between voxel centres, linear along each axis; 0 farther out than half a voxel beyond the grid.
     *
     * @param i index along the first axis, with fractions, and so on
     */
    public double between(double i, double j, double k) {
        if (!(i >= -0.5
                && j >= -0.5
                && k >= -0.5
                && i <= grid.nx() - 0.5
                && j <= grid.ny() - 0.5
                && k <= grid.nz() - 0.5)) {
            return 0;
        }
        int x = floor(i, grid.nx());
        int y = floor(j, grid.ny());
        int z = floor(k, grid.nz());
        double a = share(i, x, grid.nx());
        double b = share(j, y, grid.ny());
        double c = share(k, z, grid.nz());
        double low = row(x, y, z, a) * (1 - b) + (b > 0 ? row(x, y + 1, z, a) * b : 0);
        if (c == 0) {
            return low;
        }
        double high = row(x, y, z + 1, a) * (1 - b) + (b > 0 ? row(x, y + 1, z + 1, a) * b : 0);
        return low * (1 - c) + high * c;
    }

    private double row(int x, int y, int z, double share) {
        return at(x, y, z) * (1 - share) + (share > 0 ? at(x + 1, y, z) * share : 0);
    }

    private static int floor(double index, int size) {
        return (int) Math.max(0, Math.min(size - 1, Math.floor(index)));
    }

    private static double share(double index, int floor, int size) {
        return floor == size - 1 ? 0 : Math.max(0, index - floor);
    }

    /** All values times a factor. */
    public ScalarVolume times(double factor) {
        float[][] scaled = new float[slices.length][];
        for (int z = 0; z < slices.length; z++) {
            scaled[z] = new float[slices[z].length];
            for (int i = 0; i < scaled[z].length; i++) {
                scaled[z][i] = (float) (slices[z][i] * factor);
            }
        }
        return new ScalarVolume(grid, scaled);
    }

    /** The sum of all values. */
    public double sum() {
        double sum = 0;
        for (float[] slice : slices) {
            for (float each : slice) {
                sum += each;
            }
        }
        return sum;
    }

    /** The smallest box with all values that are not 0. */
    public Box content() {
        Box found = new Box(0, 0, 0, 0, 0, 0);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                int first = -1;
                int last = -1;
                for (int x = 0; x < grid.nx(); x++) {
                    if (slices[z][y * grid.nx() + x] != 0) {
                        first = first < 0 ? x : first;
                        last = x;
                    }
                }
                if (first >= 0) {
                    found = found.join(new Box(first, y, z, last + 1, y + 1, z + 1));
                }
            }
        }
        return found;
    }

    /** With axes in another order: the new axis n is the old axis {@code order[n]}. */
    public ScalarVolume ordered(int... order) {
        int[] sizes = {grid.nx(), grid.ny(), grid.nz()};
        Grid turned = new Grid(
                sizes[order[0]], sizes[order[1]], sizes[order[2]], grid.affine().ordered(order));
        float[][] copy = new float[turned.nz()][turned.nx() * turned.ny()];
        int[] old = new int[3];
        for (int z = 0; z < turned.nz(); z++) {
            old[order[2]] = z;
            for (int y = 0; y < turned.ny(); y++) {
                old[order[1]] = y;
                for (int x = 0; x < turned.nx(); x++) {
                    old[order[0]] = x;
                    copy[z][y * turned.nx() + x] = at(old[0], old[1], old[2]);
                }
            }
        }
        return new ScalarVolume(turned, copy);
    }
}
