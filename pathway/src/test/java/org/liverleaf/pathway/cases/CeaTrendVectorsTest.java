package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.catalogue.CsvTable;

class CeaTrendVectorsTest {

    private static Case of(String... values) {
        List<String> labs = new ArrayList<>();
        LocalDate day = LocalDate.of(2025, 9, 1);
        for (String value : values) {
            labs.add("{'code': 'cea', 'value': " + value + ", 'unit': 'ug/L', 'date': '" + day + "'}");
            day = day.plusWeeks(4);
        }
        return Shipped.caseOf("{'asOf': '2026-06-01', 'labs': [" + String.join(",", labs) + "]}");
    }

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("cea-trend.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void trendOfValues(CsvTable.Row row) {
        Case found = of(row.texts("values").toArray(String[]::new));
        assertThat(found.fact("ceaTrend").value())
                .as(row.text("source"))
                .isEqualTo(String.join(" or ", row.texts("trend")));
    }

    @Test
    void peakAndFallComeFromTheSeries() {
        Case found = of("40", "120", "60.1");
        assertThat(found.fact("ceaUgL").value()).isEqualTo("60.1");
        assertThat(found.fact("ceaPeakUgL").value()).isEqualTo("120");
        assertThat(found.fact("ceaFallPercent").value())
                .as("49.9 % is not 50 %")
                .isEqualTo("49");
        assertThat(found.course().series())
                .singleElement()
                .satisfies(series -> assertThat(series.points()).hasSize(3));
    }

    @Test
    void aStatedPeakAboveTheSeriesCounts() {
        Case found = Shipped.caseOf("{'asOf': '2026-06-01', 'facts': {'ceaPeakUgL': 300}, 'labs':"
                + "[{'code': 'cea', 'value': 150, 'unit': 'ug/L', 'date': '2026-05-01'}]}");
        assertThat(found.fact("ceaPeakUgL").value()).isEqualTo("300");
        assertThat(found.fact("ceaFallPercent").value()).isEqualTo("50");
    }
}
