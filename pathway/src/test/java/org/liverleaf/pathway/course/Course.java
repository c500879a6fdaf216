package org.liverleaf.pathway.course;

import java.io.InputStream;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.options.Advocate;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.outlook.Forecaster;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.outlook.OutlookTexts;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.PlanTexts;
import org.liverleaf.pathway.plan.Planner;
import org.liverleaf.pathway.workup.WorkUp;
import org.liverleaf.pathway.workup.WorkUpReview;
import org.liverleaf.pathway.workup.WorkUpTexts;

/** A case with everything that the shipped knowledge says of it: the harness of the tests on work-up, outlook and plan. */
public record Course(Case theCase, Reasoning reasoning, Ledger ledger, WorkUp workUp) {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();

    private static final WorkUpTexts WORK_UP = WorkUpTexts.read(Course::open);

    private static final Forecaster FORECASTER = new Forecaster(OutlookTexts.read(KNOWLEDGE.files()));

    private static final Planner PLANNER = new Planner(PlanTexts.read(KNOWLEDGE.files()), KNOWLEDGE.regimens());

    private static InputStream open(String path) {
        return KNOWLEDGE.files().open(path);
    }

    /** What the shipped knowledge says of a case. */
    public static Course of(Case theCase) {
        Reasoning reasoning = KNOWLEDGE.reasoner(CaseKnowns.shape(theCase)).reason(CaseKnowns.of(theCase));
        return with(theCase, reasoning);
    }

    /** The same for an answer of the engine made by hand. */
    public static Course with(Case theCase, Reasoning reasoning) {
        return new Course(
                theCase,
                reasoning,
                new Advocate(KNOWLEDGE).argue(theCase, reasoning),
                new WorkUpReview(
                                WORK_UP,
                                KNOWLEDGE.model(theCase.lesions().stream()
                                        .map(lesion -> lesion.id())
                                        .toList()))
                        .of(theCase, reasoning));
    }

    /** The case of a case file in which single quotes stand for double ones. */
    public static Course ofFile(String json) {
        return of(Shipped.caseOf(json));
    }

    /** The case of facts alone, as of 2026-03-01. */
    public static Course ofFacts(String facts) {
        return of(Shipped.factsOf(facts));
    }

    /** The outlook. */
    public Outlook outlook() {
        return FORECASTER.of(theCase, reasoning);
    }

    /** The plan. */
    public Plan plan() {
        return PLANNER.of(theCase, reasoning, ledger, workUp);
    }
}
