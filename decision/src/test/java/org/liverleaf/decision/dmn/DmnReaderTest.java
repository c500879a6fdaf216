package org.liverleaf.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies outside the profile is refused with file, line, decision and rule. */
class DmnReaderTest {

    private static final String GOOD = SmallTable.xml("UNIQUE", "<= 2 -> fit", "> 2 -> unfit");

    @Test
    void aTableOfTheProfileIsRead() {
        DmnFile file = SmallTable.read(GOOD);
        assertThat(file.problems()).isEmpty();
        assertThat(file.tables()).singleElement().satisfies(table -> {
            assertThat(table.id()).isEqualTo("fitness");
            assertThat(table.rules()).hasSize(2);
            assertThat(table.rules().getFirst().reason()).isEqualTo("Why.");
            assertThat(table.rules().getFirst().evidence()).containsExactly("key");
        });
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            hitPolicy="UNIQUE"                     | hitPolicy="RULE ORDER"                   | hit policy 'RULE ORDER'
            hitPolicy="UNIQUE"                     | hitPolicy="UNIQUE" aggregation="SUM"     | aggregation lies outside the profile
            <text>ecog</text>                      | <text>ecog + 1</text>                    | input expression 'ecog + 1'
            &lt;= 2                                | sum(1, 2)                                | rule r1
            "fit"</text></outputEntry>             | "splendid"</text></outputEntry>          | answers 'splendid'
            <description>Why. [key]</description>  |                                          | description and annotation differ
            Why. [key]                             | Why.                                     | no reason and evidence
            id="r2"                                | id="r1"                                  | this rule id stands twice
            <definitions xmlns                     | <definition xmlns                        | not well-formed
            """)
    void whatLiesOutsideIsRefusedWithItsPlace(String part, String instead, String expected) {
        String xml = GOOD.replace(part, instead == null ? "" : instead);
        assertThat(xml).isNotEqualTo(GOOD);
        assertThat(SmallTable.read(xml).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).startsWith("table.dmn"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(expected));
    }

    @Test
    void aProblemIsOneLineWhateverTheFileSays() {
        String xml = GOOD.replace("id=\"fitness\" name=\"fitness\"", "id=\"fit&#10;ness\" name=\"fit&#10;ness\"");
        assertThat(SmallTable.read(xml).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString().lines()).hasSize(1));
    }

    @Test
    void brokenBytesAreRefusedAndNothingElseIsPrinted() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xff;
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            DmnFile file = DmnReader.read(new ByteArrayInputStream(bytes), "table.dmn");
            assertThat(file.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).isEqualTo("table.dmn: is not UTF-8 text"));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
