package org.liverleaf.imaging.ablation;

import java.util.Arrays;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Mask;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The voxels of a set that share a face with a voxel outside of it, each with the area of surface it stands for. */
final class TumourSurface {

    /*
     * The faces of a voxel that look outwards are added as vectors: a slope that runs in steps gets the area of the slope, not that of the steps.
     */

    private int[] voxels = new int[192];
    private double[] areas = new double[64];
    private int size;

    private TumourSurface() {}

    static TumourSurface of(Runs runs, Spacing spacing) {
        TumourSurface surface = new TumourSurface();
        Mask mask = Mask.of(runs, runs.box().grown(1));
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    for (int x = runs.start(run); x < runs.end(run); x++) {
                        double area = area(mask, x, y, z, spacing);
                        if (area > 0) {
                            surface.add(x, y, z, area);
                        }
                    }
                }
            }
        }
        return surface;
    }

    private static double area(Mask mask, int x, int y, int z, Spacing spacing) {
        int at = mask.index(x, y, z);
        int row = mask.box().nx();
        int plane = row * mask.box().ny();
        double across = spacing.y() * spacing.z();
        double along = spacing.x() * spacing.z();
        double flat = spacing.x() * spacing.y();
        int left = 1 - mask.at(at - 1);
        int right = 1 - mask.at(at + 1);
        int front = 1 - mask.at(at - row);
        int back = 1 - mask.at(at + row);
        int low = 1 - mask.at(at - plane);
        int high = 1 - mask.at(at + plane);
        double nx = (right - left) * across;
        double ny = (back - front) * along;
        double nz = (high - low) * flat;
        double slope = Math.sqrt(nx * nx + ny * ny + nz * nz);
        // Where a part is one voxel thin, opposite faces cancel out: both count.
        double thin = 2 * (left * right * across + front * back * along + low * high * flat);
        return slope + thin;
    }

    private void add(int x, int y, int z, double area) {
        if (size == areas.length) {
            voxels = Arrays.copyOf(voxels, 2 * voxels.length);
            areas = Arrays.copyOf(areas, 2 * areas.length);
        }
        voxels[3 * size] = x;
        voxels[3 * size + 1] = y;
        voxels[3 * size + 2] = z;
        areas[size++] = area;
    }

    int size() {
        return size;
    }

    /** Index of a voxel along an axis. */
    int at(int number, int axis) {
        return voxels[3 * number + axis];
    }

    /** Area in mm². */
    double area(int number) {
        return areas[number];
    }
}
