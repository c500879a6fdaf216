package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Care;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.PlanIntent;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.plan.Supportive;
import org.liverleaf.pathway.workup.UsedFact;
import org.w3c.dom.Element;

/** The plan with its steps, dates and reassessment points. */
final class PlanCardTest {

    private static final UsedFact REMNANT = new UsedFact(
            "futureLiverRemnantPercent", "Future liver remnant", "21 to 23", "%", "2026-01-27", "Observation/flr");

    static Plan plan() {
        Step clear = new Step(
                "clear-left",
                "Clear segments 2, 3 and 4, then embolise the right portal vein.",
                new Step.Means.Treatment("portal-vein-embolisation", List.of()),
                List.of(
                        new Step.NotBefore(
                                LocalDate.of(2026, 2, 10), "Four weeks after the last cytotoxic dose.", List.of()),
                        new Step.NotBefore(LocalDate.of(2026, 2, 24), "Eight weeks after bevacizumab.", List.of())),
                new Step.Because(List.of("The remnant is too small for this liver."), List.of(REMNANT)),
                List.of("no growth on the scan before the operation"),
                List.of("passot-2016"));
        Step measure = new Step(
                "measure",
                "Measure the remnant again.",
                new Step.Means.Test(List.of("futureLiverRemnantPercent")),
                List.of(),
                new Step.Because(List.of(), List.of()),
                List.of(),
                List.of());
        Reassessment volumetry = new Reassessment(
                "volumetry",
                "After embolisation",
                LocalDate.of(2026, 3, 24),
                List.of("CT volumetry", "CEA"),
                List.of("If the remnant stays at or below 30 %: venous deprivation or ALPPS."),
                List.of("shindoh-2013-kgr"));
        return new Plan(
                new PlanIntent("cure", List.of("cure"), ""),
                List.of(clear, measure),
                List.of(volumetry),
                List.of(new Supportive("nutrition", "Protein and energy before the operation.", List.of(), List.of())));
    }

    static Assessment withPlan(Assessment assessment, Plan plan) {
        return new Assessment(
                assessment.meta(),
                assessment.theCase(),
                assessment.workUp(),
                assessment.staging(),
                assessment.ledger(),
                assessment.outlook(),
                new Care(plan, assessment.wellbeing(), assessment.answers()),
                assessment.reasoning());
    }

    @Test
    void givenPlan_thenStepsDatesAndReassessmentsStandInIt() {
        Assessment assessment = withPlan(Samples.assessment("A02-bilobar-small-remnant"), plan());

        Element card =
                Page.read(new CasePage(Samples.knowledge()).of(assessment)).byId("plan");

        assertThat(Page.within(card, "ol").getFirst().getTextContent())
                .contains("Not before 24 Feb 2026: eight weeks after bevacizumab.")
                .contains("Once: no growth on the scan")
                .contains("Future liver remnant 21 to 23 % (27 Jan 2026)")
                .doesNotContain("10 Feb 2026");
        assertThat(card.getTextContent())
                .contains("Intent: cure")
                .contains("By 24 Mar 2026: after embolisation")
                .contains("If the remnant stays at or below 30 %")
                .contains("Protein and energy");
        assertThat(Page.within(card, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("#option-portal-vein-embolisation");
    }

    @Test
    void givenOpenIntent_thenWhatItMayBeIsSaid() {
        Plan open = new Plan(
                new PlanIntent("undetermined", List.of("control", "cure"), ""), List.of(), List.of(), List.of());
        Assessment assessment = withPlan(Samples.assessment("A02-bilobar-small-remnant"), open);

        Element card =
                Page.read(new CasePage(Samples.knowledge()).of(assessment)).byId("plan");

        assertThat(card.getTextContent()).contains("Intent: open", "May be control or cure", "No step is proposed.");
    }
}
