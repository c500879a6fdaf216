package org.liverleaf.pathway;

import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.plan.PlanIntent;
import org.liverleaf.pathway.staging.Staging;
import org.liverleaf.pathway.workup.WorkUp;

/**
 * A case looked at in passing: what an assessment says of alerts, the three questions and the options, without what costs
 * the most, the flips and the order of questions. What it says is what the whole assessment says; only the gaps stand in
 * another order.
 *
 * @param meta what it was made from
 * @param theCase the case
 * @param workUp alerts, gaps, studies, trends
 * @param staging where the disease stands
 * @param ledger every option with its arguments, without flips
 * @param intent what the treatment would be for
 */
public record Glance(
        Assessment.Meta meta, Case theCase, WorkUp workUp, Staging staging, Ledger ledger, PlanIntent intent) {

    /** Whether the record tells of a liver metastasis at all; if not, there is nothing for this board. */
    public boolean isOfLiverMetastases() {
        return !theCase.lesions().isEmpty() || isKnown("liverMetastasisDate") || hasLesions();
    }

    private boolean isKnown(String fact) {
        CaseFact found = theCase.facts().get(fact);
        return found != null && isRecorded(found);
    }

    private boolean hasLesions() {
        CaseFact count = theCase.facts().get("lesionCount");
        return count != null && isRecorded(count) && !count.value().equals("0");
    }

    private static boolean isRecorded(CaseFact fact) {
        return fact.state() == Belief.State.KNOWN || fact.state() == Belief.State.IMPRECISE;
    }
}
