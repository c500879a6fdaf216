package org.liverleaf.survival.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The multiple is an approximation. What it stands for can be computed another way: a Brownian bridge divided by its standard
 * deviation is, in the right time, an Ornstein-Uhlenbeck process that starts in equilibrium, and the chance that it leaves the
 * band is the solution of a heat equation with walls.
 */
final class EqualPrecisionBandTest {

    private static final int CELLS = 200;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.6, 0.9", "0.1, 0.6, 0.95", "0.1, 0.6, 0.99",
        "0.05, 0.95, 0.9", "0.05, 0.95, 0.95", "0.02, 0.5, 0.95",
        "0.3, 0.7, 0.9", "0.3, 0.7, 0.95", "0.1, 0.9, 0.99"
    })
    void theWholeProcessLeavesTheBandAsOftenAsStated(double from, double to, double level) {
        double reach = EqualPrecisionBand.reach(from, to, level);
        assertThat(chanceOfLeaving(from, to, reach)).isCloseTo(1 - level, within(0.04 * (1 - level)));
    }

    private static double chanceOfLeaving(double from, double to, double reach) {
        double time = Math.log(to * (1 - from) / (from * (1 - to))) / 2;
        double width = 2 * reach / CELLS;
        int steps = (int) Math.ceil(time / (0.4 * width * width));
        double step = time / steps;
        double[] stays = new double[CELLS + 1];
        Arrays.fill(stays, 1, CELLS, 1);
        for (int i = 0; i < steps; i++) {
            double[] next = new double[CELLS + 1];
            for (int at = 1; at < CELLS; at++) {
                double x = at * width - reach;
                double bend = (stays[at + 1] - 2 * stays[at] + stays[at - 1]) / (width * width);
                double slope = (stays[at + 1] - stays[at - 1]) / (2 * width);
                next[at] = stays[at] + step * (bend - x * slope);
            }
            stays = next;
        }
        double inside = 0;
        for (int at = 1; at < CELLS; at++) {
            double x = at * width - reach;
            inside += stays[at] * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * width;
        }
        return 1 - inside;
    }
}
