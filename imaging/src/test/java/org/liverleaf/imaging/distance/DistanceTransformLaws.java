package org.liverleaf.imaging.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The distance map equals a look at every pair of voxels. */
final class DistanceTransformLaws {

    @Property(tries = 150)
    void equalsBruteForceInAnyBoxByAnyNumberOfThreads(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 9) int nx,
            @ForAll @IntRange(min = 1, max = 9) int ny,
            @ForAll @IntRange(min = 1, max = 9) int nz) {
        Spacing spacing = Voxels.spacing(random);
        Runs seeds = Voxels.random(random, nx, ny, nz, random.nextDouble() * random.nextDouble());
        Box box = Box.all(org.liverleaf.imaging.volume.Grid.of(nx, ny, nz, spacing));
        if (random.nextBoolean()) {
            // A part of the grid, or beyond it: the seeds outside of the box count all the same.
            int x0 = random.nextInt(-3, nx);
            int y0 = random.nextInt(-3, ny);
            int z0 = random.nextInt(-3, nz);
            box = new Box(x0, y0, z0, x0 + random.nextInt(1, 8), y0 + random.nextInt(1, 8), z0 + random.nextInt(1, 8));
        }
        DistanceMap map = DistanceTransform.of(seeds, box, spacing, 1 + random.nextInt(3));
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    double expected = bruteForce(seeds, spacing, x, y, z);
                    if (Double.isInfinite(expected)) {
                        assertThat(map.mm(x, y, z)).isInfinite();
                    } else {
                        assertThat((double) map.mm(x, y, z)).isCloseTo(expected, within(1e-4));
                    }
                }
            }
        }
    }

    private static double bruteForce(Runs seeds, Spacing spacing, int x, int y, int z) {
        double best = Double.POSITIVE_INFINITY;
        Box box = seeds.box();
        for (int c = box.z0(); c < box.z1(); c++) {
            for (int b = box.y0(); b < box.y1(); b++) {
                for (int a = box.x0(); a < box.x1(); a++) {
                    if (seeds.has(a, b, c)) {
                        double dx = (a - x) * spacing.x();
                        double dy = (b - y) * spacing.y();
                        double dz = (c - z) * spacing.z();
                        best = Math.min(best, Math.sqrt(dx * dx + dy * dy + dz * dz));
                    }
                }
            }
        }
        return best;
    }

    @Property(tries = 100)
    void moreSeedsNeverMakeADistanceLonger(@ForAll Random random) {
        Spacing spacing = Voxels.spacing(random);
        Runs few = Voxels.random(random, 7, 8, 6, 0.05);
        Runs more = few.join(Voxels.random(random, 7, 8, 6, 0.05));
        Box box = new Box(0, 0, 0, 7, 8, 6);
        DistanceMap first = DistanceTransform.of(few, box, spacing, 1);
        DistanceMap second = DistanceTransform.of(more, box, spacing, 2);
        for (int i = 0; i < 7 * 8 * 6; i++) {
            assertThat(second.mm(i % 7, i / 7 % 8, i / 56)).isLessThanOrEqualTo(first.mm(i % 7, i / 7 % 8, i / 56));
        }
    }

    @Property(tries = 150)
    void nearestAndFarthestPairsEqualBruteForce(@ForAll Random random, @ForAll @IntRange(min = 1, max = 300) int size) {
        double[] points = points(random, size);
        double[] others = points(random, 1 + random.nextInt(200));
        PointTree tree = PointTree.of(points.clone());
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (int i = 0; i < points.length; i += 3) {
            for (int j = 0; j < others.length; j += 3) {
                nearest = Math.min(nearest, between(points, i, others, j));
            }
            for (int j = 0; j < points.length; j += 3) {
                farthest = Math.max(farthest, between(points, i, points, j));
            }
        }
        PointTree.Pair near = tree.nearest(others);
        assertThat(near.mm()).isCloseTo(nearest, within(1e-12));
        assertThat(tree.at(near.first(), 0) - others[3 * near.second()]).isBetween(-nearest - 1e-12, nearest + 1e-12);
        assertThat(tree.farthest().mm()).isCloseTo(farthest, within(1e-12));
    }

    private static double[] points(Random random, int size) {
        double[] points = new double[3 * size];
        for (int i = 0; i < points.length; i++) {
            // Many equal coordinates, as on a grid.
            points[i] = random.nextInt(12) * (1 + i % 3);
        }
        return points;
    }

    private static double between(double[] a, int i, double[] b, int j) {
        double dx = a[i] - b[j];
        double dy = a[i + 1] - b[j + 1];
        double dz = a[i + 2] - b[j + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
