package org.liverleaf.imaging.phantom;

import java.util.SplittableRandom;
import org.liverleaf.imaging.volume.Point;

/**
 * The form of a liver and its eight segments, in millimetres about the branching of the portal vein: x to the patient's right (RAS),
 * y to the front, z to the head.
 */
final class LiverShape {

    /*
     * Two soft ellipsoids, the right liver high and deep, the left one flat and far to the left, are joined by a smooth minimum; the plane of the
     * organs below cuts the lower side, a groove at the back makes room for the vena cava, another below for the gallbladder. Segments as
     * Couinaud has them: the three hepatic veins are upright planes, the portal branches a level one; segment 1 lies around the cava.
     */

    private final double size;
    private final double lean;
    private final double[] waves = new double[6];

    LiverShape(SplittableRandom random) {
        this.size = random.nextDouble(0.92, 1.08);
        this.lean = random.nextDouble(-0.08, 0.08);
        for (int i = 0; i < waves.length; i++) {
            waves[i] = random.nextDouble(0, 2 * Math.PI);
        }
    }

    /** Below 0 inside; roughly the distance to the surface in mm. */
    double depth(double px, double py, double pz) {
        // Written as one looks at a patient: the right liver on the left, at negative x.
        double x = -px / size;
        double y = py / size;
        double z = pz / size;
        double right = ellipsoid(x + 48, y + 4, z - 8, 68, 62, 76);
        double left = ellipsoid(x - 34, y - 26, z - 22, 78, 34, 34);
        double both = smooth(right, left, 16);
        double below = (-0.62 * (z + 42) - 0.35 * (x + 48) * 0.9 - 0.25 * y) * 0.8 - 4;
        double cava = 17 - Math.hypot(x + 14, y + 40);
        double gallbladder = 13 - Math.hypot(Math.hypot(x + 34, (y - 34) * 0.6), (z + 50) * 0.7);
        double ripple = 1.2 * Math.sin(x / 17 + waves[0]) * Math.sin(y / 19 + waves[1])
                + 1.1 * Math.sin(z / 15 + waves[2] + x / 31);
        return size * (-smooth(-both, -Math.max(below, Math.max(cava, gallbladder)), 6) + ripple);
    }

    private static double ellipsoid(double x, double y, double z, double a, double b, double c) {
        double k = Math.sqrt(x * x / (a * a) + y * y / (b * b) + z * z / (c * c));
        return (k - 1) * Math.min(a, Math.min(b, c));
    }

    /** Smaller of two, with a rounded edge. */
    private static double smooth(double a, double b, double width) {
        double h = Math.max(width - Math.abs(a - b), 0) / width;
        return Math.min(a, b) - h * h * width / 4;
    }

    /** Couinaud segment of a place inside, 1 to 8. */
    int segment(double px, double py, double pz) {
        // Written as one looks at a patient: the right liver on the left, at negative x.
        double x = -px / size;
        double y = py / size;
        double z = pz / size;
        if (x > -30 && x < 16 && y < -8 && Math.hypot(x + 14, y + 40) < 44 && z < 46) {
            return 1;
        }
        boolean isUpper = z > 6 + lean * x;
        // Plane of the umbilical fissure, of the middle and of the right hepatic vein.
        if (x > 30 + lean * y) {
            return y > 22 + 0.35 * (x - 60) ? 3 : 2;
        }
        if (x > -22 + 0.25 * (y - 10)) {
            return 4;
        }
        boolean isFront = y > -8 - 0.65 * (x + 62);
        return isFront ? isUpper ? 8 : 5 : isUpper ? 7 : 6;
    }

    Point place(double x, double y, double z) {
        return new Point(-x * size, y * size, z * size);
    }
}
