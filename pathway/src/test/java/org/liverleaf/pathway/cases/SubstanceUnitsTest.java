package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstanceUnitsTest {

    private final SubstanceUnits units = new SubstanceUnits();

    @ParameterizedTest
    @CsvSource({
        "bilirubinUmolL, 1, mg/dL, 17.104",
        "bilirubinUmolL, 1, mg/dl, 17.104",
        "bilirubinUmolL, 12, \u00b5mol/L, 12",
        "bilirubinUmolL, 12, \u03bcmol/l, 12",
        "creatinineUmolL, 1, mg/dL, 88.42",
        "albuminGL, 3.5, g/dL, 35.0",
        "albuminGL, 600, umol/L, 39.9000",
        "platelets10e9L, 180000, /uL, 180.000",
        "platelets10e9L, 180, 10*3/uL, 180",
        "platelets10e9L, 180, G/L, 180",
        "haemoglobinGL, 13.2, g/dL, 132.0",
        "crpMgL, 1.2, mg/dL, 12.0",
        "altUL, 0.5, ukat/L, 30.0",
        "ceaUgL, 5, ng/mL, 5",
        "ca199UmL, 37, kU/L, 37",
        "sodiumMmolL, 138, meq/L, 138",
        "heightCm, 1.75, m, 175.00",
        "ca199UmL, 37, [arb'U]/mL, 37",
        "bilirubinUln, 1.2, mg/dL, 20.5248",
        "inr, 1.1, 1, 1.1",
        "inr, 1.1, {ratio}, 1.1",
        "ki67Percent, 0.2, 1, 20",
        "ki67Percent, 20, %, 20",
        "creatinineClearanceMlMin, 72, mL/min/{1.73_m2}, 72",
        "creatinineClearanceMlMin, 1.2, mL/s, 72",
        "weightKg, 100, [lb_av], 45.359237"
    })
    void valuesAreConverted(String fact, BigDecimal value, String unit, BigDecimal expected) {
        assertThat(units.findConverted(Shipped.FACTS.fact(fact), value, unit))
                .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "bilirubinUmolL, g",
        "bilirubinUmolL, 1",
        "ceaUgL, U/mL",
        "inr, s",
        "albuminGL, %",
        "ecog, mg",
        "inr, %",
        "lesionCount, %",
        "lesionCount, 10*3",
        "ki67Percent, 10*3"
    })
    void otherUnitsAreNotKnown(String fact, String unit) {
        assertThat(units.findConverted(Shipped.FACTS.fact(fact), BigDecimal.ONE, unit))
                .isEmpty();
    }
}
