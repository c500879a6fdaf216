package org.liverleaf.pathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;

class CaseFileWalkTest {

    private final Case walked = Shipped.caseOf("""
            {'asOf': '2026-03-01',
             'facts': {'primarySite': 'colorectal', 'futureLiverRemnantPercent': {'low': 27, 'high': 35},
                       'ras': 'unknown', 'parenchyma': ['steatosis']},
             'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 24, 'status': 'viable',
                          'distanceMm': {'hepaticVein': 12}},
                         {'id': 'L2', 'segments': [3], 'longestAxialMm': 11.5, 'status': 'viable'}],
             'lesionsComplete': true,
             'labs': [{'code': 'cea', 'value': 12, 'unit': 'ug/L', 'date': '2026-02-20'},
                      {'code': 'bilirubin', 'value': 2.1, 'unit': 'mg/dL', 'date': '2026-02-20', 'upperLimit': 1.2}],
             'treatments': []}
            """);

    @Test
    void statedFactsArriveWithTheirSource() {
        assertThat(walked.asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(walked.fact("primarySite").value()).isEqualTo("colorectal");
        assertThat(walked.fact("primarySite").source()).isEqualTo("/facts/primarySite");
        assertThat(walked.fact("futureLiverRemnantPercent").value()).isEqualTo("27 to 35");
        assertThat(walked.fact("futureLiverRemnantPercent").state()).isEqualTo(Belief.State.IMPRECISE);
        assertThat(walked.fact("parenchymaSteatosis").value()).isEqualTo("true");
        assertThat(walked.fact("parenchymaNormal").value()).isEqualTo("false");
    }

    @Test
    void askedAndNotKnownIsUnknownAndSaysSo() {
        assertThat(walked.fact("ras").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(walked.fact("ras").askedNotKnown()).isTrue();
        assertThat(walked.fact("braf").askedNotKnown()).isFalse();
    }

    @Test
    void laboratoryValuesAreConverted() {
        assertThat(walked.fact("bilirubinUmolL").value()).isEqualTo("35.9");
        assertThat(walked.fact("bilirubinUln").value()).isEqualTo("20.5");
        assertThat(walked.fact("ceaUgL").value()).isEqualTo("12");
        assertThat(walked.fact("ceaUgL").findAgeDays(walked.asOf())).hasValue(9);
        assertThat(walked.fact("astUln").state()).isEqualTo(Belief.State.ASSUMED);
    }

    @Test
    void theListOfLesionsYieldsItsFacts() {
        assertThat(walked.fact("lesionCount").value()).isEqualTo("2");
        assertThat(walked.fact("largestLesionMm").value()).isEqualTo("24");
        assertThat(walked.fact("bilobar").value()).isEqualTo("true");
        assertThat(walked.lesions().getFirst().fact("lesionHepaticVeinMm").value())
                .isEqualTo("12");
    }

    @Test
    void anEmptyListOfTreatmentsMeansUntreated() {
        assertThat(walked.fact("priorLines").value()).isEqualTo("0");
        assertThat(walked.fact("priorLines").state()).isEqualTo(Belief.State.ASSUMED);
        assertThat(walked.fact("responseCategory").state()).isEqualTo(Belief.State.NOT_APPLICABLE);
        assertThat(walked.fact("priorDrugClassesAntiEgfr").value()).isEqualTo("false");
        assertThat(walked.fact("daysSinceCytotoxic").value()).isEqualTo("3650");
        assertThat(walked.fact("embolisation").value()).isEqualTo("none");
    }
}
