package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.workup.Urgency;

/** Courses, actions, questions to treatment and warnings. */
class WellbeingReviewTest {

    private static final String FORMS = "'questionnaires': ["
            + Reviewed.questionnaire("qlq-c30", "2026-01-02", "q1=1 q2=1 q3=1 q4=1 q5=1 q10=1 q12=2 q18=1") + ", "
            + Reviewed.questionnaire("qlq-c30", "2026-02-25", "q1=3 q2=2 q3=3 q4=1 q5=1 q10=3 q12=3 q18=3") + "]";

    private static Wellbeing treated(String treatment) {
        return Reviewed.file("{'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal'}, 'treatments': ["
                + treatment + "], " + FORMS + "}");
    }

    private static ScaleCourse scale(Wellbeing wellbeing, String id) {
        return wellbeing.scales().stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scale " + id));
    }

    @ParameterizedTest
    @CsvSource({
        "q29=4 q30=4, q29=4 q30=4, 0.0, same, below-important",
        "q29=5 q30=4, q29=4 q30=4, -8.3, worse, little",
        "q29=5 q30=5, q29=4 q30=4, -16.7, worse, moderate",
        "q29=6 q30=6, q29=4 q30=4, -33.3, worse, large",
        "q29=4 q30=4, q29=6 q30=6, 33.3, better, large",
        "q1=1 q2=1 q3=1 q4=1 q5=1, q1=2 q2=2 q3=2 q4=1 q5=1, -20.0, worse, moderate",
    })
    void changeIsGradedByTheSizeThatPatientsNotice(
            String first, String second, String difference, String direction, String size) {
        Wellbeing wellbeing = Reviewed.file("{'asOf': '2026-03-01', 'questionnaires': ["
                + Reviewed.questionnaire("qlq-c30", "2026-01-02", first) + ", "
                + Reviewed.questionnaire("qlq-c30", "2026-02-25", second) + "]}");
        assertThat(wellbeing.scales().getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.difference()).isEqualByComparingTo(difference);
            assertThat(change.direction()).isEqualTo(direction);
            assertThat(change.size()).isEqualTo(size);
        });
    }

    @Test
    void givenPlainScores_thenTheyMakeACourseLikeThoseOfTheQuestionnaire() {
        Wellbeing wellbeing = Reviewed.file("{'asOf': '2026-03-01', 'facts': {'painScore': 6}, 'questionnaires': ["
                + Reviewed.questionnaire("esas", "2026-02-20", "pain=3") + "]}");
        assertThat(scale(wellbeing, "esas.pain").points())
                .extracting(point -> point.value().intValue())
                .containsExactly(3, 6);
        assertThat(scale(wellbeing, "esas.pain").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.size()).isEqualTo("not-settled"));
    }

    @Test
    void givenOldAnswer_thenItIsShownButNothingIsDoneUponIt() {
        Wellbeing old = Reviewed.filled("esas", "2026-01-15", "pain=9");
        assertThat(scale(old, "esas.pain").threshold().level()).isEqualTo("severe");
        assertThat(scale(old, "esas.pain").threshold().isCurrent()).isFalse();
        assertThat(old.actions()).isEmpty();
    }

    @Test
    void mostUrgentActionComesFirst() {
        Wellbeing wellbeing = Reviewed.filled("esas", "2026-02-28", "pain=5 tiredness=8");
        assertThat(wellbeing.actions()).extracting(Action::urgency).containsExactly(Urgency.SAME_DAY, Urgency.SOON);
        assertThat(wellbeing.actions().getFirst().because()).isEqualTo("Tiredness 8 on 2026-02-28, limit >= 7");
    }

    @Test
    void givenItemNineAboveZero_thenTheRiskIsAssessedToday() {
        Wellbeing wellbeing = Reviewed.filled("phq-9", "2026-02-28", "q9=1");
        assertThat(wellbeing.actions()).singleElement().satisfies(action -> {
            assertThat(action.scale()).isEqualTo("thoughts-of-death");
            assertThat(action.urgency()).isEqualTo(Urgency.SAME_DAY);
        });
        assertThat(Reviewed.filled("phq-9", "2026-02-28", "q9=0").actions()).isEmpty();
    }

    @Test
    void givenRunningTreatmentAndFallOfFunction_thenTheTreatmentIsQuestioned() {
        Wellbeing wellbeing = treated("{'line': 1, 'agents': ['oxaliplatin'], 'start': '2026-01-05', 'ongoing': true}");
        assertThat(wellbeing.questionsToTreatment())
                .extracting(TreatmentQuestion::id)
                .containsExactly("function", "symptom");
        TreatmentQuestion function = wellbeing.questionsToTreatment().getFirst();
        assertThat(function.scales()).containsExactly("qlq-c30.physical");
        assertThat(function.text()).contains("Physical function 100 to 67", "oxaliplatin", "2026-01-05");
    }

    @Test
    void givenTreatmentThatEndedLongAgo_thenItIsNotQuestioned() {
        assertThat(treated("{'agents': ['oxaliplatin'], 'start': '2025-06-05', 'end': '2025-12-01'}")
                        .questionsToTreatment())
                .isEmpty();
    }

    @Test
    void givenTreatmentThatBeganAfterTheFall_thenItIsNotQuestioned() {
        assertThat(treated("{'agents': ['oxaliplatin'], 'start': '2026-02-27', 'ongoing': true}")
                        .questionsToTreatment())
                .isEmpty();
    }

    @Test
    void givenNothing_thenNothingIsClaimedAndWhatWasNotAskedIsNamed() {
        Wellbeing wellbeing = Reviewed.file("{'asOf': '2026-03-01', 'facts': {}}");
        assertThat(wellbeing.scales()).isEmpty();
        assertThat(wellbeing.actions()).isEmpty();
        assertThat(wellbeing.medicines()).isEmpty();
        assertThat(wellbeing.ladders()).extracting(Ladder::id).doesNotContain("pain", "ascites", "mood");
        assertThat(wellbeing.notAsked()).contains("Pain", "Nausea", "Fatigue", "Low mood and anxiety");
    }

    @Test
    void givenZero_thenTheSymptomCountsAsAsked() {
        Wellbeing wellbeing = Reviewed.file("{'asOf': '2026-03-01', 'facts': {'nauseaScore': 0}}");
        assertThat(wellbeing.notAsked()).doesNotContain("Nausea");
        assertThat(wellbeing.ladders()).extracting(Ladder::id).doesNotContain("nausea");
    }

    @Test
    void medicinesAndCancerDrugsThatInjureTheLiverAreNamed() {
        Wellbeing wellbeing = Reviewed.file(
                "{'asOf': '2026-03-01', 'facts': {'otherMedicines': ['paracetamol', 'herbal-product']}, 'treatments': ["
                        + "{'agents': ['pembrolizumab'], 'start': '2026-01-05', 'ongoing': true},"
                        + "{'agents': ['oxaliplatin'], 'start': '2025-01-05', 'end': '2025-06-01'}]}");
        assertThat(wellbeing.medicines())
                .extracting(Wellbeing.MedicineWarning::id)
                .containsExactly("paracetamol", "herbal", "checkpoint");
    }

    @Test
    void everyScaleOfAScoreHasATextAndEveryTextAScale() {
        List<String> figures = Reviewed.TEXTS.scales().scales().stream()
                .filter(text -> text.instrument().equals("qlq-c30"))
                .map(ScaleTexts.ScaleText::id)
                .toList();
        Wellbeing wellbeing = Reviewed.filled("qlq-c30", "2026-02-28", everyAnswer(1, 30));
        assertThat(wellbeing.scales())
                .extracting(ScaleCourse::id)
                .containsExactlyElementsOf(figures)
                .hasSize(16);
        assertThat(Reviewed.filled("qlq-lmc21", "2026-02-28", everyAnswer(31, 51))
                        .scales())
                .hasSize(13);
    }

    static String everyAnswer(int from, int to) {
        StringBuilder answers = new StringBuilder();
        for (int item = from; item <= to; item++) {
            answers.append(answers.isEmpty() ? "" : " ")
                    .append('q')
                    .append(item)
                    .append("=2");
        }
        return answers.toString();
    }
}
