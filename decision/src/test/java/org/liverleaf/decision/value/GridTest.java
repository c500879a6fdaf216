package org.liverleaf.decision.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {

    private final Domain.Grid grid =
            new Domain.Grid(BigDecimal.ZERO, new BigDecimal("100"), new BigDecimal("0.5"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-999999999",
                "1e999999999",
                "-1e999999999",
                "0e-999999999",
                "0e2147483647",
                "1e-2147483647",
                "1e99999999999",
                "1e31",
                "1e-31"
            })
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void textsWithHugeExponentsAreNoValues(String text) {
        assertThat(grid.find(text)).isEmpty();
    }

    @Test
    void aTextOfAMillionDigitsIsNoValue() {
        assertThat(grid.find("1".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0, 0", "1e1, 20", "50E-2, 1", "100.000, 200"})
    void everySpellingOfANumberIsFound(String text, int index) {
        assertThat(grid.find(text)).hasValue(index);
    }
}
