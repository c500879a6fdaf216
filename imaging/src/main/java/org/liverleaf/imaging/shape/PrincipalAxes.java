package org.liverleaf.imaging.shape;

import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Principal axes of the voxel centres of a set, as PyRadiomics has them: four times the square root of the eigenvalues of their covariance
 * (divided by N). Shape, not size: for a solid ellipsoid they are 0.894 of its diameters.
 *
 * @param majorMm longest axis in mm
 * @param minorMm middle axis
 * @param leastMm shortest axis
 */
public record PrincipalAxes(double majorMm, double minorMm, double leastMm) {

    /** Middle to longest, 0 to 1; 1 for a single voxel. */
    public double elongation() {
        return majorMm > 0 ? minorMm / majorMm : 1;
    }

    /** Shortest to longest, 0 to 1. */
    public double flatness() {
        return majorMm > 0 ? leastMm / majorMm : 1;
    }

    /** Sums over the voxel centres of a set, in mm along the axes of the grid. */
    public static final class Moments {
        private final double[] sums = new double[9];
        private double count;

        /** Sums up a set. */
        public Moments(Runs runs, Spacing spacing) {
            Box box = runs.box();
            for (int z = box.z0(); z < box.z1(); z++) {
                for (int y = box.y0(); y < box.y1(); y++) {
                    for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                        // About the corner of the box, so that squares stay small.
                        addRun(runs.start(run) - box.x0(), runs.end(run) - box.x0(), y - box.y0(), z - box.z0());
                    }
                }
            }
            scale(spacing);
        }

        private void addRun(double start, double end, double y, double z) {
            double n = end - start;
            double x = n * (start + end - 1) / 2;
            double last = end - 1;
            double first = start - 1;
            double squares = last * (last + 1) * (2 * last + 1) / 6 - first * (first + 1) * (2 * first + 1) / 6;
            count += n;
            sums[0] += x;
            sums[1] += n * y;
            sums[2] += n * z;
            sums[3] += squares;
            sums[4] += n * y * y;
            sums[5] += n * z * z;
            sums[6] += x * y;
            sums[7] += x * z;
            sums[8] += n * y * z;
        }

        private void scale(Spacing s) {
            double[] factors = {
                s.x(),
                s.y(),
                s.z(),
                s.x() * s.x(),
                s.y() * s.y(),
                s.z() * s.z(),
                s.x() * s.y(),
                s.x() * s.z(),
                s.y() * s.z()
            };
            for (int i = 0; i < 9; i++) {
                sums[i] *= factors[i] / count;
            }
        }

        /** Mean along an axis, in mm from the first voxel of the box of the set. */
        public double meanMm(int axis) {
            return sums[axis];
        }
    }

    /** Axes of a set that has voxels. */
    public static PrincipalAxes of(Moments moments) {
        double[] s = moments.sums;
        double xx = s[3] - s[0] * s[0];
        double yy = s[4] - s[1] * s[1];
        double zz = s[5] - s[2] * s[2];
        double xy = s[6] - s[0] * s[1];
        double xz = s[7] - s[0] * s[2];
        double yz = s[8] - s[1] * s[2];
        // Eigenvalues of a symmetric 3 x 3 matrix in closed form (Smith 1961).
        double mean = (xx + yy + zz) / 3;
        double off = xy * xy + xz * xz + yz * yz;
        double spread = (xx - mean) * (xx - mean) + (yy - mean) * (yy - mean) + (zz - mean) * (zz - mean) + 2 * off;
        double p = Math.sqrt(spread / 6);
        if (!(p > 1e-12)) {
            return axes(mean, mean, mean);
        }
        double a = (xx - mean) / p;
        double b = (yy - mean) / p;
        double c = (zz - mean) / p;
        double d = xy / p;
        double e = xz / p;
        double f = yz / p;
        double half = (a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e)) / 2;
        double angle = Math.acos(Math.max(-1, Math.min(1, half))) / 3;
        double largest = mean + 2 * p * Math.cos(angle);
        double smallest = mean + 2 * p * Math.cos(angle + 2 * Math.PI / 3);
        return axes(largest, 3 * mean - largest - smallest, smallest);
    }

    private static PrincipalAxes axes(double largest, double middle, double smallest) {
        return new PrincipalAxes(axis(largest), axis(middle), axis(smallest));
    }

    private static double axis(double eigenvalue) {
        return 4 * Math.sqrt(Math.max(0, eigenvalue));
    }
}
