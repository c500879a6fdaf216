package org.liverleaf.survival.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EqualPrecisionBandTest {

    /** Klein and Moeschberger, Survival Analysis, second edition, example 4.2 and table C.3: c(0.1, 0.6) = 2.8826. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.6, 0.95, 2.8826"})
    void givenPublishedEnds_whenSolved_thenThePublishedMultiple(double from, double to, double level, double multiple) {
        assertThat(EqualPrecisionBand.reach(from, to, level)).isCloseTo(multiple, within(0.002));
    }
}
