package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Balls in a grid, the tumour at its centre voxel. */
final class Balls {

    private Balls() {}

    static AblationMaps maps(Spacing s, double rTumour, double rAblation, double dx, double dy, double dz) {
        Grid grid = grid(s, Math.max(rTumour + 11, rAblation + Math.abs(dx) + Math.abs(dy) + Math.abs(dz) + 2));
        return new AblationMaps(grid, ball(grid, rTumour, 0, 0, 0), ball(grid, rAblation, dx, dy, dz), Runs.none());
    }

    static Grid grid(Spacing s, double reach) {
        return Grid.of(
                2 * (int) Math.ceil(reach / s.x()) + 1,
                2 * (int) Math.ceil(reach / s.y()) + 1,
                2 * (int) Math.ceil(reach / s.z()) + 1,
                s);
    }

    static Runs ball(Grid grid, double radius, double dx, double dy, double dz) {
        Spacing s = grid.spacing();
        int cx = grid.nx() / 2;
        int cy = grid.ny() / 2;
        int cz = grid.nz() / 2;
        return Voxels.runs(grid.nx(), grid.ny(), grid.nz(), (x, y, z) -> {
            double a = (x - cx) * s.x() - dx;
            double b = (y - cy) * s.y() - dy;
            double c = (z - cz) * s.z() - dz;
            return a * a + b * b + c * c <= radius * radius + 1e-9;
        });
    }
}
