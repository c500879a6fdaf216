package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record may hold is assessed, also where a score was not made for so large or small a value. */
final class ExtremeValuesTest {

    @ParameterizedTest
    @CsvSource({
        "bilirubinUmolL, 0",
        "bilirubinUmolL, 1000",
        "albuminGL, 5",
        "albuminGL, 70",
        "inr, 0.5",
        "inr, 20",
        "platelets10e9L, 0",
        "platelets10e9L, 3000",
        "creatinineUmolL, 0",
        "creatinineUmolL, 3000",
        "sodiumMmolL, 90",
        "sodiumMmolL, 200",
        "age, 18",
        "age, 110",
        "astUL, 0",
        "astUL, 20000"
    })
    void aValueOutsideTheRangeOfAScoreStopsNothing(String fact, String value) {
        assertThatCode(() -> Board.file("{'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal', '" + fact + "': "
                        + value + "}}"))
                .doesNotThrowAnyException();
    }
}
