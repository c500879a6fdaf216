package org.liverleaf.board.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.store.OpinionAnswer;

/** Krippendorff's alpha against the worked examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
final class AgreementTest {

    /** One row an observer, one column a unit; a dot where an observer said nothing. */
    private static List<List<String>> units(String... observers) {
        List<List<String>> rows =
                Stream.of(observers).map(row -> List.of(row.split(" "))).toList();
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            int unit = i;
            units.add(rows.stream()
                    .map(row -> row.get(unit))
                    .filter(value -> !value.equals("."))
                    .toList());
        }
        return units;
    }

    @Test
    void twoObserversOfTwoValues() {
        assertThat(Agreement.alpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))
                        .orElseThrow())
                .isCloseTo(0.095, within(0.0005));
    }

    @Test
    void twoObserversOfManyValues() {
        assertThat(Agreement.alpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))
                        .orElseThrow())
                .isCloseTo(0.692, within(0.0005));
    }

    @Test
    void fourObserversWithMissingValues() {
        assertThat(Agreement.alpha(units(
                                "1 2 3 3 2 1 4 1 2 . . .",
                                "1 2 3 3 2 2 4 1 2 5 . 3",
                                ". 3 3 3 2 3 4 2 2 5 1 .",
                                "1 2 3 3 2 4 4 1 2 5 1 ."))
                        .orElseThrow())
                .isCloseTo(0.743, within(0.0005));
    }

    /** By hand: four x and two y in three pairs; unlike observed 4 of 6, expected 16 of 30; 1 - (4/6) / (16/30) = -0.25. */
    @Test
    void lessThanChanceIsBelowZero() {
        double alpha = Agreement.alpha(units("x y x", "y x x")).orElseThrow();
        assertThat(alpha).isCloseTo(-0.25, within(1e-9));
        assertThat(Agreement.words(alpha)).contains("no more than by chance");
    }

    @Test
    void itIsNotDefinedWithoutPairsOrWithoutDifference() {
        assertThat(Agreement.alpha(List.of())).isEmpty();
        assertThat(Agreement.alpha(units("a b c"))).isEmpty();
        assertThat(Agreement.alpha(units("a a a", "a a a"))).isEmpty();
        assertThat(Agreement.alpha(units("a b a", "a b a")).orElseThrow()).isEqualTo(1);
    }

    private static List<OpinionAnswer> onOneCase(String... answers) {
        List<OpinionAnswer> all = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            String account = "member-" + i;
            all.add(new OpinionAnswer(account, account, BoardQuestions.RESECTABILITY, answers[i], "", false));
            all.add(new OpinionAnswer(account, account, "lesion:L1", "ablate", "", false));
        }
        return all;
    }

    /** By hand: five r and three u in three cases; unlike observed 4 / 2, expected 30 / 7; 1 - 2 / (30 / 7) = 0.533. */
    @Test
    void resectabilityIsMeasuredOverCases() {
        List<AgreementMeasure> measures = AgreementMeasure.onResectability(
                List.of(onOneCase("r", "r", "r"), onOneCase("r", "r", "u"), onOneCase("u", "u"), onOneCase("r")));
        assertThat(measures).singleElement().satisfies(measure -> {
            assertThat(measure.about()).isEqualTo("resectability, over 3 decided cases");
            assertThat(measure.alpha().orElseThrow()).isCloseTo(1 - 2 / (30.0 / 7), within(1e-9));
            assertThat(measure.line()).contains("On resectability, over 3 decided cases: ", "alpha 0.53");
        });
        assertThat(AgreementMeasure.onResectability(List.of(onOneCase("r", "u", "r"))))
                .as("one question alone says nothing")
                .isEmpty();
        assertThat(AgreementMeasure.onResectability(List.of(onOneCase("r", "r"), onOneCase("u", "u"))))
                .as("two members either agree or do not")
                .isEmpty();
    }

    @Test
    void theMostFrequentAnswerIsCounted() {
        assertThat(Agreement.mostFrequent(List.of("resect", "ablate", "resect")))
                .isEqualTo(new Agreement.MostFrequent("resect", 2, 3, false));
        assertThat(Agreement.mostFrequent(List.of("resect", "ablate")))
                .isEqualTo(new Agreement.MostFrequent("ablate", 1, 2, true));
        assertThat(Agreement.mostFrequent(List.of())).isEqualTo(new Agreement.MostFrequent("", 0, 0, false));
    }
}
