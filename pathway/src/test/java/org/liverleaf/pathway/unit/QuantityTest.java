package org.liverleaf.pathway.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"180 10*9/L", "180_10*9/L", " 180  10*9/L "})
    void givenGap_whenParsed_thenUnitFollows(String text) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity.Exact(new BigDecimal("180"), "10*9/L"));
    }

    @Test
    void givenNoGap_whenParsed_thenUnitStartsWithALetterOrPercent() {
        assertThat(Quantity.parse("2.1mg/dL")).isEqualTo(new Quantity.Exact(new BigDecimal("2.1"), "mg/dL"));
        assertThat(Quantity.parse("40%")).isEqualTo(new Quantity.Exact(new BigDecimal("40"), "%"));
        assertThat(Quantity.parse("40µmol/L")).isEqualTo(new Quantity.Exact(new BigDecimal("40"), "µmol/L"));
    }

    @Test
    void givenRange_whenParsed_thenBothEnds() {
        assertThat(Quantity.parse("30..40 umol/L"))
                .isEqualTo(new Quantity.Between(new BigDecimal("30"), new BigDecimal("40"), "umol/L"));
        assertThat(Quantity.parse("-2.5..1"))
                .isEqualTo(new Quantity.Between(new BigDecimal("-2.5"), new BigDecimal("1"), ""));
    }

    @Test
    void givenRangeOfEqualEnds_whenParsed_thenExact() {
        assertThat(Quantity.parse("30..30 mm")).isEqualTo(new Quantity.Exact(new BigDecimal("30"), "mm"));
    }

    @Test
    void givenPlainNumberOrQuestionMark_whenParsed_thenNoUnit() {
        assertThat(Quantity.parse("4")).isEqualTo(new Quantity.Exact(new BigDecimal("4"), ""));
        assertThat(Quantity.parse(" ? ")).isEqualTo(new Quantity.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mg/dL",
                "17,1 umol/L",
                "40..30 mm",
                "1e5 mm ..",
                "..3 mm",
                "3.. mm",
                "NaN",
                "Infinity",
                "0x10 mm",
                "1.2.3 mm",
                "--3 mm",
                "3..4..5 mm",
                "<5 umol/L",
                "12345678901234567890 mm"
            })
    void givenNonsense_whenParsed_thenRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void givenDecimalComma_whenParsed_thenTheMessageSaysSo() {
        assertThatThrownBy(() -> Quantity.parse("17,1 umol/L")).hasMessageContaining("as a point");
    }

    @Test
    void givenVeryLongText_whenParsed_thenTheMessageStaysShort() {
        assertThatThrownBy(() -> Quantity.parse("1".repeat(100_000)))
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(200);
    }
}
