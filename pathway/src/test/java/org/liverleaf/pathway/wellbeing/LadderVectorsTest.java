package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;

/** The ladder that is shown fits the symptoms, the liver and the drugs. */
class LadderVectorsTest {

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("ladders.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ladderFitsTheCase(CsvTable.Row row) {
        Wellbeing wellbeing =
                Reviewed.file("{'asOf': '2026-03-01', 'facts': {" + Reviewed.facts(row.text("facts")) + "}}");
        List<Ladder> found = wellbeing.ladders().stream()
                .filter(ladder -> ladder.id().equals(row.text("ladder")))
                .toList();
        assertThat(found).hasSize(row.text("shown").equals("yes") ? 1 : 0);
        String certain = found.stream()
                .flatMap(ladder -> ladder.steps().stream())
                .flatMap(rung -> Stream.concat(
                        Stream.of(rung.text()),
                        rung.cautions().stream().filter(Ladder.Caution::certain).map(Ladder.Caution::text)))
                .collect(Collectors.joining("\n"));
        assertThat(certain).contains(row.text("has"));
        if (!row.text("hasNot").isEmpty()) {
            assertThat(certain).doesNotContain(row.text("hasNot"));
        }
    }

    static Stream<LadderTexts.LadderText> ladders() {
        return Reviewed.TEXTS.ladders().all().stream();
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void everyLadderIsShownByAtLeastOneVector(LadderTexts.LadderText ladder) {
        List<String> byItself = List.of("side-effects");
        assertThat(rows().anyMatch(row -> row.text("ladder").equals(ladder.id())
                                && row.text("shown").equals("yes"))
                        || byItself.contains(ladder.id()))
                .as(ladder.id())
                .isTrue();
    }
}
