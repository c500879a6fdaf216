package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

class TreatmentFactsTest {

    private static Case treated(String facts, String treatments) {
        return Shipped.caseOf("{'asOf': '2026-03-01', 'facts': {" + facts + "}, 'treatments': [" + treatments + "]}");
    }

    @Test
    void linesResponseAndDrugClassesComeFromTheTreatments() {
        Case found = treated(
                "'primarySite': 'colorectal'",
                "{'line': 1, 'agents': ['fluorouracil', 'oxaliplatin', 'Bevacizumab'], 'start': '2025-01-06', 'end': '2025-06-30',"
                        + "'bestResponse': 'pr', 'stopReason': 'progression'},"
                        + "{'line': 2, 'agents': ['fluorouracil', 'irinotecan'], 'start': '2025-07-14', 'end': '2026-01-14', 'bestResponse': 'sd'}");
        assertThat(found.fact("priorLines").value()).isEqualTo("2");
        assertThat(found.fact("responseCategory").value()).isEqualTo("sd");
        assertThat(found.fact("diseaseControlMonths").value()).isEqualTo("6");
        assertThat(found.fact("lastCytotoxicDate").value()).isEqualTo("2026-01-14");
        assertThat(found.fact("daysSinceCytotoxic").value()).isEqualTo("46");
        assertThat(found.fact("daysSinceBevacizumab").value()).isEqualTo("244");
        assertThat(found.fact("priorDrugClassesAntiVegf").value()).isEqualTo("true");
        assertThat(found.fact("priorDrugClassesCheckpointInhibitor").state()).isEqualTo(Belief.State.ASSUMED);
        assertThat(found.fact("chemoRefractory").value())
                .as("stable disease is not refractory")
                .isEqualTo("false");
        assertThat(found.fact("parenchymaChemotherapy").value()).isEqualTo("true");
        assertThat(found.fact("parenchymaNormal").value()).isEqualTo("false");
        assertThat(found.fact("parenchymaSteatosis").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void linesWithCytotoxicDrugsOrConjugatesAreCountedApart() {
        String endocrine =
                "{'line': 1, 'agents': ['ribociclib', 'letrozole'], 'start': '2023-01-06', 'stopReason': 'progression'}";
        String conjugate =
                "{'line': 2, 'agents': ['trastuzumab deruxtecan'], 'start': '2025-01-06', 'stopReason': 'progression'}";
        String adjuvant =
                "{'agents': ['paclitaxel'], 'intent': 'adjuvant', 'start': '2018-01-06', 'end': '2018-05-06'}";
        assertThat(treated("", endocrine).fact("chemotherapyLines").value()).isEqualTo("0");
        Case both = treated("", adjuvant + "," + endocrine + "," + conjugate);
        assertThat(both.fact("chemotherapyLines").value()).isEqualTo("1");
        Case unknownDrug = treated("", "{'line': 1, 'agents': ['study drug'], 'start': '2025-01-06'}");
        assertThat(unknownDrug.fact("chemotherapyLines").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void twelveWeeksAreNotMoreThanTwelveWeeks() {
        String course = "{'line': 1, 'agents': ['irinotecan'], 'start': '2025-10-01', 'end': '%s'}";
        Case twelve = treated("", course.formatted("2025-12-24"));
        assertThat(twelve.fact("cytotoxicWeeksLastYear").value()).isEqualTo("12");
        assertThat(twelve.fact("parenchymaChemotherapy").state()).isEqualTo(Belief.State.UNKNOWN);
        Case more = treated("", course.formatted("2025-12-25"));
        assertThat(more.fact("cytotoxicWeeksLastYear").value()).isEqualTo("13");
        assertThat(more.fact("parenchymaChemotherapy").value()).isEqualTo("true");
    }

    @Test
    void weeksBeforeTheLastTwelveMonthsDoNotCount() {
        Case found = treated("", "{'line': 1, 'agents': ['irinotecan'], 'start': '2024-10-01', 'end': '2025-03-15'}");
        assertThat(found.fact("cytotoxicWeeksLastYear").value()).isEqualTo("2");
    }

    @Test
    void aRunningTreatmentHasAnUnknownLastDose() {
        Case found = treated("", "{'line': 1, 'agents': ['irinotecan'], 'start': '2026-01-05'}");
        assertThat(found.fact("lastCytotoxicDate").value()).isEqualTo("2026-01-05 to 2026-03-01");
        assertThat(found.fact("daysSinceCytotoxic").value()).isEqualTo("0 to 55");
    }

    @Test
    void theWholeSetOfDrugsMustHaveFailed() {
        String lines =
                "{'line': 1, 'agents': ['fluorouracil', 'oxaliplatin'], 'start': '2024-01-06', 'end': '2024-06-30', 'stopReason': 'progression'},"
                        + "{'line': 2, 'agents': ['irinotecan'], 'start': '2025-01-06', 'end': '2025-06-30', 'stopReason': 'progression'}";
        assertThat(treated("'primarySite': 'colorectal', 'ras': 'mutant'", lines)
                        .fact("chemoRefractory")
                        .value())
                .isEqualTo("true");
        assertThat(treated("'primarySite': 'colorectal', 'ras': 'wild-type'", lines)
                        .fact("chemoRefractory")
                        .state())
                .isEqualTo(Belief.State.UNKNOWN);
        assertThat(treated("'primarySite': 'pancreatic-adenocarcinoma'", lines)
                        .fact("chemoRefractory")
                        .value())
                .isEqualTo("true");
    }

    @Test
    void withoutALineThereIsNothingToBeRefractoryTo() {
        assertThat(treated("'primarySite': 'colorectal', 'priorLines': 0", "")
                        .fact("chemoRefractory")
                        .value())
                .isEqualTo("false");
    }

    @Test
    void perioperativeTreatmentIsNoLine() {
        Case found = treated(
                "", "{'intent': 'adjuvant', 'agents': ['capecitabine'], 'start': '2025-01-06', 'end': '2025-06-30'}");
        assertThat(found.fact("priorLines").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("priorDrugClassesFluoropyrimidine").value()).isEqualTo("true");
    }

    @Test
    void aStatedNumberOfLinesThatDisagreesIsShown() {
        Case found = treated("'priorLines': 3", "{'line': 1, 'agents': ['irinotecan'], 'start': '2026-01-05'}");
        assertThat(found.fact("priorLines").value()).isEqualTo("1 or 3");
        assertThat(found.fact("priorLines").readings()).hasSize(2);
        assertThat(found.problems())
                .extracting(Problem::text)
                .containsExactly("priorLines: stated as 3, but the list of treatments gives 1; both count");
    }

    @Test
    void withoutAListOfTreatmentsNothingIsAssumedOfThem() {
        Case found = Shipped.factsOf("'primarySite': 'colorectal'");
        assertThat(found.fact("priorLines").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("embolisation").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("priorDrugClassesOxaliplatin").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("declinedOptionsResection").state()).isEqualTo(Belief.State.ASSUMED);
    }

    @Test
    void anUnknownDrugMayHaveBeenCytotoxic() {
        Case found = treated("", "{'line': 1, 'agents': ['trial-drug'], 'start': '2026-01-05', 'end': '2026-02-01'}");
        assertThat(found.fact("daysSinceCytotoxic").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void beforeItsEndACourseWasRunningAndItsOutcomeUnknown() {
        Intake intake = Shipped.intake("{'asOf': '2026-03-01', 'treatments': [{'line': 1, 'agents': ['irinotecan'],"
                + "'start': '2025-07-01', 'end': '2025-12-31', 'bestResponse': 'pr', 'stopReason': 'progression'}]}");
        Case now = Shipped.ASSEMBLER.assemble(intake.patientRecord(), LocalDate.of(2026, 3, 1));
        assertThat(now.fact("responseCategory").value()).isEqualTo("pd");
        Case then = Shipped.ASSEMBLER.assemble(intake.patientRecord(), LocalDate.of(2025, 10, 1));
        assertThat(then.fact("responseCategory").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(then.fact("priorLines").value()).isEqualTo("1");
        assertThat(then.fact("diseaseControlMonths").value()).isEqualTo("3");
    }

    @Test
    void anOperationTakesThePlaceOfAnOlderStatement() {
        String resection = "{'kind': 'primary-resection', 'start': '2025-07-01', 'end': '2025-07-01'}";
        Case older = treated("'primaryStatus': {'value': 'in-place', 'date': '2025-05-01'}", resection);
        assertThat(older.fact("primaryStatus").value()).isEqualTo("resected");
        assertThat(older.fact("primarySurgeryDate").value()).isEqualTo("2025-07-01");
        assertThat(older.problems()).isEmpty();
        Case newer = treated("'primaryStatus': {'value': 'in-place', 'date': '2025-09-01'}", resection);
        assertThat(newer.fact("primaryStatus").value()).isEqualTo("in-place or resected");
        assertThat(newer.problems()).hasSize(1);
    }

    @Test
    void whoCountsLinesHasSeenTheHistory() {
        Case found = Shipped.factsOf("'priorLines': 0");
        for (String fact : new String[] {
            "embolisation",
            "recurrenceAfterLocalTreatment",
            "bilioEntericAnastomosis",
            "priorLiverRadiation",
            "priorDrugClassesOxaliplatin",
            "cytotoxicWeeksLastYear",
            "daysSinceCytotoxic",
            "daysSinceBevacizumab"
        }) {
            assertThat(found.fact(fact).state()).as(fact).isEqualTo(Belief.State.ASSUMED);
        }
        assertThat(found.fact("daysSinceBevacizumab").value()).isEqualTo("3650");
    }

    @Test
    void aCountedLineThatIsNotOnRecordHidesItsDrugs() {
        Case found = Shipped.factsOf("'priorLines': 2");
        assertThat(found.fact("embolisation").state()).isEqualTo(Belief.State.ASSUMED);
        assertThat(found.fact("priorDrugClassesAntiVegf").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("daysSinceBevacizumab").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("cytotoxicWeeksLastYear").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void classesStatedWithoutAntiVegfRuleOutBevacizumab() {
        Case found = Shipped.factsOf("'priorLines': 1, 'priorDrugClasses': ['fluoropyrimidine', 'oxaliplatin']");
        assertThat(found.fact("daysSinceBevacizumab").state()).isEqualTo(Belief.State.ASSUMED);
        assertThat(found.fact("daysSinceCytotoxic").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void anAssumptionNeverStandsAgainstAStatement() {
        Case stated = Shipped.factsOf("'priorLines': 0, 'daysSinceBevacizumab': 20");
        assertThat(stated.fact("daysSinceBevacizumab").value()).isEqualTo("20");
        assertThat(stated.problems()).isEmpty();
        Case asked = Shipped.factsOf("'priorLines': 0, 'lastBevacizumabDate': 'unknown'");
        assertThat(asked.fact("daysSinceBevacizumab").state()).isEqualTo(Belief.State.UNKNOWN);
        Case given = Shipped.factsOf("'priorLines': 0, 'priorDrugClasses': ['anti-vegf', 'oxaliplatin']");
        assertThat(given.fact("daysSinceBevacizumab").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(given.fact("daysSinceCytotoxic").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void aCourseWithoutItsDrugsHidesThem() {
        Case found = treated("", "{'line': 1, 'agents': ['trial-drug'], 'start': '2025-01-05', 'end': '2025-02-01'}");
        assertThat(found.fact("priorDrugClassesAntiVegf").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("embolisation").state()).isEqualTo(Belief.State.ASSUMED);
    }
}
