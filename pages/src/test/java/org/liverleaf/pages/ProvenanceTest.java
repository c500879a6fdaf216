package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.w3c.dom.Element;

/** Every value leads down to the entries of the record from which it comes. */
final class ProvenanceTest {

    private static final Addresses ADDRESSES = new Addresses("/why", "/sources", "/options/", "/documents/");

    private static final String CASE = """
            {"asOf": "2026-02-24",
             "facts": {"primarySite": "colorectal", "ras": {"value": "mutant", "date": "2025-07-16"}},
             "labs": [
              {"code": "bilirubin", "value": 0.8, "unit": "mg/dL", "date": "2026-02-17"},
              {"code": "bilirubin", "value": 30, "unit": "umol/L", "date": "2025-12-01"}]}
            """;

    static List<String> samples() {
        return Samples.names();
    }

    private static Page sources(Assessment assessment) {
        return Page.read("<main>" + new CasePage(Samples.knowledge()).sources(assessment, ADDRESSES) + "</main>");
    }

    private static String row(Page page, String fact) {
        return page.byId("fact-" + fact).getTextContent();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyEntryBehindEveryFactIsNamedAlsoThoseThatDidNotCount(String sample) {
        Assessment assessment = Samples.assessment(sample);
        Page page = sources(assessment);

        for (String listed : FactList.listed(assessment, Samples.knowledge())) {
            CaseFact fact = assessment.theCase().facts().get(listed);
            if (fact == null) {
                continue;
            }
            String row = row(page, listed);
            fact.readings().stream()
                    .filter(reading -> reading.entered().isThere())
                    .forEach(reading ->
                            assertThat(row).as(listed).contains(reading.source(), Wording.date(reading.effective())));
            fact.others().stream()
                    .filter(other -> other.reading().entered().isThere())
                    .forEach(other -> assertThat(row)
                            .as(listed)
                            .contains("Did not count:", other.reading().source()));
            assertThat(fact.readings()).as(listed + " comes from somewhere").isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aConclusionNamesItsRulesAndWhatTheyAskedFor(String sample) {
        Assessment assessment = Samples.assessment(sample);
        Page page = sources(assessment);

        for (String decision : List.of("surgicalFitness", "hepaticReserve", "hepatectomyRoute", "intent")) {
            Answer answer = assessment.reasoning().answer(decision);
            DecisionTable table = Samples.knowledge().findTable(decision).orElseThrow();
            String row = row(page, decision);
            answer.fired().forEach(fired -> {
                assertThat(row).contains(fired.rule().reason());
                Provenance.asked(table, fired.rule())
                        .forEach(fact ->
                                assertThat(row).contains(Samples.knowledge().titleOf(fact)));
            });
        }
    }

    @Test
    void aValueStandsAsItWasEnteredAndInTheUnitInWhichItCounts() {
        Page page = sources(Samples.caseFile("case.json", CASE));

        assertThat(row(page, "bilirubinUmolL"))
                .contains("13.7 µmol/L, entered as '0.8 mg/dL'; true on 17 Feb 2026")
                .contains("Rule of merging: the newest entry counts", "30 µmol/L");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatFollowsFromAListLeadsToIt(String sample) {
        Page page = sources(Samples.assessment(sample));

        for (Element entries : page.ofClass("entries")) {
            for (Element entry : Page.within(entries, "li")) {
                if (entry.getTextContent().matches("(?s)Follows from (the list|the remnant|the series|the course).*")) {
                    String list = Page.within(entry, "a").getFirst().getAttribute("href");
                    assertThat(page.byId(list.substring(1)).getTagName()).isEqualTo("h3");
                }
            }
        }
    }

    @Test
    void theRemnantAndItsLesionsAreFoundInTheirLists() {
        Assessment assessment = Samples.assessment("A02-bilobar-small-remnant");
        String facts = sources(assessment).byId("facts").getTextContent();

        assessment
                .theCase()
                .course()
                .remnants()
                .forEach(remnant -> assertThat(facts).contains(remnant.resection(), remnant.source()));
        assessment
                .theCase()
                .lesions()
                .forEach(lesion -> lesion.facts().values().stream()
                        .flatMap(fact -> fact.readings().stream())
                        .forEach(reading -> assertThat(facts).contains(reading.source())));
        assessment
                .theCase()
                .course()
                .treatments()
                .forEach(treatment -> assertThat(facts).contains(treatment.source()));
    }

    @Test
    void whereEntriesDisagreeTheRowSaysByWhichRuleOneCounts() {
        Assessment assessment = Samples.assessment("A16-contradictory-data");
        Page page = sources(assessment);
        List<CaseFact> disputed = assessment.theCase().facts().values().stream()
                .filter(fact -> fact.others().stream()
                        .anyMatch(other -> other.reading().entered().isThere()))
                .filter(fact -> FactList.listed(assessment, Samples.knowledge())
                        .contains(fact.definition().id()))
                .toList();

        assertThat(disputed).isNotEmpty();
        assertThat(disputed)
                .allSatisfy(fact ->
                        assertThat(row(page, fact.definition().id())).contains("Rule of merging:", "Did not count:"));
    }

    @Test
    void aNumberWithoutUnitStandsAlone() {
        assertThat(row(sources(Samples.assessment("A02-bilobar-small-remnant")), "ecog"))
                .contains("true on 17 Feb 2026")
                .doesNotContain("entered as");
    }

    @Test
    void everyEntryLeadsToItsDocument() {
        Element row = sources(Samples.assessment("A02-bilobar-small-remnant")).byId("fact-albuminGL");

        assertThat(Page.within(row, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("/documents/1");
    }

    @Test
    void theFiguresAtTheTopLeadToTheirPlace() {
        Page page = Page.read("<main>"
                + new CasePage(Samples.knowledge())
                        .fragment(
                                Samples.assessment("A02-bilobar-small-remnant"),
                                new Beside(List.of(), List.of(), ADDRESSES))
                + "</main>");

        assertThat(Page.within(page.ofClass("key-facts").getFirst(), "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains(
                        "/sources#fact-primarySite",
                        "/sources#fact-futureLiverRemnantPercent",
                        "/sources#fact-extrahepaticDisease");
    }
}
