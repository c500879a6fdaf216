package org.liverleaf.imaging.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The truth of solids that have formulas lies in the range; diameters equal a look at every pair. */
final class MeasureLaws {

    /** An ellipsoid at any place of a grid; at least four voxels wide along every axis. */
    @Property(tries = 120)
    void truthOfEllipsoidsLiesInTheRange(@ForAll Random random) {
        Spacing s = new Spacing(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 0.7 + 4 * random.nextDouble());
        double[] r = new double[3];
        double[] shift = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            r[axis] = s.along(axis) * (2 + 9 * random.nextDouble());
            shift[axis] = s.along(axis) * (random.nextDouble() - 0.5);
        }
        Runs runs = ellipsoid(r, shift, s);
        Extent extent = Extent.of(runs, s);
        assertHolds("volume", extent.volumeMm3(), 4 * Math.PI / 3 * r[0] * r[1] * r[2]);
        assertHolds("surface", extent.surfaceMm2(), area(r));
        AxialDiameters axial = AxialDiameters.of(runs, s);
        assertHolds("longest", axial.longestMm(), 2 * Math.max(r[0], r[1]));
        assertHolds("feret", Feret.of(runs, s), 2 * Math.max(r[0], Math.max(r[1], r[2])));
        assertThat(axial.shortMm().value())
                .isLessThanOrEqualTo(axial.longestMm().value() + 1e-9);
        if (Math.abs(r[0] - r[1]) > 2 * (s.x() + s.y())) {
            assertHolds("across", axial.shortMm(), 2 * Math.min(r[0], r[1]));
        }
    }

    private static Runs ellipsoid(double[] r, double[] shift, Spacing s) {
        int ex = (int) (r[0] / s.x()) + 2;
        int ey = (int) (r[1] / s.y()) + 2;
        int ez = (int) (r[2] / s.z()) + 2;
        return Voxels.runs(new Box(-ex, -ey, -ez, ex, ey, ez), (x, y, z) -> {
            double a = (x * s.x() - shift[0]) / r[0];
            double b = (y * s.y() - shift[1]) / r[1];
            double c = (z * s.z() - shift[2]) / r[2];
            return a * a + b * b + c * c <= 1;
        });
    }

    /** Thomsen's approximation, within 1.1 %. */
    private static double area(double... r) {
        double p = 1.6075;
        double sum = Math.pow(r[0] * r[1], p) + Math.pow(r[0] * r[2], p) + Math.pow(r[1] * r[2], p);
        return 4 * Math.PI * Math.pow(sum / 3, 1 / p);
    }

    /** A cylinder along the body, and a box, turned in the plane. */
    @Property(tries = 60)
    void truthOfCylindersAndTurnedBoxesLiesInTheRange(@ForAll Random random) {
        Spacing s = new Spacing(0.7, 0.7, 0.7 + 4 * random.nextDouble());
        double radius = 4 + 12 * random.nextDouble();
        double half = s.z() * (2 + 4 * random.nextDouble());
        Runs cylinder = Voxels.runs(
                new Box(-25, -25, -7, 25, 25, 8),
                (x, y, z) -> Math.hypot(x * s.x() - 0.2, y * s.y()) <= radius && Math.abs(z * s.z() - 0.1) <= half);
        assertHolds("volume", Extent.of(cylinder, s).volumeMm3(), Math.PI * radius * radius * 2 * half);
        assertHolds("longest", AxialDiameters.of(cylinder, s).longestMm(), 2 * radius);
        assertHolds("feret", Feret.of(cylinder, s), 2 * Math.hypot(radius, half));
        double angle = Math.PI * random.nextDouble();
        double length = 8 + 6 * random.nextDouble();
        double width = 3 + 3 * random.nextDouble();
        Runs box = Voxels.runs(new Box(-25, -25, -7, 25, 25, 8), (x, y, z) -> {
            double u = x * s.x() * Math.cos(angle) + y * s.y() * Math.sin(angle);
            double v = y * s.y() * Math.cos(angle) - x * s.x() * Math.sin(angle);
            return Math.abs(u) <= length && Math.abs(v) <= width && Math.abs(z * s.z()) <= half;
        });
        assertHolds("volume", Extent.of(box, s).volumeMm3(), 8 * length * width * half);
        assertHolds("longest", AxialDiameters.of(box, s).longestMm(), 2 * Math.hypot(length, width));
    }

    private static void assertHolds(String what, Figure figure, double truth) {
        assertThat(truth).as(what + " " + figure).isBetween(figure.low(), figure.high());
    }

    @Property(tries = 150)
    void diametersEqualALookAtEveryPairOfFaceCentres(@ForAll Random random) {
        Spacing s = Voxels.spacing(random);
        Runs cloud = Voxels.random(random, 6, 7, 4, 0.2 + 0.5 * random.nextDouble());
        if (cloud.isEmpty()) {
            return;
        }
        assertThat(Feret.of(cloud, s).value()).isCloseTo(farthest(cloud, s, 3), within(1e-9));
        double longest = 0;
        for (int z = 0; z < 4; z++) {
            int slice = z;
            Runs one = Voxels.runs(6, 7, 4, (x, y, at) -> at == slice && cloud.has(x, y, at));
            for (Runs part : Components.of(one, Connectivity.FACES_EDGES_AND_CORNERS, 100)) {
                longest = Math.max(longest, farthest(part, s, 2));
            }
        }
        assertThat(AxialDiameters.of(cloud, s).longestMm().value()).isCloseTo(longest, within(1e-9));
    }

    /** Between the centres of faces across so many of the axes, at every pair. */
    private static double farthest(Runs runs, Spacing s, int axes) {
        java.util.List<double[]> faces = new java.util.ArrayList<>();
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    for (int side = 0; side < 2 * axes && runs.has(x, y, z); side++) {
                        int step = side % 2 * 2 - 1;
                        int dx = side / 2 == 0 ? step : 0;
                        int dy = side / 2 == 1 ? step : 0;
                        int dz = side / 2 == 2 ? step : 0;
                        if (!runs.has(x + dx, y + dy, z + dz)) {
                            faces.add(
                                    new double[] {(x + dx / 2.0) * s.x(), (y + dy / 2.0) * s.y(), (z + dz / 2.0) * s.z()
                                    });
                        }
                    }
                }
            }
        }
        double farthest = 0;
        for (double[] a : faces) {
            for (double[] b : faces) {
                farthest = Math.max(
                        farthest,
                        Math.sqrt((a[0] - b[0]) * (a[0] - b[0])
                                + (a[1] - b[1]) * (a[1] - b[1])
                                + (a[2] - b[2]) * (a[2] - b[2])));
            }
        }
        return farthest;
    }
}
