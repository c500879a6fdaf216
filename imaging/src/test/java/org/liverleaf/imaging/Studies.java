package org.liverleaf.imaging;

import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;

/** Livers as boxes with balls in them, for tests. */
public final class Studies {

    private final Grid grid;
    private final byte[][] slices;

    public Studies(Grid grid) {
        this.grid = grid;
        this.slices = new byte[grid.nz()][grid.nx() * grid.ny()];
    }

    /** A ball about a place in mm from the first voxel. */
    public Studies ball(int label, double x, double y, double z, double radius) {
        return put(label, (i, j, k) -> {
            double dx = i * grid.spacing().x() - x;
            double dy = j * grid.spacing().y() - y;
            double dz = k * grid.spacing().z() - z;
            return dx * dx + dy * dy + dz * dz <= radius * radius;
        });
    }

    public Studies put(int label, Voxels.Inside inside) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (inside.has(x, y, z)) {
                        slices[z][y * grid.nx() + x] = (byte) label;
                    }
                }
            }
        }
        return this;
    }

    public LabelMap map() {
        return LabelMap.of(grid, slices);
    }

    public Quantification quantify(String names) {
        Anatomy.Builder anatomy = new Anatomy.Builder(grid);
        try {
            anatomy.add(map(), LabelNames.parse(names));
        } catch (LabelNames.UnreadableException unreadable) {
            throw new AssertionError(unreadable);
        }
        return new Quantifier(10).quantify(anatomy.anatomy());
    }
}
