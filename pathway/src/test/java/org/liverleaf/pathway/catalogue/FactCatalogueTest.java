package org.liverleaf.pathway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.cases.Shipped;

class FactCatalogueTest {

    private final FactCatalogue facts = Shipped.FACTS;

    @Test
    void everyKindOfFactIsRead() {
        assertThat(facts.fact("bilirubinUmolL").unit()).isEqualTo("umol/L");
        assertThat(facts.fact("futureLiverRemnantPercent").measurement().error())
                .isEqualByComparingTo("1");
        assertThat(facts.fact("ras").domain()).isEqualTo(new Domain.Words(List.of("wild-type", "mutant"), false));
        assertThat(facts.fact("krasG12c").domain()).isEqualTo(new Domain.Truth(true));
        assertThat(facts.fact("krasG12c").dependence().appliesWhen())
                .containsExactly(new Dependence.Condition("ras", List.of("mutant")));
        assertThat(facts.fact("primaryDiagnosisDate").domain()).isInstanceOf(Domain.Days.class);
        assertThat(facts.fact("ecog").asking().effort()).isEqualTo(Asking.Effort.ASK);
        assertThat(facts.fact("fongScore").isComputed()).isTrue();
        assertThat(facts.fact("lesionCount").isComputed()).isFalse();
    }

    @Test
    void aListIsOneFactForEachOfItsValues() {
        assertThat(facts.members("parenchyma"))
                .extracting(FactDefinition::id)
                .containsExactly(
                        "parenchymaNormal",
                        "parenchymaChemotherapy",
                        "parenchymaSteatosis",
                        "parenchymaCholestasis",
                        "parenchymaFibrosisOrCirrhosis");
        assertThat(facts.fact("priorDrugClassesAntiEgfr").dependence().place())
                .isEqualTo(new Dependence.Place.OfList("priorDrugClasses", "anti-egfr"));
        assertThat(facts.find("parenchyma")).isEmpty();
    }

    @Test
    void lesionFactsAreFoundByTheirPath() {
        assertThat(facts.findLesionFact("distanceMm.portalVein"))
                .hasValueSatisfying(fact -> assertThat(fact.id()).isEqualTo("lesionPortalVeinMm"));
        assertThat(facts.lesionFacts()).noneMatch(FactDefinition::isComputed);
        assertThat(facts.caseFacts()).noneMatch(FactDefinition::isOfLesion);
    }

    @Test
    void silenceOnEventsMeansNothingWithoutAHistory() {
        assertThat(facts.fact("embolisation").absence().rule()).isEqualTo(Absence.Rule.NONE_IF_HISTORY);
        assertThat(facts.fact("bilirubinUln").absence()).isEqualTo(new Absence(Absence.Rule.NONE, "21"));
        assertThat(facts.fact("ascites").absence()).isEqualTo(Absence.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "facts; expected a list under 'facts'",
                "facts: [{title: x}]; a fact without 'id'",
                "facts: [{id: a, colour: red}]; a: unknown key 'colour'",
                "facts: [{id: a, title: A, meaning: M, type: colour, effort: ask}]; a: type must be number",
                "facts: [{id: a, title: A, meaning: M, type: boolean, merge: luck, effort: ask}]; a: unknown merge rule 'luck'",
                "facts: [{id: a, title: A, meaning: M, type: boolean, whenAbsent: none, effort: ask}]; a: 'noneValue' is missing",
                "'facts: [{id: a, title: A, meaning: M, type: number, min: 0, max: 1, step: 0.3, effort: ask}]'; a: a grid needs a whole number of steps",
                "'facts: [{id: a, title: A, meaning: M, type: boolean, effort: ask}, {id: a, title: A, meaning: M, type: boolean, effort: ask}]'; the fact 'a' is defined twice"
            })
    void aMistakeIsNamedWithItsFact(String yaml, String expected) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FactCatalogue.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("facts.yaml: ")
                .hasMessageContaining(expected);
    }

    @Test
    void everyCodeOfTheVocabulariesNamesAFact() {
        for (String table : List.of("loinc-labs.csv", "findings.csv")) {
            CsvTable rows = Shipped.read("vocabularies/" + table, in -> CsvTable.read(table, in));
            assertThat(rows.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(facts.find(row.text("fact")))
                            .as(row.place())
                            .isPresent());
        }
        CsvTable drugs = Shipped.read("vocabularies/drugs.csv", in -> CsvTable.read("drugs.csv", in));
        List<String> classes = facts.findList("priorDrugClasses").orElseThrow().values();
        assertThat(drugs.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(classes).containsAll(row.texts("class")));
    }

    @Test
    void aListMayBeRestrictedByItsParent() {
        String yaml = "facts: [{id: sites, title: S, meaning: M, type: list, values: [lung, bone], effort: ask,"
                + " implies: {fact: disease, when: {none: [], local: [lung]}}}]";
        FactCatalogue read = FactCatalogue.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.fact("sitesLung").dependence().implications())
                .containsExactly(new Dependence.Implication("disease", Map.of("none", List.of("false"))));
        assertThat(read.fact("sitesBone").dependence().implications())
                .containsExactly(new Dependence.Implication(
                        "disease", Map.of("none", List.of("false"), "local", List.of("false"))));
    }
}
