package org.liverleaf.imaging;

import java.util.Random;
import java.util.SplittableRandom;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Small sets of voxels for tests. */
public final class Voxels {

    private Voxels() {}

    /** Whether a voxel is set. */
    public interface Inside {
        boolean has(int x, int y, int z);
    }

    public static Runs runs(Box box, Inside inside) {
        RunCollector runs = new RunCollector(box);
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    if (inside.has(x, y, z)) {
                        runs.add(x, x + 1);
                    }
                }
                runs.endRow();
            }
        }
        return runs.runs();
    }

    public static Runs runs(int nx, int ny, int nz, Inside inside) {
        return runs(new Box(0, 0, 0, nx, ny, nz), inside);
    }

    /** Each voxel set with a chance. */
    public static Runs random(Random random, int nx, int ny, int nz, double chance) {
        boolean[] set = new boolean[nx * ny * nz];
        for (int i = 0; i < set.length; i++) {
            set[i] = random.nextDouble() < chance;
        }
        return runs(nx, ny, nz, (x, y, z) -> set[(z * ny + y) * nx + x]);
    }

    /** A spacing between 0.3 and 5 mm along each axis. */
    public static Spacing spacing(Random random) {
        return new Spacing(
                0.3 + 4.7 * random.nextDouble(), 0.3 + 4.7 * random.nextDouble(), 0.3 + 4.7 * random.nextDouble());
    }

    /** Voxels whose centre lies in or on an ellipsoid with its centre on a voxel. */
    public static Runs ellipsoid(double rx, double ry, double rz, Spacing spacing) {
        int ex = (int) (rx / spacing.x() + 1);
        int ey = (int) (ry / spacing.y() + 1);
        int ez = (int) (rz / spacing.z() + 1);
        return runs(2 * ex + 1, 2 * ey + 1, 2 * ez + 1, (x, y, z) -> {
            double a = (x - ex) * spacing.x() / rx;
            double b = (y - ey) * spacing.y() / ry;
            double c = (z - ez) * spacing.z() / rz;
            return a * a + b * b + c * c <= 1 + 1e-9;
        });
    }

    /** A map with each label from a list at random places. */
    public static LabelMap map(SplittableRandom random, Grid grid, int... labels) {
        byte[][] slices = new byte[grid.nz()][grid.nx() * grid.ny()];
        for (byte[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) labels[random.nextInt(labels.length)];
            }
        }
        return LabelMap.of(grid, slices);
    }
}
