package org.liverleaf.pathway.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.knowledge.KnowledgeException;

class SituationTest {

    private static final Course COURSE = Course.ofFacts("""
            'primarySite': 'colorectal', 'ecog': 1, 'lesionCount': {'low': 2, 'high': 6}, 'ras': 'wild-type',
            'extrahepaticDisease': {'oneOf': ['none', 'resectable']}, 'oneStageR0Possible': false,
            'complexR0Possible': false, 'conversionProspect': false""");

    private static final Situation SITUATION = new Situation(COURSE.theCase(), COURSE.reasoning());

    private static TextFile.Row row(String condition) {
        String text = "rows:\n- {id: one, when: {" + condition + "}}\n";
        return TextFile.read("x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .rows("rows", Set.of("id", "when"))
                .getFirst();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            primarySite: colorectal                     | HOLDS
            primarySite: [breast, nsclc]                | FAILS
            ecog: "<= 1"                                | HOLDS
            ecog: "> 1"                                 | FAILS
            lesionCount: ">= 2"                         | HOLDS
            lesionCount: "> 2"                          | MAY_HOLD
            lesionCount: "> 6"                          | FAILS
            extrahepaticDisease: none                   | MAY_HOLD
            extrahepaticDisease: [none, resectable]     | HOLDS
            braf: v600e                                 | MAY_HOLD
            krasG12c: "true"                            | FAILS
            krasG12c: not-applicable                    | HOLDS
            resectability: unresectable                 | HOLDS
            resectability: [resectable, convertible]    | FAILS
            option.resection: excluded                  | HOLDS
            option.resection: [indicated, possible]     | FAILS
            option.no-such-option: indicated            | FAILS
            ecog: "<= 1", braf: v600e                   | MAY_HOLD
            ecog: "> 1", braf: v600e                    | FAILS
            """)
    void aConditionHoldsMayHoldOrFails(String condition, Holding expected) {
        assertThat(SITUATION.all(row(condition).conditions("when"))).isEqualTo(expected);
    }

    @Test
    void noConditionsHold() {
        assertThat(SITUATION.all(row("").conditions("when"))).isEqualTo(Holding.HOLDS);
    }

    @Test
    void aLimitThatIsNoNumberIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> row("ecog: \">= two\"").conditions("when"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("x.yaml: rows one: found '>= two', expected a number after >=");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        String text = "rows:\n- {id: one, wen: {}}\n";
        assertThatThrownBy(
                        () -> TextFile.read("x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                                .rows("rows", Set.of("id", "when")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("x.yaml: rows one: unknown key 'wen', expected one of [id, when]");
    }
}
