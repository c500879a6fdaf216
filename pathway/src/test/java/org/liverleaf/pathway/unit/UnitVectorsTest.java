package org.liverleaf.pathway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Conversions against {@code vectors/units.csv}. */
final class UnitVectorsTest {

    @ParameterizedTest(name = "{0}: {2} {3} of {1} in {4}")
    @CsvFileSource(resources = "/vectors/units.csv", delimiter = '|', useHeadersInDisplayName = true)
    void vectors(String row, String substance, BigDecimal value, String from, String to, String expected) {
        Conversion conversion = UnitConversion.convert(substance, value, from, to);
        switch (conversion) {
            case Conversion.Refused refused -> {
                assertThat(expected).as(refused.reason()).isEqualTo("refused");
                assertThat(refused.reason()).doesNotContain("\n").contains("unit");
            }
            case Conversion.Converted converted -> {
                BigDecimal wanted = new BigDecimal(expected);
                assertThat(converted.value().setScale(wanted.scale(), RoundingMode.HALF_UP))
                        .as(row)
                        .isEqualByComparingTo(wanted);
            }
        }
    }
}
