package org.liverleaf.imaging.phantom;

import java.util.List;
import java.util.function.ToIntFunction;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Point;

/** Paints solids into a label map: a voxel belongs to a solid if its centre does. What is painted later hides what was painted before. */
public final class Painter {

    private final Grid grid;
    private final byte[][] slices;

    public Painter(Grid grid) {
        this.grid = grid;
        this.slices = new byte[grid.nz()][grid.nx() * grid.ny()];
    }

    /** Whether a place is in. */
    public interface Inside {
        boolean has(Point place);
    }

    /** Paints a solid. */
    public void paint(int label, Solid solid) {
        paintEach(place -> solid.has(place) ? label : 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Paints a solid of which a box in the patient is known. */
    void paint(int label, Solid solid, List<Point> corners) {
        int[] low = {grid.nx(), grid.ny(), grid.nz()};
        int[] high = {0, 0, 0};
        for (int corner = 0; corner < 8; corner++) {
            Point place = new Point(
                    corners.get(corner & 1).x(),
                    corners.get(corner >> 1 & 1).y(),
                    corners.get(corner >> 2).z());
            for (int axis = 0; axis < 3; axis++) {
                double index = grid.affine().index(axis, place);
                low[axis] = (int) Math.max(0, Math.min(low[axis], Math.floor(index)));
                high[axis] = (int) Math.min(
                        axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz(),
                        Math.max(high[axis], Math.ceil(index) + 1));
            }
        }
        for (int z = low[2]; z < high[2]; z++) {
            for (int y = low[1]; y < high[1]; y++) {
                for (int x = low[0]; x < high[0]; x++) {
                    if (solid.has(grid.affine().place(x, y, z))) {
                        slices[z][y * grid.nx() + x] = (byte) label;
                    }
                }
            }
        }
    }

    /** Paints what is in, as far as its height in the patient lies between two in mm. */
    void paint(int label, Inside inside, double lowMm, double highMm) {
        paintEach(place -> inside.has(place) ? label : 0, lowMm, highMm);
    }

    /** Paints each voxel with a label of its place, 0 to leave it as it is. */
    void paintEach(ToIntFunction<Point> label, double lowMm, double highMm) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    Point place = grid.affine().place(x, y, z);
                    if (place.z() >= lowMm && place.z() <= highMm) {
                        int found = label.applyAsInt(place);
                        if (found != 0) {
                            slices[z][y * grid.nx() + x] = (byte) found;
                        }
                    }
                }
            }
        }
    }

    /** What was painted. */
    public LabelMap map() {
        return LabelMap.of(grid, slices);
    }
}
