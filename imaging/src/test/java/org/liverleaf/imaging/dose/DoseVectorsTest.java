package org.liverleaf.imaging.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.ScalarVolume;
import org.liverleaf.imaging.volume.Spacing;

/** Physics of yttrium-90 and doses of single voxels; worked in the sheet 'local therapy and imaging' 11.1 and 11.3 by an independent script. */
final class DoseVectorsTest {

    private static ScalarVolume uniform(Grid grid, double value) {
        float[][] slices = new float[grid.nz()][grid.nx() * grid.ny()];
        for (float[] slice : slices) {
            Arrays.fill(slice, (float) value);
        }
        return new ScalarVolume(grid, slices);
    }

    @ParameterizedTest
    @CsvSource({"64.1, 0.9267, 49.43", "64.04, 0.9267, 49.38", "64.2, 0.9267, 49.51", "64.05, 0.9320, 49.67"})
    void doseOfOneGigabecquerel(double halfLife, double energy, double expected) {
        assertThat(Yttrium.constant(halfLife, energy)).isCloseTo(expected, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"12, 0.878", "24, 0.771", "48, 0.595", "72, 0.459", "96, 0.354", "168, 0.163"})
    void decay(double hours, double left) {
        assertThat(1 / Yttrium.growthBack(hours)).isCloseTo(left, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"1.05, 49.38, 47.0", "1.05, 49.67, 47.3", "1.03, 49.38, 47.9", "1.03, 49.67, 48.2"})
    void localDepositionOfOneMegabecquerelPerMillilitre(double density, double constant, double gy) {
        ScalarVolume activity = uniform(Grid.of(2, 2, 2, new Spacing(4, 4, 3)), 1);
        assertThat((double) new VoxelDose(density, constant).local(activity).at(1, 1, 1))
                .isCloseTo(gy, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"2, 17.8", "3, 5.29", "4, 2.23", "6, 0.661"})
    void sumOfAKernel(double mm, double sum) {
        assertThat(Yttrium.kernelSum(new Spacing(mm, mm, mm), 1.04)).isCloseTo(sum, within(0.003 * sum));
    }

    /** Ten voxels of 20, 40 … 200 Gy: nearest rank and counts by hand. */
    @Test
    void percentilesAreNearestRanks() {
        DoseHistogram doses = DoseHistogram.of(200, 20, 40, 60, 80, 100, 120, 140, 160, 180);
        assertThat(doses.receivedBy(70)).isEqualTo(80);
        assertThat(doses.receivedBy(95)).isEqualTo(20);
        assertThat(doses.receivedBy(100)).isEqualTo(20);
        assertThat(doses.receivedBy(2)).isEqualTo(200);
        assertThat(doses.receivedBy(50)).isEqualTo(120);
        assertThat(doses.percentFrom(100)).isEqualTo(60);
        assertThat(doses.percentFrom(120)).isEqualTo(50);
        assertThat(doses.percentFrom(205)).isZero();
        assertThat(doses.percentFrom(0)).isEqualTo(100);
        assertThat(doses.meanGy()).isEqualTo(110);
    }

    /** Far from the edge a kernel that holds all energy gives what stays in place by the constant of physics. */
    @Test
    void aKernelWithAllEnergyGivesTheLocalDoseInUniformActivity() {
        Spacing spacing = new Spacing(3, 3, 3);
        Random random = new Random(3);
        ScalarVolume shape = FourierLaws.volume(random, 7, 7, 7, 1);
        VoxelDose dose = new VoxelDose(1.04, Yttrium.constant(Yttrium.HALF_LIFE_H, Yttrium.MEAN_ENERGY_MEV));
        Grid grid = Grid.of(7, 7, 7, spacing);
        float[][] slices = new float[7][49];
        for (int i = 0; i < 343; i++) {
            slices[i / 49][i % 49] =
                    (float) (shape.at(i % 7, i / 7 % 7, i / 49) * Yttrium.kernelSum(spacing, 1.04) / shape.sum());
        }
        ScalarVolume kernel = new ScalarVolume(grid, slices);
        assertThat(dose.deviation(kernel)).isCloseTo(0, within(1e-6));
        ScalarVolume activity = uniform(Grid.of(15, 15, 15, spacing), 2);
        double local = dose.local(activity).at(7, 7, 7);
        assertThat((double) dose.byKernel(activity, kernel).at(7, 7, 7)).isCloseTo(local, within(1e-4 * local));
        assertThat(dose.findProblem(Grid.of(5, 5, 5, new Spacing(2, 3, 3)), kernel)
                        .orElse(""))
                .startsWith("pixdim: voxels of 3.000 x 3.000 x 3.000 mm, expected 2.000");
        assertThat(dose.findProblem(grid, kernel.times(10)).orElse("")).startsWith("data: the values add up to");
    }

    @Test
    void countsBecomeTheActivityOfTheVial() {
        Grid grid = Grid.of(4, 5, 6, new Spacing(4, 4, 4));
        ScalarVolume counts = uniform(grid, 17);
        Calibration calibration = new Calibration(0, 24, 2, 0.02, 0.05);
        double mbq = calibration.activity(counts).sum() * 0.064;
        assertThat(mbq).isCloseTo(2000 * 0.98 * 0.95, within(1e-2));
        ScalarVolume absolute = new Calibration(1e6, 24, 0, 0, 0).activity(uniform(grid, 1e6));
        assertThat((double) absolute.at(0, 0, 0)).isCloseTo(1 / 0.771, within(1e-3));
    }

    @Test
    void valuesBetweenVoxelsAreLinear() {
        Grid grid = Grid.of(3, 3, 3, new Spacing(1, 1, 1));
        float[][] slices = new float[3][9];
        for (int i = 0; i < 27; i++) {
            slices[i / 9][i % 9] = i % 3 + 10 * (i / 3 % 3) + 100 * (i / 9);
        }
        ScalarVolume volume = new ScalarVolume(grid, slices);
        assertThat(volume.between(0.5, 1.25, 1.75)).isCloseTo(0.5 + 12.5 + 175, within(1e-9));
        assertThat(volume.between(2.4, 2, 2)).isEqualTo(222);
        assertThat(volume.between(2.6, 2, 2)).isZero();
        assertThat(volume.between(-0.5, -0.5, 0)).isZero();
        assertThat(volume.between(1, 2, 0)).isEqualTo(21);
    }
}
