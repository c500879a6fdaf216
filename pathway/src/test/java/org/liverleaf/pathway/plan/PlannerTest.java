package org.liverleaf.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.course.Patients;

class PlannerTest {

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }

    private static Step step(Plan plan, String id) {
        return plan.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ids(plan)));
    }

    private static Reassessment reassessment(Plan plan, String id) {
        return plan.reassessments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plan.reassessments()));
    }

    @Nested
    class GivenTwoResectableLesionsInTheRightLiver {

        private final Plan plan = Course.ofFile(Patients.twoLesionsRight()).plan();

        @Test
        void thenChemotherapyFirstResectionAndAdjuvantTherapyFollowEachOther() {
            assertThat(plan.intent().label()).isEqualTo("cure");
            assertThat(ids(plan).stream()
                            .filter(id ->
                                    !List.of("ask", "chart", "blood", "imaging").contains(id)))
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("chemotherapy-first");
            assertThat(ids(plan)).endsWith("removal", "adjuvant-therapy");
        }

        @Test
        void thenTheOperationIsNamedByTheSegments() {
            Step removal = step(plan, "removal");
            assertThat(removal.means()).isEqualTo(new Step.Means.Treatment("resection", List.of()));
            assertThat(removal.text()).contains("right posterior sectionectomy").contains("segments 6 and 7");
            assertThat(removal.because().reasons()).isNotEmpty();
            assertThat(removal.evidence()).contains("hamady-2014");
        }

        @Test
        void thenPerioperativeRegimensHoldNoAntibody() {
            assertThat(plan.steps())
                    .filteredOn(step -> step.id().startsWith("chemotherapy-first"))
                    .extracting(Step::means)
                    .allSatisfy(means -> assertThat(((Step.Means.Treatment) means).regimens())
                            .isNotEmpty()
                            .allMatch(regimen -> regimen.endsWith("-perioperative")));
        }
    }

    @Nested
    class GivenBilobarDiseaseWithTooSmallARemnant {

        private final Plan plan = Course.ofFile(Patients.bilobarSmallRemnant()).plan();

        @Test
        void thenTheRemnantIsClearedGrownAndMeasuredBeforeDefinitiveSurgery() {
            assertThat(plan.intent().label()).isEqualTo("cure");
            assertThat(ids(plan))
                    .containsSubsequence(
                            "clear-remnant",
                            "portal-vein-embolisation",
                            "remeasure-remnant",
                            "second-stage-if-grown",
                            "complete-chemotherapy")
                    .doesNotContain("removal", "removal-if-grown");
            assertThat(step(plan, "second-stage-if-grown").text()).contains("only if the re-measured remnant");
        }

        @Test
        void thenVolumetryIsDueFourWeeksAfterTheBoard() {
            Reassessment volumetry = reassessment(plan, "volumetry");
            assertThat(volumetry.due()).isEqualTo(LocalDate.of(2026, 3, 29));
            assertThat(volumetry.then()).anyMatch(then -> then.contains("5 points or less: do not resect"));
        }
    }

    @Nested
    class GivenDiseaseThatMayBecomeRemovable {

        private final Plan plan = Course.ofFile(Patients.convertible()).plan();

        @Test
        void thenInductionComesFirstAndTheSurgeonLooksEveryEightWeeks() {
            assertThat(plan.intent().label()).isEqualTo("conversion");
            assertThat(ids(plan)).containsSubsequence("induction", "surgical-review", "removal-once-possible");
            assertThat(reassessment(plan, "conversion-restaging").due()).isEqualTo(LocalDate.of(2026, 4, 26));
            assertThat(((Step.Means.Treatment) step(plan, "induction").means()).regimens())
                    .contains("folfoxiri-bevacizumab")
                    .noneMatch(regimen -> regimen.contains("panitumumab") || regimen.contains("cetuximab"));
        }
    }

    @Test
    void givenIntentOpen_whenPlanned_thenOnlyTheDecisiveFactsAndNoTreatment() {
        Plan plan =
                Course.ofFacts("'primarySite': 'colorectal', 'lesionCount': 3").plan();
        assertThat(plan.intent().label()).isEqualTo("undetermined");
        assertThat(plan.intent().possible()).contains("cure", "control");
        assertThat(plan.steps()).noneMatch(step -> step.means() instanceof Step.Means.Treatment);
        assertThat(ids(plan)).startsWith("ask").endsWith("board-again");
        assertThat(step(plan, "ask").text()).contains("Complete removal in one operation");
        assertThat(reassessment(plan, "missing-facts").due()).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void givenRemnantAcrossTheLimit_whenPlanned_thenItIsSettledBeforeTheOperation() {
        Plan plan = Course.ofFile(Patients.borderlineRemnant()).plan();
        assertThat(plan.intent().label()).isEqualTo("cure");
        assertThat(ids(plan)).containsSubsequence("settle-remnant", "removal");
        assertThat(step(plan, "removal").conditions())
                .anyMatch(text -> text.startsWith("May be needed: The remnant must first grow"));
    }

    @Test
    void givenNoRegimenThatCanBeNamed_whenControlIsTheAim_thenTheStepStandsAndSaysSo() {
        Plan plan = Course.ofFile(Patients.refractory()
                        .replace("'chemoRefractory': true, ", "")
                        .replace("'vegfContraindication': false, ", "")
                        .replace("'dpydActivityScore': 2, ", ""))
                .plan();
        assertThat(plan.intent().label()).isEqualTo("control");
        assertThat(ids(plan)).contains("systemic-control");
    }

    @Test
    void givenPerformanceThreeAndDrugsUsedUp_whenPlanned_thenReliefOfSymptoms() {
        Plan plan = Course.ofFile(Patients.bedbound()).plan();
        assertThat(plan.intent().label()).isEqualTo("symptom-relief");
        assertThat(ids(plan)).contains("supportive-care", "palliative-team");
        assertThat(plan.supportive()).extracting(Supportive::id).contains("palliative-care");
        assertThat(reassessment(plan, "symptom-contact").due()).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void givenRefractoryDisease_whenPlanned_thenControlWithATrialLookedFor() {
        Plan plan = Course.ofFile(Patients.refractory()).plan();
        assertThat(plan.intent().label()).isEqualTo("control");
        assertThat(ids(plan)).contains("trial");
    }

    @Test
    void givenRedFlag_whenPlanned_thenItComesBeforeEverything() {
        Plan plan = Course.ofFile(Patients.risingCea(", 'sodiumMmolL': 118")).plan();
        assertThat(ids(plan)).startsWith("red-flags-first");
        assertThat(plan.reassessments().getFirst().id()).isEqualTo("red-flag");
        assertThat(plan.reassessments().getFirst().due()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void givenRisingMarkerOnStableImaging_whenPlanned_thenTheNextLookIsBroughtForward() {
        Plan plan = Course.ofFile(Patients.risingCea("")).plan();
        assertThat(reassessment(plan, "rising-marker-stable").due()).isEqualTo(LocalDate.of(2026, 4, 12));
        assertThat(plan.reassessments()).extracting(Reassessment::id).doesNotContain("systemic-control");
    }

    @Nested
    class GivenChemotherapyTenDaysAgo {

        private final Plan plan = Course.ofFile(Patients.twoLesionsRight().replace("'treatments': []", """
                        'treatments': [{'line': 1, 'agents': ['fluorouracil', 'oxaliplatin', 'bevacizumab'],
                        'start': '2025-12-01', 'end': '2026-02-19', 'bestResponse': 'pr'}]"""))
                .plan();

        @Test
        void thenTheOperationIsNotBeforeFourWeeksAndBetterNotBeforeSix() {
            Step removal = step(plan, "removal");
            assertThat(removal.notBefore())
                    .extracting(Step.NotBefore::date)
                    .containsExactly(LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 19));
            assertThat(removal.notBefore())
                    .extracting(Step.NotBefore::why)
                    .anyMatch(why -> why.contains("cytotoxic"))
                    .anyMatch(why -> why.contains("bevacizumab"));
            assertThat(removal.conditions()).anyMatch(text -> text.startsWith("Better not before 2026-04-02"));
        }

        @Test
        void thenTheFirstLookAfterRemovalIsCountedFromThatDay() {
            assertThat(reassessment(plan, "after-removal").due()).isEqualTo(LocalDate.of(2026, 6, 19));
        }
    }

    @Test
    void givenDpydNotTested_whenFluoropyrimidineIsProposed_thenTheTestIsAskedFor() {
        Plan plan = Course.ofFile(Patients.twoLesionsRight().replace("'dpydActivityScore': 2,", ""))
                .plan();
        assertThat(plan.supportive()).extracting(Supportive::id).contains("dpyd");
    }

    @Test
    void givenResectionDeclined_whenPlanned_thenItIsNotProposed() {
        Plan plan = Course.ofFile(
                        Patients.twoLesionsRight().replace("'ecog': 0", "'ecog': 0, 'declinedOptions': ['resection']"))
                .plan();
        assertThat(plan.steps())
                .noneMatch(step -> step.means() instanceof Step.Means.Treatment treatment
                        && treatment.optionId().equals("resection"));
        assertThat(step(plan, "removal").means()).isEqualTo(new Step.Means.Treatment("ablation", List.of()));
    }
}
