package org.liverleaf.pathway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.catalogue.FactDefinition;

/** Short patients of which a source says what drugs they should get, and what changes when one thing is not known. */
class SystemicVignettesTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Reasoner REASONER = KNOWLEDGE.reasoner(List.of());

    /**
     * What the vignettes take for granted unless they say otherwise: a laboratory's usual limits, as the case takes them too,
     * no drug but those named, nothing recent, and blood and nerves that bear the drugs.
     */
    private static final Map<String, String> TAKEN_FOR_GRANTED = Map.of(
            "bilirubinUln", "21",
            "astUln", "40",
            "altUln", "40",
            "gilbert", "false",
            "platelets10e9L", "240",
            "neuropathyGrade", "0",
            "daysSinceCytotoxic", "3650");

    static Stream<Named<CsvTable.Row>> vignettes() {
        return Shipped.vectors("systemic-vignettes.csv")
                .map(row -> Named.of(row.text("id") + " " + row.text("note"), row));
    }

    @Test
    void theTableHoldsVignettesThatEachCiteTheirSource() {
        List<CsvTable.Row> rows = vignettes().map(Named::getPayload).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(24);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Arrays.asList(row.text("source").split(", ")))
                        .isNotEmpty()
                        .allSatisfy(key -> assertThat(KNOWLEDGE.evidence()).containsKey(key)));
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void regimensAreAsTheSourceSays(CsvTable.Row row) {
        Knowns knowns = Knowns.of(beliefs(pairs(row.text("facts"))));
        Map<String, OptionResult> results = REASONER.reason(knowns).options();
        pairs(row.text("expected"))
                .forEach((regimen, verdict) ->
                        assertThat(label(results, regimen)).as(regimen).isEqualTo(verdict));
        assertThat(items(row.text("forbidden"))).allSatisfy(regimen -> {
            Verdict label = result(results, regimen).label();
            assertThat(label).as(regimen).isIn(Verdict.EXCLUDED, Verdict.NOT_INDICATED);
        });
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void whatIsNotKnownOpensTheVerdict(CsvTable.Row row) {
        Map<String, String> facts = pairs(row.text("facts"));
        List<String> deleted = items(row.text("delete"));
        facts.keySet().removeAll(deleted);
        Map<String, OptionResult> results =
                REASONER.reason(Knowns.of(beliefs(facts))).options();
        pairs(row.text("expectedAfterDelete"))
                .forEach((regimen, verdict) ->
                        assertThat(label(results, regimen)).as(regimen).isEqualTo(verdict));
    }

    private static OptionResult result(Map<String, OptionResult> results, String regimen) {
        assertThat(results).as("the knowledge holds the regimen").containsKey(regimen);
        return results.get(regimen);
    }

    private static String label(Map<String, OptionResult> results, String regimen) {
        return result(results, regimen).label().text();
    }

    private static Map<String, Belief> beliefs(Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(TAKEN_FOR_GRANTED);
        KNOWLEDGE.catalogue().all().stream()
                .map(FactDefinition::id)
                .filter(id -> id.startsWith("priorDrugClasses"))
                .forEach(id -> all.put(id, "false"));
        all.putAll(facts);
        Map<String, Belief> beliefs = new HashMap<>();
        all.forEach((fact, value) -> beliefs.put(
                fact,
                Belief.known(KNOWLEDGE
                        .domainOf(fact)
                        .find(value)
                        .orElseThrow(() -> new AssertionError(fact + "=" + value)))));
        return beliefs;
    }

    private static List<String> items(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items(text)) {
            String[] sides = item.split("=", 2);
            assertThat(pairs.put(sides[0], sides[1]))
                    .as("%s is given once", sides[0])
                    .isNull();
        }
        return pairs;
    }
}
