package org.liverleaf.imaging.shape;

import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Mask;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Volume and surface of a set of voxels.
 *
 * @param volumeMm3 number of voxels times the volume of one; its error is a shell half a voxel thick
 * @param surfaceMm2 area of the surface half-way between inside and outside centres. Steps make it too large, by up to an eighth
 *     for a smooth body, which the lower end of its range allows for
 */
public record Extent(Figure volumeMm3, Figure surfaceMm2) {

    /** How much too large the surface of a smooth body comes out at most. */
    private static final double STEPS = 1.125;

    /** Measures a set that has voxels. */
    public static Extent of(Runs runs, Spacing spacing) {
        CellSurface cells = new CellSurface(spacing);
        long[] counts = count(runs);
        double area = 0;
        double shell = 0;
        for (int cell = 1; cell < 255; cell++) {
            area += counts[cell] * cells.area(cell);
            shell += counts[cell] * cells.shell(cell);
        }
        double volume = runs.count() * spacing.voxelMm3();
        // Outwards and inwards by half a voxel all round, as for a ball of the same volume.
        double radius = sphereDiameter(volume) / 2;
        double half = shell / area;
        double inner = Math.max(0, 1 - half / radius);
        double outer = 1 + half / radius;
        return new Extent(
                Figure.of(volume, shell), new Figure(area, area / STEPS * inner * inner, area * outer * outer));
    }

    /** Diameter of the ball with a volume: mm of mm³. */
    public static double sphereDiameter(double volumeMm3) {
        return Math.cbrt(6 * volumeMm3 / Math.PI);
    }

    /** How often each of the 256 ways to be inside or outside occurs between eight neighbours. */
    private static long[] count(Runs runs) {
        Mask mask = Mask.of(runs, runs.box().grown(1));
        Box box = mask.box();
        long[] counts = new long[256];
        int nx = box.nx();
        int plane = nx * box.ny();
        for (int z = box.z0(); z < box.z1() - 1; z++) {
            for (int y = box.y0(); y < box.y1() - 1; y++) {
                int at = mask.index(box.x0(), y, z);
                int left = column(mask, at, nx, plane);
                for (int x = 1; x < nx; x++) {
                    int right = column(mask, at + x, nx, plane);
                    counts[left | right << 1]++;
                    left = right;
                }
            }
        }
        return counts;
    }

    /** Four voxels of the same x, as the even bits of a cell. */
    private static int column(Mask mask, int at, int nx, int plane) {
        return mask.at(at) | mask.at(at + nx) << 2 | mask.at(at + plane) << 4 | mask.at(at + plane + nx) << 6;
    }
}
