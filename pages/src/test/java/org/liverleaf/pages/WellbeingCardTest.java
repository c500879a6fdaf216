package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Daily life and answers on the case page. */
class WellbeingCardTest {

    @Test
    void givenTwoForms_thenScalesAreDrawnAndTheTreatmentIsQuestioned() {
        Page page = Page.read(Samples.page("A05-converted-left-wild-type"));
        Element card = page.byId("wellbeing");
        assertThat(Page.within(card, "svg"))
                .hasSizeGreaterThan(10)
                .allSatisfy(svg -> assertThat(Page.within(svg, "title")).isNotEmpty());
        assertThat(card.getTextContent())
                .contains("Is the treatment worth it?", "Global health 83 to 50", "Step by step", "Oxaliplatin");
    }

    @Test
    void givenSevereSymptom_thenItStandsAmongWhatIsForToday() {
        Page page = Page.read(Samples.page("A18-refractory"));
        assertThat(page.ofClass("alerts"))
                .anyMatch(alerts -> alerts.getTextContent().contains("Pain 7 on 2026-03-18, limit >= 7"));
        assertThat(page.byId("ladder-pain").getTextContent()).contains("laxative with every opioid");
    }

    @Test
    void givenNoForm_thenThePageSaysSoAndNamesWhatWasNotAsked() {
        Element card = Page.read(Samples.page("A01-two-lesions-right-liver")).byId("wellbeing");
        assertThat(card.getTextContent())
                .contains("No questionnaire and no symptom score is on record.", "Not asked yet: Pain");
        assertThat(Page.within(card, "svg")).isEmpty();
    }

    @Test
    void answersStandOnThePageWithTheirSources() {
        Element answers = Page.read(Samples.page("A01-two-lesions-right-liver")).byId("answers");
        assertThat(Page.within(answers, "details")).hasSizeGreaterThan(10);
        assertThat(Page.within(answers, "li"))
                .allSatisfy(line -> assertThat(Page.within(line, "a"))
                        .as(line.getTextContent())
                        .isNotEmpty());
        assertThat(answers.getTextContent()).contains("There is a chance of cure.");
    }
}
