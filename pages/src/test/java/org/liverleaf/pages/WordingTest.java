package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values, units and names as people read them. */
final class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "true, yes",
        "wild-type, wild type",
        "wild-type or mutant, wild type or mutant",
        "pr, partial response",
        "21 to 23, 21 to 23",
        "-2.66, -2.66",
        "2026-02-17, 2026-02-17"
    })
    void valuesReadAsWords(String value, String words) {
        assertThat(Wording.value(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "22, %, 22 %",
        "12, umol/L, 12 µmol/L",
        "0, {score}, 0",
        "58, a, 58 years",
        "unknown, mm, unknown",
        "not-applicable, mm, not applicable"
    })
    void quantitiesCarryTheirUnit(String value, String unit, String text) {
        assertThat(Wording.quantity(value, unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "samples/A02-bilobar-small-remnant/bundle.json, A02 bilobar small remnant",
        "scarce.json, scarce",
        "cases\\one.json, one",
        "Patient/p1, p1",
        "bundle.json, bundle"
    })
    void caseIsNamedByTheLastPartThatTellsCasesApart(String name, String words) {
        assertThat(Wording.caseName(name)).isEqualTo(words);
    }

    @Test
    void decimalsCarryNoTrailingZeros() {
        assertThat(Wording.number(new BigDecimal("148.0"))).isEqualTo("148");
        assertThat(Wording.number(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Wording.number(-2.6648)).isEqualTo("\u22122.66");
    }
}
