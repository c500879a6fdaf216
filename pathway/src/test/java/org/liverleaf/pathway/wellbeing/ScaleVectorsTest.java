package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;

/** Scales of questionnaires as published, each with the level that it reaches. */
class ScaleVectorsTest {

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("questionnaire-scales.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void scaleAndLevelAreAsPublished(CsvTable.Row row) {
        List<ScaleCourse> found = Reviewed.scales(row.text("instrument"), "2026-02-28", row.text("answers")).stream()
                .filter(scale -> scale.id().equals(row.text("scale")))
                .toList();
        if (row.text("value").equals("none")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(scale -> {
            assertThat(scale.last().value()).isEqualByComparingTo(new BigDecimal(row.text("value")));
            assertThat(scale.threshold().level()).isEqualTo(row.text("level"));
        });
    }
}
