package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Lines of time and value. */
final class ScalesTest {

    @Test
    void givenMoreThanADecade_thenLogarithmic() {
        assertThat(ValueScale.of(List.of(148.0, 5.0), 200, 20).isLogarithmic()).isTrue();
        assertThat(ValueScale.of(List.of(46.0, 5.0), 200, 20).isLogarithmic()).isFalse();
        assertThat(ValueScale.of(List.of(46.0, 0.0), 200, 20).isLogarithmic()).isFalse();
    }

    @Test
    void givenSmallWobble_thenItDoesNotFillTheHeight() {
        ValueScale scale = ValueScale.of(List.of(139.0, 140.0), 100, 0);

        assertThat(scale.y(139) - scale.y(140)).isLessThan(5);
    }

    @Property(tries = 200)
    void everyValueAndTickLiesOnTheLine(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0, max = 100000) Double> values) {
        ValueScale scale = ValueScale.of(values, 216, 30);

        assertThat(values).allSatisfy(value -> {
            assertThat(value).isBetween(scale.low(), scale.high());
            assertThat(scale.y(value)).isBetween(30.0, 216.0);
        });
        assertThat(scale.ticks())
                .hasSizeLessThan(12)
                .allSatisfy(tick -> assertThat(tick).isBetween(scale.low() - 1e-9, scale.high() + 1e-9));
    }

    @Property(tries = 200)
    void monthsAreFewAndOnTheLine(@ForAll @IntRange(min = 0, max = 20000) int days) {
        LocalDate to = LocalDate.of(2026, 2, 17);
        TimeScale scale = new TimeScale(to.minusDays(days), to, 58, 736);

        assertThat(scale.months(10))
                .hasSizeLessThan(14)
                .allSatisfy(month -> assertThat(month).isBetween(scale.from(), to));
    }
}
