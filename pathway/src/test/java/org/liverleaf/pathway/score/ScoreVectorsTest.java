package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every published or independently computed figure of the vector tables. */
final class ScoreVectorsTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(
            resources = {"/vectors/scores-surgery.csv", "/vectors/scores-liver-and-life.csv", "/vectors/yttrium.csv"},
            delimiter = '|',
            numLinesToSkip = 0)
    void vectors(
            String row, String score, String inputs, String value, String className, String figures, String source) {
        if (row.equals("row")) {
            return;
        }
        ScoreResult result = Typed.score(score, inputs);
        Evaluation evaluation = result.evaluation();
        assertThat(result.assumed()).as("no input is missing").isEmpty();
        if (value.equals("-")) {
            assertThat(score.startsWith("qlq") || !evaluation.range().hasValue())
                    .isTrue();
        } else {
            assertThat(evaluation.range().isPoint()).isTrue();
            BigDecimal wanted = new BigDecimal(value);
            double tolerance = wanted.scale() == 0 ? 1e-9 : halfUnit(wanted);
            assertThat(evaluation.range().low()).as(row).isCloseTo(wanted.doubleValue(), within(tolerance));
        }
        assertThat(evaluation.classes()).as(row).isEqualTo(className.equals("-") ? List.of() : List.of(className));
        for (Map.Entry<String, String> figure :
                Typed.inputs(figures.equals("-") ? "" : figures).entrySet()) {
            evaluation
                    .findFigure(figure.getKey())
                    .ifPresentOrElse(
                            found -> assertClose(row, found.range().low(), figure.getValue()),
                            () -> assertThat(evaluation
                                            .findWords(figure.getKey())
                                            .orElseThrow()
                                            .possible())
                                    .as(figure.getKey())
                                    .containsExactly(figure.getValue()));
        }
        assertThat(result.sheet().evidence())
                .as("the row's source backs the score")
                .contains(source);
    }

    private static void assertClose(String row, double actual, String expected) {
        BigDecimal wanted = new BigDecimal(expected);
        assertThat(actual).as(row).isCloseTo(wanted.doubleValue(), within(halfUnit(wanted)));
    }

    private static double halfUnit(BigDecimal printed) {
        return 0.500001 * printed.ulp().doubleValue();
    }
}
