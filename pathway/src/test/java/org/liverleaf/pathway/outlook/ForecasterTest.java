package org.liverleaf.pathway.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.course.Patients;
import org.liverleaf.pathway.knowledge.KnowledgeException;

class ForecasterTest {

    private static OutlookRange range(Outlook outlook, String measure) {
        return outlook.ranges().stream()
                .filter(range -> range.measure().startsWith(measure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outlook.ranges()));
    }

    private static ScoreCard card(Outlook outlook, String id) {
        return outlook.scores().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outlook.scores()));
    }

    @Test
    void givenRemovableDisease_whenAsked_thenTheRangeOfSixtyStudiesWithItsCohort() {
        OutlookRange resected =
                range(Course.ofFile(Patients.twoLesionsRight()).outlook(), "Overall survival at 5 years after liver");
        assertThat(resected.low()).isEqualByComparingTo("16");
        assertThat(resected.high()).isEqualByComparingTo("74");
        assertThat(resected.cohort()).contains("60 studies");
        assertThat(resected.evidence()).containsExactly("kanas-2012");
        assertThat(resected.outsideCohort()).isEmpty();
    }

    @Test
    void givenOldPatientWithDiseaseElsewhere_whenAsked_thenThePageSaysWhyTheCohortDoesNotFit() {
        OutlookRange resected = range(
                Course.ofFile(Patients.twoLesionsRight()
                                .replace("'age': 61", "'age': 82")
                                .replace("'extrahepaticDisease': 'none'", "'extrahepaticDisease': 'resectable'"))
                        .outlook(),
                "Overall survival at 5 years after liver");
        assertThat(resected.outsideCohort())
                .anyMatch(reason -> reason.startsWith("Aged 80"))
                .anyMatch(reason -> reason.startsWith("Disease outside the liver"));
    }

    @Test
    void givenResectabilityUnknown_whenAsked_thenTheRangeSaysThatItMayNotApply() {
        OutlookRange resected = range(
                Course.ofFacts("'primarySite': 'colorectal', 'ecog': 0").outlook(),
                "Overall survival at 5 years after liver");
        assertThat(resected.outsideCohort())
                .contains("Not known whether this situation applies; it depends on: resectability, intent.");
    }

    @Test
    void givenRasMutantFirstLine_whenAsked_thenTheMutantRangeAndNoOther() {
        Outlook outlook = Course.ofFile(Patients.convertible()).outlook();
        assertThat(range(outlook, "Median overall survival from the start of the first line")
                        .measure())
                .endsWith("RAS mutant");
        assertThat(outlook.ranges()).noneMatch(range -> range.measure().contains("wild type"));
    }

    @Test
    void givenRefractoryDisease_whenAsked_thenTheRangeOfLaterLines() {
        OutlookRange later = range(
                Course.ofFile(Patients.refractory()).outlook(), "Median overall survival once the standard drugs");
        assertThat(later.low()).isEqualByComparingTo("4.8");
        assertThat(later.high()).isEqualByComparingTo("10.8");
    }

    @Test
    void givenAnotherPrimary_whenAsked_thenNothingIsBorrowedFromColorectalDisease() {
        Outlook other = Course.ofFacts("'primarySite': 'other', 'ecog': 0").outlook();
        assertThat(other.ranges()).isEmpty();
        assertThat(other.scores()).isEmpty();
        assertThat(other.modifiers()).isEmpty();
        Outlook breast = Course.ofFacts("'primarySite': 'breast', 'ecog': 0").outlook();
        assertThat(breast.ranges())
                .isNotEmpty()
                .allSatisfy(
                        range -> assertThat(range.measure() + range.cohort()).doesNotContainIgnoringCase("colorectal"));
        assertThat(breast.scores()).isEmpty();
    }

    @Test
    void givenAllInputsOfFong_whenAsked_thenItsValueItsClassAndTheOutcomeOfThatClass() {
        ScoreCard fong = card(Course.ofFile(Patients.twoLesionsRight()).outlook(), "fong");
        // node-positive, ten months, two lesions, 24 mm, CEA 12: three points
        assertThat(fong.result().evaluation().range().low()).isEqualTo(3);
        assertThat(fong.result().evaluation().range().high()).isEqualTo(3);
        assertThat(fong.classes()).containsExactly("high");
        assertThat(fong.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.low()).isEqualByComparingTo("14");
            assertThat(outcome.high()).isEqualByComparingTo("25");
        });
        assertThat(fong.discrimination()).contains("0.57");
        assertThat(fong.outsideCohort()).isEmpty();
    }

    @Test
    void givenUnknownInputs_whenAsked_thenTheRangeOverThemAndBothOutcomes() {
        ScoreCard fong = card(
                Course.ofFacts("'primarySite': 'colorectal', 'primaryNodePositive': true")
                        .outlook(),
                "fong");
        assertThat(fong.result().evaluation().range().low()).isEqualTo(1);
        assertThat(fong.result().evaluation().range().high()).isEqualTo(5);
        assertThat(fong.outcomes()).hasSize(2);
    }

    @Test
    void givenChemotherapyBefore_whenAsked_thenFongIsOutsideItsCohort() {
        assertThat(card(Course.ofFile(Patients.bilobarSmallRemnant()).outlook(), "fong")
                        .outsideCohort())
                .anyMatch(reason -> reason.startsWith("After chemotherapy"));
    }

    @Test
    void givenRasMutationWithoutItsGene_whenAsked_thenGameTakesKrasAsOpen() {
        ScoreCard game = card(Course.ofFile(Patients.bilobarSmallRemnant()).outlook(), "game");
        assertThat(game.result().assumed()).contains("kras-mutant");
    }

    @Test
    void givenModifiedScore_whenAsked_thenNoOutcomeIsShownSinceNoneCouldBeConfirmed() {
        assertThat(card(Course.ofFile(Patients.twoLesionsRight()).outlook(), "modified-crs")
                        .outcomes())
                .isEmpty();
    }

    @Test
    void givenFactsOfThePatient_whenAsked_thenOnlyModifiersThatHoldAreShown() {
        Outlook outlook = Course.ofFile(Patients.convertible()).outlook();
        assertThat(outlook.modifiers())
                .extracting(Modifier::id)
                .contains("ras-mutant", "right-sided-primary", "several-metastases", "high-cea")
                .doesNotContain("left-sided-primary", "braf-v600e", "performance-2");
        assertThat(outlook.modifiers().getFirst().because()).isNotEmpty();
    }

    @Test
    void aBarePointIsRefusedWhenRead() {
        String text = """
                reasons: []
                ranges:
                - {id: point, when: {primarySite: colorectal}, measure: m, low: 5, high: 5, unit: "%", cohort: c, evidence: [e], note: n}
                scores: []
                modifiers: []
                """;
        assertThatThrownBy(() -> OutlookTexts.read(
                        "outlook/x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("outlook/x.yaml: ranges point: found 5 to 5, expected low below high");
    }
}
