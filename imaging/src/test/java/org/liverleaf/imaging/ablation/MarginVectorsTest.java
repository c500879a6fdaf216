package org.liverleaf.imaging.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Margins of digital balls and of single voxels, computed elsewhere. */
final class MarginVectorsTest {

    private static final MarginCriteria CRITERIA = new MarginCriteria(5, 0);

    private static double[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/vectors/ablation-margins.csv", delimiter = '|', useHeadersInDisplayName = true)
    void digitalBalls(
            String row, String balls, String spacing, double marginMm, int residual, double expanded, double shell) {
        double[] s = numbers(spacing);
        double[] b = numbers(balls);
        AblationMaps maps = Balls.maps(new Spacing(s[0], s[1], s[2]), b[0], b[1], b[2], 0, 0);
        Margin margin = new MarginAssessor(CRITERIA).assess(maps);
        assertThat(margin.findThinnest().orElseThrow().mm().value()).as(row).isCloseTo(marginMm, within(0.005));
        assertThat(maps.tumour().without(maps.ablation()).count()).isEqualTo(residual);
        Coverage five = margin.coverages().get(1);
        assertThat(five.expanded().value()).isCloseTo(expanded, within(0.05));
        assertThat(five.shell().value()).isCloseTo(shell, within(0.05));
        assertThat(margin.coverages().getFirst().expanded().value())
                .isCloseTo(100 - 100.0 * residual / maps.tumour().count(), within(1e-9));
    }

    /** Tumour voxels 5 to 7, zone 2 to 10 of 13: four voxels of 1.5 mm between centres, three between surfaces. */
    @Test
    void aRowOfVoxels() {
        Grid grid = Grid.of(13, 1, 1, new Spacing(1.5, 1, 1));
        Runs tumour = Voxels.runs(13, 1, 1, (x, y, z) -> x >= 5 && x <= 7);
        Runs zone = Voxels.runs(13, 1, 1, (x, y, z) -> x >= 2 && x <= 10);
        Margin margin = new MarginAssessor(CRITERIA).assess(new AblationMaps(grid, tumour, zone, Runs.none()));
        assertThat(margin.findThinnest().orElseThrow().mm().value()).isEqualTo(6);
        assertThat(margin.findThinnest().orElseThrow().mm().low()).isEqualTo(3);
        assertThat(margin.verdict()).isEqualTo(MarginVerdict.MARGIN_REACHED);
        assertThat(margin.verdicts()).containsExactly(MarginVerdict.MARGIN_SHORT, MarginVerdict.MARGIN_REACHED);
    }

    @Test
    void oneVoxelInABlock() {
        for (double[] each : new double[][] {{1, 1, 1, 2.00}, {0.8, 0.8, 2.5, 2.40}}) {
            Grid grid = Grid.of(9, 7, 5, new Spacing(each[0], each[1], each[2]));
            Runs tumour = Voxels.runs(9, 7, 5, (x, y, z) -> x == 4 && y == 3 && z == 2);
            Runs zone = Voxels.runs(9, 7, 5, (x, y, z) -> x >= 1 && x <= 7 && y >= 1 && y <= 5 && z >= 1 && z <= 3);
            Margin margin = new MarginAssessor(CRITERIA).assess(new AblationMaps(grid, tumour, zone, Runs.none()));
            assertThat(margin.findThinnest().orElseThrow().mm().value()).isCloseTo(each[3], Offset.offset(1e-6));
        }
    }
}
