package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.options.LedgerOption;

/** Each agreed reason for palliative care fires by itself; it is a layer and never the end of treatment. */
class PalliativeTriggersTest {

    private static final String FIT = "'primarySite': 'colorectal', 'extrahepaticDisease': 'none',"
            + " 'oneStageR0Possible': true, 'futureLiverRemnantPercent': 45, 'parenchyma': ['normal'], 'ascites': 'none'";

    private static LedgerOption option(Course course) {
        return course.ledger().option("palliative-care");
    }

    private static Course course(String words) {
        String facts = Reviewed.facts(words);
        String calm = facts.contains("'encephalopathy'") ? "" : ", 'encephalopathy': 'none'";
        return Course.ofFacts(FIT + calm + ", 'ecog': 1" + (facts.isEmpty() ? "" : ", " + facts));
    }

    static Stream<CsvTable.Row> rows() {
        return Shipped.vectors("palliative-triggers.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void triggerFiresByItself(CsvTable.Row row) {
        LedgerOption option = option(course(row.text("facts")));
        assertThat(option.result().label().text()).isEqualTo(row.text("verdict"));
        assertThat(option.role()).isEqualTo("layer");
        assertThat(option.arguments())
                .filteredOn(argument -> argument.rule().equals(row.text("rule")))
                .singleElement()
                .satisfies(argument -> assertThat(argument.certainty()).isEqualTo(Certainty.CERTAIN));
    }

    @Test
    void givenIndicatedPalliativeCare_thenResectionIsNoLessOpen() {
        LedgerOption calm = course("").ledger().option("resection");
        LedgerOption burdened = course("painScore=8").ledger().option("resection");
        assertThat(burdened.result().label()).isEqualTo(calm.result().label());
        assertThat(burdened.result().verdicts()).isEqualTo(calm.result().verdicts());
    }

    @Test
    void givenOldSevereScore_thenItIsAskedAgainInsteadOfIndicating() {
        Course old = Course.ofFile("{'asOf': '2026-03-01', 'facts': {" + FIT + ", 'encephalopathy': 'none', 'ecog': 1,"
                + " 'painScore': {'value': 9, 'date': '2026-01-01'}}}");
        assertThat(option(old).result().label().text()).isEqualTo("possible");
        assertThat(option(old).result().needs()).anyMatch(need -> need.fact().equals("worstSymptomScore"));
    }
}
