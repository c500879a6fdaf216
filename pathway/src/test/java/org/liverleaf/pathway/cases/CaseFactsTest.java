package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.factsOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Provenance;
import org.liverleaf.pathway.record.Statement;

class CaseFactsTest {

    private static Case lesions(String lesions, String rest) {
        return Shipped.caseOf("{'asOf': '2026-03-01', 'lesions': [" + lesions + "]" + rest + "}");
    }

    @Test
    void twoValuesOfOneDayBothCount() {
        Case found = labs("'2026-02-20', 'value': 20", "'2026-02-20', 'value': 40", "'2026-01-01', 'value': 90");
        assertThat(found.fact("bilirubinUmolL").value()).isEqualTo("20 or 40");
        assertThat(found.fact("bilirubinUmolL").state()).isEqualTo(Belief.State.IMPRECISE);
        assertThat(found.fact("bilirubinUmolL").others()).singleElement().satisfies(other -> {
            assertThat(other.rule()).isEqualTo("newest");
            assertThat(other.reading().value()).isEqualTo("90");
        });
        assertThat(found.problems())
                .extracting(Problem::text)
                .containsExactly("bilirubinUmolL: entries of the same time differ, all of them count: 20 and 40");
    }

    @Test
    void aPartialDateMayBeTheNewest() {
        Case found = labs("'2026-02', 'value': 20", "'2026-02-10', 'value': 40", "'2026-01-31', 'value': 90");
        assertThat(found.fact("bilirubinUmolL").value()).isEqualTo("20 or 40");
    }

    private static Case labs(String... dated) {
        StringBuilder labs = new StringBuilder();
        for (String each : dated) {
            labs.append(labs.isEmpty() ? "" : ",")
                    .append("{'code': 'bilirubin', 'unit': 'umol/L', 'date': ")
                    .append(each)
                    .append('}');
        }
        return Shipped.caseOf("{'asOf': '2026-03-01', 'labs': [" + labs + "]}");
    }

    /** A limit of the laboratory from last year is still its limit; once it counted as too old and as unknown. */
    @Test
    void anOldValueAgesAndTheLimitOfItsLaboratoryDoesNot() {
        Case found = labs("'2025-06-01', 'value': 20, 'upperLimit': 19");
        assertThat(found.fact("bilirubinUmolL").findAgeDays(found.asOf())).hasValue(273);
        assertThat(found.fact("bilirubinUln").value()).isEqualTo("19");
        assertThat(found.fact("bilirubinUln").findAgeDays(found.asOf())).isEmpty();
    }

    @Test
    void aMeasurementErrorMakesARangeWithItsReading() {
        CaseFact remnant = factsOf("'futureLiverRemnantPercent': 31").fact("futureLiverRemnantPercent");
        assertThat(remnant.value()).isEqualTo("30 to 32");
        assertThat(remnant.belief().nominal()).hasValue(310);
    }

    @Test
    void aQuestionThatDoesNotAriseIsNotApplicable() {
        assertThat(factsOf("'ras': 'wild-type'").fact("krasG12c").state()).isEqualTo(Belief.State.NOT_APPLICABLE);
        assertThat(factsOf("'ras': 'mutant'").fact("krasG12c").belief().values().size())
                .isEqualTo(2);
        assertThat(factsOf("").fact("krasG12c").belief().values().size()).isEqualTo(3);
    }

    @Test
    void anAnswerToAQuestionThatDoesNotAriseIsNoted() {
        Case found = factsOf("'ras': 'wild-type', 'krasG12c': true");
        assertThat(found.fact("krasG12c").value()).isEqualTo("true");
        assertThat(found.problems())
                .extracting(Problem::text)
                .containsExactly("krasG12c: stated as true, though the question arises only if ras is mutant");
    }

    @Test
    void aResectedPrimaryImpliesHistology() {
        CaseFact histology = factsOf("'primaryStatus': 'resected'").fact("histologyConfirmed");
        assertThat(histology.value()).isEqualTo("true");
        assertThat(histology.source()).isEqualTo("implied by primaryStatus");
        assertThat(factsOf("'primaryStatus': 'resected', 'histologyConfirmed': false")
                        .problems())
                .hasSize(1);
        assertThat(factsOf("'primaryStatus': 'in-place'")
                        .fact("histologyConfirmed")
                        .state())
                .isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void anOpenListOfLesionsLeavesTheCountOpen() {
        Case found = lesions("{'id': 'L1', 'segments': [6], 'longestAxialMm': 24, 'status': 'viable'}", "");
        assertThat(found.fact("lesionCount").value()).isEqualTo("1 to 60");
        assertThat(found.fact("largestLesionMm").value()).isEqualTo("24 to 300");
        assertThat(found.fact("bilobar").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.lesionsComplete()).isFalse();
    }

    @Test
    void vanishedLesionsCountUntilTreated() {
        Case found = lesions(
                "{'id': 'L1', 'segments': [1, 6], 'longestAxialMm': 24, 'status': 'viable'},"
                        + "{'id': 'L2', 'segments': [2], 'status': 'vanished'},"
                        + "{'id': 'L3', 'segments': [3], 'longestAxialMm': 40, 'status': 'treated'}",
                ", 'lesionsComplete': true");
        assertThat(found.fact("lesionCount").value()).isEqualTo("2");
        assertThat(found.fact("viableLesionCount").value()).isEqualTo("1");
        assertThat(found.fact("vanishedLesionCount").value()).isEqualTo("1");
        assertThat(found.fact("largestLesionMm").value()).isEqualTo("24");
        assertThat(found.fact("bilobar").value()).isEqualTo("true");
    }

    @Test
    void segmentOneAloneIsOnNeitherSide() {
        Case found = lesions(
                "{'id': 'L1', 'segments': [1], 'status': 'viable'}, {'id': 'L2', 'segments': [6], 'status': 'viable'}",
                ", 'lesionsComplete': true");
        assertThat(found.fact("bilobar").value()).isEqualTo("false");
    }

    @Test
    void aCountThatDisagreesWithTheListIsNoted() {
        Case found =
                lesions("{'id': 'L1', 'status': 'viable'}", ", 'lesionsComplete': true, 'facts': {'lesionCount': 4}");
        assertThat(found.fact("lesionCount").value()).isEqualTo("1 or 4");
        assertThat(found.problems())
                .extracting(Problem::text)
                .containsExactly("lesionCount: stated as 4, but the list of lesions gives 1; both count");
    }

    @Test
    void theRemnantOfThePlannedResectionCountsAndTheLowerMethod() {
        Case found = Shipped.caseOf("{'asOf': '2026-03-01', 'remnants': ["
                + "{'resection': 'right-hepatectomy', 'method': 'measured', 'value': 38, 'planned': true},"
                + "{'resection': 'right-hepatectomy', 'method': 'standardised', 'value': 33, 'planned': true},"
                + "{'resection': 'segments-5-6', 'method': 'measured', 'value': 70}]}");
        assertThat(found.fact("futureLiverRemnantPercent").value()).isEqualTo("32 to 34");
        assertThat(found.fact("remnantMethod").value()).isEqualTo("standardised");
        assertThat(found.course().remnants()).hasSize(3);
        assertThat(found.problems()).singleElement().asString().contains("the methods disagree on right-hepatectomy");
    }

    @Test
    void receptorsOfAMetastasisCountBeforeNewerOnesOfThePrimary() {
        PatientRecord patient = new PatientRecord(
                "p",
                List.of(
                        receptor("1", "2025-01-01", "positive", Payload.Sample.METASTASIS),
                        receptor("2", "2025-06-01", "negative", Payload.Sample.PRIMARY)));
        CaseFact found =
                Shipped.ASSEMBLER.assemble(patient, LocalDate.of(2026, 3, 1)).fact("hormoneReceptor");
        assertThat(found.value()).isEqualTo("positive");
        assertThat(found.others()).extracting(LosingReading::rule).containsExactly("newest-metastasis");
    }

    private static Entry receptor(String id, String date, String value, Payload.Sample sample) {
        return Entry.of(
                id,
                PartialDate.parse(date).orElseThrow(),
                new Provenance(Instant.parse("2026-01-01T00:00:00Z"), "", "pathology"),
                new Payload.FactStatement("hormoneReceptor", new Statement.Word(value), sample));
    }

    @Test
    void portalHypertensionIsNeverInferred() {
        Case found = factsOf("'platelets10e9L': 60, 'ascites': 'mild'");
        assertThat(found.fact("portalHypertension").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void ageComesFromTheDateOfBirth() {
        Case found = Shipped.caseOf("{'asOf': '2026-03-01', 'birthDate': '1960-03-02'}");
        assertThat(found.fact("age").value()).isEqualTo("65");
        Case partial = Shipped.caseOf("{'asOf': '2026-03-01', 'birthDate': '1960'}");
        assertThat(partial.fact("age").value()).isEqualTo("65 to 66");
    }
}
