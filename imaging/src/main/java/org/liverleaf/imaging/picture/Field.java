package org.liverleaf.imaging.picture;

import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;

/** How much of a set lies about a place, 0 to 1: a set of voxels, smoothed, on a cubic grid along the axes of the patient. */
final class Field {

    private final Frame frame;
    private final float[] cells;

    private Field(Frame frame) {
        this.frame = frame;
        this.cells = new float[frame.nx * frame.ny * frame.nz];
    }

    /** A cubic grid along the axes of the patient. */
    static final class Frame {
        private final Point corner;
        private final double stepMm;
        private final int nx;
        private final int ny;
        private final int nz;

        /** Around the box of a set, with so many cells along its longest side. */
        Frame(Runs runs, Grid grid, int cells) {
            Box box = runs.box();
            double[] low = new double[3];
            double[] high = new double[3];
            java.util.Arrays.fill(low, Double.POSITIVE_INFINITY);
            java.util.Arrays.fill(high, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < 8; i++) {
                Point place = grid.affine()
                        .place(
                                (i & 1) == 0 ? box.x0() : box.x1(),
                                (i & 2) == 0 ? box.y0() : box.y1(),
                                (i & 4) == 0 ? box.z0() : box.z1());
                double[] at = {place.x(), place.y(), place.z()};
                for (int axis = 0; axis < 3; axis++) {
                    low[axis] = Math.min(low[axis], at[axis]);
                    high[axis] = Math.max(high[axis], at[axis]);
                }
            }
            double longest = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
            this.stepMm = longest / cells;
            this.corner = new Point(low[0] - 4 * stepMm, low[1] - 4 * stepMm, low[2] - 4 * stepMm);
            this.nx = (int) Math.ceil((high[0] - low[0]) / stepMm) + 9;
            this.ny = (int) Math.ceil((high[1] - low[1]) / stepMm) + 9;
            this.nz = (int) Math.ceil((high[2] - low[2]) / stepMm) + 9;
        }

        double stepMm() {
            return stepMm;
        }

        /** Middle of the frame. */
        Point centre() {
            return new Point(corner.x() + nx * stepMm / 2, corner.y() + ny * stepMm / 2, corner.z() + nz * stepMm / 2);
        }

        /** Half of its longest way through. */
        double radiusMm() {
            return stepMm * Math.sqrt((double) nx * nx + (double) ny * ny + (double) nz * nz) / 2;
        }
    }

    static Field of(Frame frame, Runs runs, Grid grid) {
        Field field = new Field(frame);
        for (int z = 0; z < frame.nz; z++) {
            for (int y = 0; y < frame.ny; y++) {
                for (int x = 0; x < frame.nx; x++) {
                    Point place = new Point(
                            frame.corner.x() + x * frame.stepMm,
                            frame.corner.y() + y * frame.stepMm,
                            frame.corner.z() + z * frame.stepMm);
                    int i = index(grid, 0, place);
                    int j = index(grid, 1, place);
                    int k = index(grid, 2, place);
                    boolean isIn = runs.box().has(i, j, k) && runs.has(i, j, k);
                    field.cells[(z * frame.ny + y) * frame.nx + x] = isIn ? 1 : 0;
                }
            }
        }
        // Steps of thick slices are smoothed away along the axis on which they lie.
        int[] passes = {1, 1, 1};
        for (int axis = 0; axis < 3; axis++) {
            double cells = grid.spacing().along(axis) / frame.stepMm;
            int main = 0;
            for (int row = 1; row < 3; row++) {
                main = Math.abs(grid.affine().at(row, axis))
                                > Math.abs(grid.affine().at(main, axis))
                        ? row
                        : main;
            }
            passes[main] = Math.max(2, (int) Math.ceil(1.6 * cells * cells));
        }
        int[] strides = {1, frame.nx, frame.nx * frame.ny};
        for (int axis = 0; axis < 3; axis++) {
            for (int pass = 0; pass < Math.min(16, passes[axis]); pass++) {
                field.smooth(strides[axis]);
            }
        }
        return field;
    }

    /** The larger share at each place, of fields on one frame. */
    static Field largest(Frame frame, java.util.List<Field> fields) {
        Field largest = new Field(frame);
        for (Field field : fields) {
            for (int i = 0; i < largest.cells.length; i++) {
                largest.cells[i] = Math.max(largest.cells[i], field.cells[i]);
            }
        }
        return largest;
    }

    private static int index(Grid grid, int axis, Point place) {
        return (int) Math.round(grid.affine().index(axis, place));
    }

    /** One, two, one along an axis. */
    private void smooth(int stride) {
        float[] old = cells.clone();
        for (int i = stride; i < cells.length - stride; i++) {
            cells[i] = 0.25f * old[i - stride] + 0.5f * old[i] + 0.25f * old[i + stride];
        }
    }

    /** Between the eight cells around a place in mm; 0 outside. */
    float at(double px, double py, double pz) {
        double x = (px - frame.corner.x()) / frame.stepMm;
        double y = (py - frame.corner.y()) / frame.stepMm;
        double z = (pz - frame.corner.z()) / frame.stepMm;
        if (!(x >= 0 && y >= 0 && z >= 0 && x < frame.nx - 1 && y < frame.ny - 1 && z < frame.nz - 1)) {
            return 0;
        }
        int i = (int) x;
        int j = (int) y;
        int k = (int) z;
        float u = (float) (x - i);
        float v = (float) (y - j);
        float w = (float) (z - k);
        int at = (k * frame.ny + j) * frame.nx + i;
        int plane = frame.nx * frame.ny;
        return mix(
                mix(mix(cells[at], cells[at + 1], u), mix(cells[at + frame.nx], cells[at + frame.nx + 1], u), v),
                mix(
                        mix(cells[at + plane], cells[at + plane + 1], u),
                        mix(cells[at + plane + frame.nx], cells[at + plane + frame.nx + 1], u),
                        v),
                w);
    }

    private static float mix(float a, float b, float share) {
        return a + share * (b - a);
    }
}
