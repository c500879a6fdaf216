package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.OptionText;
import org.w3c.dom.Element;

/** The tables of the page are those of the knowledge, and the rows that fired are lit. */
final class TableWalkTest {

    static List<String> samples() {
        return Samples.names();
    }

    private static List<Element> rows(Page page, String table) {
        return Page.within(Page.within(page.byId("table-" + table), "tbody").getFirst(), "tr");
    }

    private static DecisionTable table(OptionText option) {
        return Samples.knowledge()
                .tables()
                .getOrDefault(option.table(), Samples.knowledge().tables().get(option.id()));
    }

    /** The runs of an option's table by their place on the page: one, or one for each remnant on record. */
    private static Map<String, OptionResult> runs(OptionText option, Reasoning reasoning) {
        Map<String, OptionResult> runs = new TreeMap<>();
        reasoning.options().values().stream()
                .filter(result -> FactAddress.original(result.id()).equals(option.id()))
                .filter(result -> !result.id().equals(option.id()))
                .forEach(result -> runs.put(
                        table(option).id() + "-"
                                + result.id().substring(option.id().length() + 1),
                        result));
        return runs.isEmpty() ? Map.of(table(option).id(), reasoning.option(option.id())) : runs;
    }

    private static void assertLit(Page page, String place, DecisionTable table, List<FiredRule> fired) {
        List<Element> rows = rows(page, place);
        assertThat(rows).as(table.id()).hasSameSizeAs(table.rules());
        for (int i = 0; i < rows.size(); i++) {
            String rule = table.rules().get(i).id();
            String state = fired.stream()
                    .filter(each -> FactAddress.original(each.table()).equals(table.id())
                            && each.rule().id().equals(rule))
                    .map(each -> each.certainty() == Certainty.CERTAIN ? "fired-certain" : "fired-open")
                    .findFirst()
                    .orElse("quiet");
            assertThat(rows.get(i).getAttribute("class"))
                    .as(table.id() + " " + rule)
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rowsThatFiredAreLitAndNoOthers(String sample) {
        Page page = Page.read(Samples.page(sample));
        Reasoning reasoning = Samples.assessment(sample).reasoning();

        for (String decision : List.of("remnantAdequacy", "resectability", "removableNow", "convertible", "intent")) {
            assertLit(
                    page,
                    decision,
                    Samples.knowledge().tables().get(decision),
                    reasoning.answer(decision).fired());
        }
        for (OptionText option : Samples.knowledge().options()) {
            runs(option, reasoning)
                    .forEach((place, result) -> assertLit(page, place, table(option), result.arguments()));
        }
    }

    /** Every test of a row that fired for certain holds; a row of a COLLECT table with a failing test has not fired. */
    @ParameterizedTest
    @MethodSource("samples")
    void testsOfARowAgreeWithItsFate(String sample) {
        Page page = Page.read(Samples.page(sample));

        for (Element row : page.ofClass("fired-certain")) {
            assertThat(Page.within(row, "td").stream().filter(Page.hasClass("fails")))
                    .as(row.getTextContent())
                    .isEmpty();
        }
        Reasoning reasoning = Samples.assessment(sample).reasoning();
        for (OptionText option : Samples.knowledge().options()) {
            assertThat(table(option).hitPolicy()).isEqualTo(HitPolicy.COLLECT);
            for (String place : runs(option, reasoning).keySet()) {
                for (Element row : rows(page, place)) {
                    boolean allHold = Page.within(row, "td").stream()
                            .noneMatch(Page.hasClass("fails").or(Page.hasClass("open")));
                    assertThat(row.getAttribute("class").equals("fired-certain"))
                            .as(row.getTextContent())
                            .isEqualTo(allHold);
                }
            }
        }
    }

    @Test
    void givenSmallRemnant_thenItsValueStandsInTheHead() {
        Page page = Page.read(Samples.page("A02-bilobar-small-remnant"));

        Element head = Page.within(page.byId("table-remnantAdequacy"), "thead").getFirst();

        assertThat(head.getTextContent()).contains("Future liver remnant21 to 23 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A15-referral-letter-only"})
    void givenUnknowns_thenOpenRowsSaySo(String sample) {
        Page page = Page.read(Samples.page(sample));

        assertThat(page.ofClass("fired-open").stream()
                        .filter(row -> row.getTagName().equals("tr")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getTextContent()).contains("may fire"));
    }
}
