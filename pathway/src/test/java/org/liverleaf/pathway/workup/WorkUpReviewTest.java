package org.liverleaf.pathway.workup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.course.Patients;
import org.liverleaf.pathway.workup.Alert.Standing;
import org.liverleaf.pathway.workup.MarkerTrend.Advice;
import org.liverleaf.pathway.workup.MarkerTrend.Pace;

class WorkUpReviewTest {

    private static WorkUp ofFacts(String facts) {
        return Course.ofFacts("'primarySite': 'colorectal', " + facts).workUp();
    }

    @Nested
    class GivenJaundiceWithDuctsNotSeen {

        private final WorkUp workUp = ofFacts("'bilirubinUmolL': 60, 'lesionCount': 3");

        @Test
        void thenTheDuctsAreAskedForTodayWithTheValueAndItsDate() {
            Alert alert = workUp.alerts().getFirst();
            assertThat(alert.id()).isEqualTo("image-ducts-same-day");
            assertThat(alert.urgency()).isEqualTo(Urgency.SAME_DAY);
            assertThat(alert.standing()).isEqualTo(Standing.HOLDS);
            assertThat(alert.because()).extracting(UsedFact::fact).contains("bilirubinUmolL", "biliaryObstruction");
            assertThat(alert.because().getFirst().value()).isEqualTo("60");
            assertThat(alert.because().getFirst().effective()).isEqualTo("2026-03-01");
            assertThat(alert.evidence()).contains("project-jaundice-not-failure");
        }
    }

    @Test
    void givenNothingKnown_whenReviewed_thenNoAlarmIsRaisedByIgnorance() {
        assertThat(Course.ofFacts("'primarySite': 'colorectal'").workUp().alerts())
                .filteredOn(alert -> alert.urgency() == Urgency.SAME_DAY)
                .isEmpty();
    }

    @Test
    void givenHighInrAndEncephalopathyNotAskedFor_whenReviewed_thenLiverFailureIsNotRuledOut() {
        assertThat(ofFacts("'inr': 2.1").alerts())
                .filteredOn(alert -> alert.standing() == Standing.NOT_RULED_OUT)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.id()).isEqualTo("acute-liver-failure-same-day");
                    assertThat(alert.title()).startsWith("Cannot be ruled out: ");
                });
    }

    @Test
    void givenHighInrAndNoEncephalopathy_whenReviewed_thenLiverFailureIsRuledOut() {
        assertThat(ofFacts("'inr': 2.1, 'encephalopathy': 'none'").alerts())
                .extracting(Alert::id)
                .doesNotContain("acute-liver-failure-same-day");
    }

    @Test
    void givenSeveralAlerts_whenReviewed_thenThoseThatHoldComeFirstAndTheUrgentBeforeTheRest() {
        List<Alert> alerts = ofFacts("'sodiumMmolL': 118, 'platelets10e9L': 80, 'inr': 2.1, 'neutrophils10e9L': 0.3")
                .alerts();
        assertThat(alerts)
                .extracting(Alert::id)
                .containsExactly(
                        "sodium-same-day",
                        "neutropenia-soon",
                        "platelets-portal",
                        "acute-liver-failure-same-day",
                        "neutropenic-sepsis-same-day");
    }

    @Test
    void givenSurgeonNotAsked_whenReviewed_thenTheAnswerIsADecisiveGapWithAdvice() {
        Gap gap = ofFacts("'ecog': 0, 'lesionCount': 2").gaps().stream()
                .filter(each -> each.fact().equals("oneStageR0Possible"))
                .findFirst()
                .orElseThrow();
        assertThat(gap.decisive()).isTrue();
        assertThat(gap.title()).isEqualTo("Complete removal in one operation");
        assertThat(gap.changes()).contains("resection").doesNotContain("intent", "resectability");
        assertThat(gap.obtainBy()).startsWith("Ask the liver surgeon");
        assertThat(gap.stale()).isFalse();
    }

    @Test
    void givenAskedAndNotKnown_whenReviewed_thenTheGapStaysThoughNobodyAsksAgain() {
        Course course = Course.ofFacts("'primarySite': 'colorectal', 'ecog': 0, 'oneStageR0Possible': 'unknown'");
        assertThat(course.reasoning().questions())
                .extracting(question -> question.fact())
                .doesNotContain("oneStageR0Possible");
        assertThat(course.workUp().gaps())
                .filteredOn(gap -> gap.fact().equals("oneStageR0Possible"))
                .singleElement()
                .matches(Gap::decisive);
    }

    @Test
    void givenQuestions_whenReviewed_thenTheGapsKeepTheirOrder() {
        Course course = Course.ofFacts("'primarySite': 'colorectal', 'ecog': 0");
        List<String> asked = course.reasoning().questions().stream()
                .map(question -> question.fact())
                .toList();
        assertThat(course.workUp().gaps()).extracting(Gap::fact).startsWith(asked.toArray(String[]::new));
    }

    @Test
    void givenLesionWithoutDistance_whenReviewed_thenTheGapNamesTheLesion() {
        assertThat(Course.ofFile(Patients.twoLesionsRight()).workUp().gaps())
                .filteredOn(gap -> gap.fact().equals("lesions.L1.distanceMm.bileDuct"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.title()).isEqualTo("Lesion L1: Distance to a central bile duct"));
    }

    @Test
    void givenNoMriOnRecord_whenReviewed_thenHepatobiliaryMriIsNeededNextAndWhy() {
        StudyAdvice mri = ofFacts("'lesionCount': 2, 'extrahepaticDisease': 'none'")
                .studies()
                .getFirst();
        assertThat(mri.id()).isEqualTo("liver-mri-hepatobiliary");
        assertThat(mri.certain()).isTrue();
        assertThat(mri.text()).contains("31 %");
        assertThat(mri.evidence()).contains("gorgec-2024");
    }

    @Test
    void givenRemovableTypicalLesion_whenReviewed_thenNoBiopsy() {
        assertThat(Course.ofFile(Patients.twoLesionsRight()).workUp().studies())
                .filteredOn(study -> study.id().startsWith("biopsy"))
                .extracting(StudyAdvice::id)
                .containsExactly("biopsy-avoid");
    }

    @Nested
    class GivenCeaRisingAllTheWay {

        private final MarkerTrend cea =
                Course.ofFile(Patients.risingCea("")).workUp().trends().getFirst();

        @Test
        void thenItIsShownFirstWithChangesAndDoublingTime() {
            assertThat(cea.fact()).isEqualTo("ceaUgL");
            assertThat(cea.points()).hasSize(3);
            assertThat(cea.upperLimit()).isEqualTo("5 ug/L");
            assertThat(cea.peak()).isEqualTo(cea.last());
            assertThat(cea.changes())
                    .containsExactly(
                            new MarkerTrend.Change("first", new BigDecimal("300.0"), new BigDecimal("300.0")),
                            new MarkerTrend.Change("previous", new BigDecimal("100.0"), new BigDecimal("100.0")));
            assertThat(cea.pace()).isEqualTo(new Pace.Doubling(30));
        }

        @Test
        void thenStableImagingAsksForAShorterInterval() {
            assertThat(cea.advice()).extracting(Advice::id).containsExactly("shorter-interval");
        }
    }

    @Test
    void givenRedFlag_whenMarkerWouldOnlyShortenTheInterval_thenTheRedFlagComesFirst() {
        MarkerTrend cea = Course.ofFile(Patients.risingCea(", 'sodiumMmolL': 118"))
                .workUp()
                .trends()
                .getFirst();
        assertThat(cea.advice()).extracting(Advice::id).containsExactly("red-flag-first");
    }

    @Test
    void givenTwoValues_whenReviewed_thenNoDoublingTime() {
        MarkerTrend cea = Course.ofFile("""
                {'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal'},
                 'labs': [{'code': 'cea', 'value': 10, 'unit': 'ug/L', 'date': '2025-12-01'},
                          {'code': 'cea', 'value': 40, 'unit': 'ug/L', 'date': '2026-01-30'}]}""").workUp().trends().getFirst();
        assertThat(cea.pace()).isInstanceOf(Pace.NotGiven.class);
    }

    @Test
    void givenValuesThatHardlyMove_whenReviewed_thenNoDoublingTimeThatRunsOffToInfinity() {
        MarkerTrend cea = Course.ofFile("""
                {'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal'},
                 'labs': [{'code': 'cea', 'value': 10.0, 'unit': 'ug/L', 'date': '2025-12-01'},
                          {'code': 'cea', 'value': 10.1, 'unit': 'ug/L', 'date': '2025-12-31'},
                          {'code': 'cea', 'value': 10.2, 'unit': 'ug/L', 'date': '2026-01-30'}]}""").workUp().trends().getFirst();
        assertThat(cea.pace()).isEqualTo(new Pace.NotGiven("The change is too small: under 30 per cent."));
    }
}
