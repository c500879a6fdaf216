package org.liverleaf.imaging.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Margins equal a look at every pair of voxels, and the truth of balls lies in the range. */
final class MarginLaws {

    @Property(tries = 150)
    void marginsAndCoverageEqualBruteForce(@ForAll Random random) {
        Spacing s = Voxels.spacing(random);
        int nx = 4 + random.nextInt(6);
        int ny = 4 + random.nextInt(6);
        int nz = 3 + random.nextInt(5);
        Grid grid = Grid.of(nx, ny, nz, s);
        Runs tumour = block(random, nx, ny, nz, 1 + random.nextInt(3));
        Runs zone = block(random, nx, ny, nz, 2 + random.nextInt(4)).join(random.nextBoolean() ? tumour : Runs.none());
        Runs liver = random.nextInt(3) == 0
                ? Runs.none()
                : block(random, nx, ny, nz, 5).join(Voxels.random(random, nx, ny, nz, 0.4));
        AblationMaps maps = new AblationMaps(grid, tumour, zone, liver);
        Margin margin = new MarginAssessor(new MarginCriteria(5, 0)).assess(maps);
        Runs organ = maps.organ();
        List<int[]> all = voxels(grid);
        List<int[]> spared = all.stream()
                .filter(v -> (liver.isEmpty() || has(organ, v)) && !has(zone, v))
                .toList();
        List<int[]> inZone = all.stream().filter(v -> has(zone, v)).toList();
        List<int[]> inTumour = all.stream().filter(v -> has(tumour, v)).toList();
        double inside =
                inTumour.stream().mapToDouble(v -> nearest(v, spared, s)).min().orElseThrow();
        double outside =
                inTumour.stream().mapToDouble(v -> nearest(v, inZone, s)).max().orElseThrow();
        if (outside > 0) {
            assertThat(value(margin)).isCloseTo(-outside, within(1e-4));
        } else if (spared.isEmpty()) {
            assertThat(margin.findThinnest()).isEmpty();
            assertThat(margin.verdict()).isEqualTo(MarginVerdict.NOT_ASSESSABLE);
        } else {
            assertThat(value(margin)).isCloseTo(inside, within(1e-4));
        }
        for (Coverage coverage : margin.coverages()) {
            List<int[]> grown = all.stream()
                    .filter(v -> nearest(v, inTumour, s) <= coverage.marginMm() + Coverages.DUST_MM)
                    .toList();
            List<int[]> tissue =
                    grown.stream().filter(v -> liver.isEmpty() || has(organ, v)).toList();
            double ablated = tissue.stream().filter(v -> has(zone, v)).count();
            assertThat(coverage.expanded().value()).isCloseTo(100 * ablated / tissue.size(), within(1e-9));
            assertThat(coverage.outsideLiver())
                    .isCloseTo(100.0 * (grown.size() - tissue.size()) / grown.size(), within(1e-9));
        }
        long missing =
                spared.stream().filter(v -> nearest(v, inTumour, s) < 5 - 1e-3).count();
        assertThat(margin.shortMl()).isCloseTo(missing * s.voxelMm3() / 1000, within(1e-9));
        assertThat(margin.gaps().stream().mapToDouble(Gap::volumeMl).sum()).isCloseTo(margin.shortMl(), within(1e-9));
        if (!margin.thinnests().isEmpty() && value(margin) >= 0) {
            assertThat(margin.gaps().isEmpty()).isEqualTo(value(margin) >= 5 - 1e-3);
        }
    }

    @Property(tries = 60)
    void truthOfBallsLiesInTheRange(@ForAll Random random) {
        Spacing s = new Spacing(0.6 + random.nextDouble(), 0.6 + random.nextDouble(), 0.8 + 2.2 * random.nextDouble());
        double rTumour = 6 + 6 * random.nextDouble();
        double rZone = rTumour + 8 * random.nextDouble();
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = 4 * (random.nextDouble() - 0.5);
        }
        double shift = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        AblationMaps maps = Balls.maps(s, rTumour, rZone, d[0], d[1], d[2]);
        Margin margin = new MarginAssessor(new MarginCriteria(5, 0)).assess(maps);
        Figure mm = margin.findThinnest().orElseThrow().mm();
        double truth = rZone - rTumour - shift;
        assertThat(truth).isBetween(mm.low(), mm.high());
        assertThat(margin.verdicts()).contains(new MarginCriteria(5, 0).verdict(truth));
        // Of concentric balls' surfaces the share is known: a cap of the tumour's sphere.
        Figure surface = margin.coverages().get(1).surface();
        assertThat(share(rTumour, rZone, shift, 5)).isBetween(surface.low() - 3, surface.high() + 3);
    }

    /** Share in percent of the points of a sphere at least some way within another one, by the cosine at which the way is met. */
    private static double share(double inner, double outer, double shift, double mm) {
        double r = outer - mm;
        if (shift == 0) {
            return inner <= r ? 100 : 0;
        }
        double cosine = r < 0 ? 1 : (inner * inner + shift * shift - r * r) / (2 * inner * shift);
        return 50 * (1 - Math.max(-1, Math.min(1, cosine)));
    }

    /** A larger zone never has a smaller margin, nor a worse coverage; an error of the registration only widens. */
    @Property(tries = 60)
    void moreAblationIsNeverLess(@ForAll Random random) {
        Spacing s = Voxels.spacing(random);
        Grid grid = Grid.of(10, 9, 8, s);
        Runs tumour = block(random, 10, 9, 8, 2);
        Runs zone = block(random, 10, 9, 8, 3);
        Runs liver = Voxels.runs(10, 9, 8, (x, y, z) -> x < 8);
        MarginAssessor assessor = new MarginAssessor(new MarginCriteria(5, 0));
        Margin less = assessor.assess(new AblationMaps(grid, tumour, zone, liver));
        Runs larger = zone.join(block(random, 10, 9, 8, 3));
        AblationMaps maps = new AblationMaps(grid, tumour, larger, liver);
        Margin more = assessor.assess(maps);
        assertThat(valueOr(more)).isGreaterThanOrEqualTo(valueOr(less) - 1e-6);
        for (int i = 0; i < 3; i++) {
            assertThat(more.coverages().get(i).expanded().value())
                    .isGreaterThanOrEqualTo(less.coverages().get(i).expanded().value());
        }
        Margin unsure = new MarginAssessor(new MarginCriteria(5, 2)).assess(maps);
        assertThat(unsure.verdicts()).containsAll(more.verdicts());
        for (int i = 0; i < 3; i++) {
            assertThat(unsure.coverages().get(i).expanded().low())
                    .isLessThanOrEqualTo(more.coverages().get(i).expanded().low() + 1e-9);
        }
    }

    private static double value(Margin margin) {
        return margin.findThinnest().orElseThrow().mm().value();
    }

    private static double valueOr(Margin margin) {
        return margin.findThinnest().map(each -> each.mm().value()).orElse(Double.POSITIVE_INFINITY);
    }

    private static Runs block(Random random, int nx, int ny, int nz, int size) {
        int x0 = random.nextInt(Math.max(1, nx - size));
        int y0 = random.nextInt(Math.max(1, ny - size));
        int z0 = random.nextInt(Math.max(1, nz - size));
        return Voxels.runs(
                nx,
                ny,
                nz,
                (x, y, z) -> x >= x0 && x < x0 + size && y >= y0 && y < y0 + size && z >= z0 && z < z0 + size);
    }

    private static List<int[]> voxels(Grid grid) {
        List<int[]> all = new ArrayList<>();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    all.add(new int[] {x, y, z});
                }
            }
        }
        return all;
    }

    private static boolean has(Runs runs, int[] voxel) {
        return runs.has(voxel[0], voxel[1], voxel[2]);
    }

    private static double nearest(int[] from, List<int[]> to, Spacing s) {
        double best = Double.POSITIVE_INFINITY;
        for (int[] each : to) {
            double a = (from[0] - each[0]) * s.x();
            double b = (from[1] - each[1]) * s.y();
            double c = (from[2] - each[2]) * s.z();
            best = Math.min(best, Math.sqrt(a * a + b * b + c * c));
        }
        return best;
    }
}
