package org.liverleaf.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.dmn.SmallTable;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.value.Domain;

/** Gaps, overlaps and rules that nothing reaches are found at the one value where they are. */
class TableCheckTest {

    private static List<TableFinding> findings(String hitPolicy, String... rules) {
        DmnFile file = SmallTable.read(SmallTable.xml(hitPolicy, rules));
        assertThat(file.problems()).isEmpty();
        Fact ecog = Fact.plain("ecog", new Domain.Grid(BigDecimal.ZERO, BigDecimal.valueOf(4), BigDecimal.ONE, false));
        Fact fitness = Fact.plain("fitness", new Domain.Words(List.of("fit", "unfit"), false));
        CompiledModel model = new CompiledModel(KnowledgeModel.of(
                List.of(ecog),
                List.of(new Derived(fitness, new Producer.ByTable(file.tables().getFirst()))),
                List.of(),
                List.of()));
        return TableCheck.of(model, "fitness");
    }

    @Test
    void aTableWithoutGapAndOverlapHasNoFinding() {
        assertThat(findings("UNIQUE", "<= 2 -> fit", "> 2 -> unfit")).isEmpty();
        assertThat(findings("FIRST", "<= 2 -> fit", "- -> unfit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIQUE, <= 2 -> fit, > 3 -> unfit, 3",
        "FIRST, <= 2 -> fit, > 3 -> unfit, 3",
        "UNIQUE, <= 3 -> fit, >= 3 -> unfit, 3",
    })
    void gapsAndOverlapsAreNamedWithAnExample(String hitPolicy, String first, String second, String example) {
        assertThat(findings(hitPolicy, first, second))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("ecog", example));
    }

    @Test
    void aRuleBehindOthersIsNeverReached() {
        assertThat(findings("FIRST", "<= 2 -> fit", "- -> unfit", "4 -> unfit"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("r3"));
    }
}
