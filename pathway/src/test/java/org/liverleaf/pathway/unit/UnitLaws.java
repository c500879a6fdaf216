package org.liverleaf.pathway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What must hold for every conversion. */
final class UnitLaws {

    private static final BigDecimal NOISE = new BigDecimal("1e-25");

    @Property
    void thereAndBackGivesTheSameValue(
            @ForAll @BigRange(min = "0.001", max = "100000") @Scale(4) BigDecimal value, @ForAll("pairs") Pair pair) {
        BigDecimal there = converted(pair.substance, value, pair.from, pair.to);
        BigDecimal back = converted(pair.substance, there, pair.to, pair.from);
        assertThat(back.subtract(value).abs()).isLessThan(value.multiply(NOISE));
    }

    @Property
    void anyTextIsReadOrRefusedWithoutFailing(@ForAll String text) {
        Optional<UcumUnit> unit = UcumUnit.find(text);
        unit.ifPresent(found -> {
            assertThat(found.numerator()).isPositive();
            assertThat(found.denominator()).isPositive();
        });
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.of(
                new Pair("bilirubin", "mg/dL", "umol/L"),
                new Pair("creatinine", "g/L", "mmol/L"),
                new Pair("albumin", "g/dL", "umol/L"),
                new Pair("afp", "IU/mL", "ug/L"),
                new Pair("platelets", "/uL", "10*9/L"),
                new Pair("alt", "U/L", "ukat/L"),
                new Pair("height", "[in_i]", "mm"),
                new Pair("time", "mo", "wk"));
    }

    record Pair(String substance, String from, String to) {}

    private static BigDecimal converted(String substance, BigDecimal value, String from, String to) {
        return switch (UnitConversion.convert(substance, value, from, to)) {
            case Conversion.Converted converted -> converted.value();
            case Conversion.Refused refused -> throw new AssertionError(refused.reason());
        };
    }
}
