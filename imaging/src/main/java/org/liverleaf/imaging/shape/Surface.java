package org.liverleaf.imaging.shape;

import java.util.Arrays;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Mask;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Points on the surface of a set of voxels, in millimetres along the axes of the grid, three numbers a point. */
public final class Surface {

    private double[] points = new double[192];
    private int size;

    private Surface() {}

    private void add(double x, double y, double z) {
        if (size + 3 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[size++] = x;
        points[size++] = y;
        points[size++] = z;
    }

    private double[] points() {
        return Arrays.copyOf(points, size);
    }

    /** Centres of the voxels that share a face with a voxel outside of the set: the nearest voxel of a set is one of these. */
    public static double[] border(Runs runs, Spacing spacing) {
        Surface surface = new Surface();
        Mask mask = Mask.of(runs, runs.box().grown(1));
        forEach(runs, mask, (x, y, z, at) -> {
            if (exposed(mask, at) != 0) {
                surface.add(x * spacing.x(), y * spacing.y(), z * spacing.z());
            }
        });
        return surface.points();
    }

    /**
     * Centres of the voxels outside of a set, but inside the grid, that share a face with it. What lies beyond the edge of the image is
     * no outside: nobody saw it.
     */
    public static double[] outside(Runs runs, Box grid, Spacing spacing) {
        Box box = runs.box().grown(1).cut(grid);
        Runs rest = runs.complement(box);
        Surface surface = new Surface();
        Mask mask = Mask.of(runs, runs.box().grown(2));
        forEach(rest, mask, (x, y, z, at) -> {
            int nx = mask.box().nx();
            int plane = nx * mask.box().ny();
            boolean isNext = mask.at(at - 1)
                            + mask.at(at + 1)
                            + mask.at(at - nx)
                            + mask.at(at + nx)
                            + mask.at(at - plane)
                            + mask.at(at + plane)
                    > 0;
            if (isNext) {
                surface.add(x * spacing.x(), y * spacing.y(), z * spacing.z());
            }
        });
        return surface.points();
    }

    /**
     * Centres of the faces between inside and outside, as far as they can be the end of a longest line: of all faces on one line
     * along x only the first and the last.
     */
    static double[] ends(Runs runs, Spacing spacing) {
        Surface surface = new Surface();
        Mask mask = Mask.of(runs, runs.box().grown(1));
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                int first = runs.first(y, z);
                int last = runs.last(y, z) - 1;
                if (last >= first) {
                    surface.add((runs.start(first) - 0.5) * spacing.x(), y * spacing.y(), z * spacing.z());
                    surface.add((runs.end(last) - 0.5) * spacing.x(), y * spacing.y(), z * spacing.z());
                    for (int side = 2; side < 6; side++) {
                        surface.addEnds(runs, mask, y, z, side, spacing);
                    }
                }
            }
        }
        return surface.points();
    }

    private void addEnds(Runs runs, Mask mask, int y, int z, int side, Spacing spacing) {
        int nx = mask.box().nx();
        int[] steps = {-1, 1, -nx, nx, -nx * mask.box().ny(), nx * mask.box().ny()};
        double dy = side == 2 ? -0.5 : side == 3 ? 0.5 : 0;
        double dz = side == 4 ? -0.5 : side == 5 ? 0.5 : 0;
        int row = mask.index(0, y, z);
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
            for (int x = runs.start(run); x < runs.end(run); x++) {
                if (mask.at(row + x + steps[side]) == 0) {
                    low = Math.min(low, x);
                    high = Math.max(high, x);
                }
            }
        }
        if (low <= high) {
            add(low * spacing.x(), (y + dy) * spacing.y(), (z + dz) * spacing.z());
            add(high * spacing.x(), (y + dy) * spacing.y(), (z + dz) * spacing.z());
        }
    }

    private interface Visit {
        void voxel(int x, int y, int z, int at);
    }

    private static void forEach(Runs runs, Mask mask, Visit visit) {
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                int row = mask.index(0, y, z);
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    for (int x = runs.start(run); x < runs.end(run); x++) {
                        visit.voxel(x, y, z, row + x);
                    }
                }
            }
        }
    }

    /** How many of the six neighbours are not set. */
    private static int exposed(Mask mask, int at) {
        int nx = mask.box().nx();
        int plane = nx * mask.box().ny();
        return 6
                - mask.at(at - 1)
                - mask.at(at + 1)
                - mask.at(at - nx)
                - mask.at(at + nx)
                - mask.at(at - plane)
                - mask.at(at + plane);
    }
}
