package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.catalogue.CsvTable;

class TimingVectorsTest {

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("timing.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void timingByDates(CsvTable.Row row) {
        List<String> facts = new ArrayList<>();
        add(facts, "primaryDiagnosisDate", row.text("diagnosis"));
        add(facts, "primaryTreatmentDate", row.text("treatment"));
        add(facts, "primarySurgeryDate", row.text("surgery"));
        add(facts, "liverMetastasisDate", row.text("metastasis"));
        Case found = Shipped.caseOf("{'asOf': '2026-06-01', 'facts': {" + String.join(",", facts) + "}}");
        assertThat(found.fact("timing").value()).isEqualTo(row.text("timing").replace("|", " or "));
        assertThat(found.fact("diseaseFreeMonths").value())
                .isEqualTo(row.text("months").replace("..", " to "));
        assertThat(found.course().timingDetail().egoslim()).isEqualTo(row.text("egoslim"));
        assertThat(found.course().timingDetail().definition()).isEqualTo("e-ahpba-2023");
    }

    private static void add(List<String> facts, String fact, String date) {
        if (!date.isEmpty()) {
            facts.add("'" + fact + "': '" + date + "'");
        }
    }
}
