package org.liverleaf.imaging.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

final class MeasureVectorsTest {

    private static double[] numbers(String words) {
        return Arrays.stream(words.split("[ ,]", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/vectors/measures.csv", delimiter = '|', useHeadersInDisplayName = true)
    void measures(String row, String solid, String spacingMm, String measures) {
        double[] s = numbers(spacingMm);
        Spacing spacing = new Spacing(s[0], s[1], s[2]);
        double[] sizes = numbers(solid.substring(solid.indexOf(' ') + 1));
        Runs runs = solid.startsWith("box")
                ? Voxels.runs((int) sizes[0], (int) sizes[1], (int) sizes[2], (x, y, z) -> true)
                : Voxels.ellipsoid(sizes[0], sizes[1], sizes[2], spacing);
        PrincipalAxes axes = PrincipalAxes.of(new PrincipalAxes.Moments(runs, spacing));
        for (String measure : measures.split(" ", -1)) {
            String name = measure.substring(0, measure.indexOf('='));
            double[] expected = numbers(measure.substring(measure.indexOf('=') + 1));
            double[] found = switch (name) {
                case "voxels" -> new double[] {runs.count()};
                case "mm3" -> new double[] {Extent.of(runs, spacing).volumeMm3().value()};
                case "ld" ->
                    new double[] {AxialDiameters.of(runs, spacing).longestMm().value()};
                case "feret" -> new double[] {Feret.of(runs, spacing).value()};
                case "axes" -> new double[] {axes.majorMm(), axes.minorMm(), axes.leastMm()};
                case "ratios" -> new double[] {axes.elongation(), axes.flatness()};
                default -> throw new AssertionError(name);
            };
            for (int i = 0; i < expected.length; i++) {
                // Three digits in the source.
                assertThat(found[i]).as(row + " " + name).isCloseTo(expected[i], within(0.0026 * expected[i]));
            }
        }
    }

    /** K01 and K02 of the same sheet: components by faces, by edges too, by corners too. */
    @Test
    void components() {
        assertParts(Voxels.runs(2, 2, 2, (x, y, z) -> y == 0 && z == 0), 1, 1, 1);
        assertParts(Voxels.runs(2, 2, 2, (x, y, z) -> x == y && z == 0), 2, 1, 1);
        assertParts(Voxels.runs(2, 2, 2, (x, y, z) -> x == y && y == z), 2, 2, 1);
        assertParts(Voxels.runs(3, 1, 1, (x, y, z) -> x != 1), 2, 2, 2);
        assertParts(Voxels.runs(3, 3, 3, (x, y, z) -> (x + y + z) % 2 == 0), 14, 1, 1);
    }

    private static void assertParts(Runs runs, int... expected) {
        for (int i = 0; i < 3; i++) {
            assertThat(Components.of(runs, Connectivity.values()[i], 100)).hasSize(expected[i]);
        }
    }

    /** E01, E02, E04, E05 and E07: distance to the nearest seed, in mm. */
    @Test
    void distances() {
        DistanceMap line = map(
                Voxels.runs(7, 1, 1, (x, y, z) -> x == 0 || x == 6), new Box(0, 0, 0, 7, 1, 1), new Spacing(2.5, 1, 1));
        assertThat(new float[] {line.mm(0, 0, 0), line.mm(1, 0, 0), line.mm(2, 0, 0), line.mm(3, 0, 0), line.mm(5, 0, 0)
                })
                .containsExactly(0, 2.5f, 5, 7.5f, 2.5f);
        DistanceMap plane = map(
                Voxels.runs(5, 5, 1, (x, y, z) -> x == 2 && y == 2), new Box(0, 0, 0, 5, 5, 1), new Spacing(1, 2, 1));
        assertThat(plane.mm(0, 0, 0)).isCloseTo(4.47f, within(0.005f));
        assertThat(plane.mm(1, 1, 0)).isCloseTo(2.24f, within(0.005f));
        DistanceMap two = map(
                Voxels.runs(4, 3, 1, (x, y, z) -> x == 0 && y == 0 || x == 3 && y == 2),
                new Box(0, 0, 0, 4, 3, 1),
                new Spacing(1, 3, 1));
        assertThat(two.mm(3, 0, 0)).isCloseTo(3, within(1e-6f));
        assertThat(two.mm(2, 1, 0)).isCloseTo((float) Math.sqrt(10), within(1e-5f));
        DistanceMap cube = map(
                Voxels.runs(3, 3, 3, (x, y, z) -> x == 1 && y == 1 && z == 1),
                new Box(0, 0, 0, 3, 3, 3),
                new Spacing(0.8, 0.8, 2.5));
        double sum = 0;
        for (int i = 0; i < 27; i++) {
            sum += cube.mm(i % 3, i / 3 % 3, i / 9);
        }
        assertThat(sum).isCloseTo(55.7, within(0.05));
        DistanceMap block = map(
                Voxels.runs(4, 3, 2, (x, y, z) -> x + y + z == 0), new Box(0, 0, 0, 4, 3, 2), new Spacing(0.7, 0.7, 5));
        assertThat(block.mm(3, 2, 1)).isCloseTo(5.60f, within(0.005f));
        assertThat(block.mm(3, 2, 0)).isCloseTo(2.52f, within(0.005f));
    }

    private static DistanceMap map(Runs seeds, Box box, Spacing spacing) {
        return DistanceTransform.of(seeds, box, spacing, 1);
    }
}
