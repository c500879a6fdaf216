package org.liverleaf.pathway.vignettes;

import java.util.List;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.Inquiry;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Reasoner;

/** What a version of the knowledge makes of one case; worked out name by name. */
final class Findings {

    private final KnowledgeModel model;
    private final Inquiry inquiry;

    Findings(Reasoner reasoner, Knowns knowns) {
        this.model = reasoner.model().model();
        this.inquiry = reasoner.inquire(knowns);
    }

    /** The label; of a derived fact that has none every value that some world yields. */
    String label(String name) {
        if (inquiry.hasLabel(name)) {
            return inquiry.label(name);
        }
        return isAnswered(name) ? String.join("|", inquiry.answer(name).values()) : "not known to the knowledge";
    }

    /** Whether a rule argues it in every world; the rule by its name, or by its name and what it says. */
    boolean isArguedBy(String name, String rule) {
        return fired(name).stream()
                .filter(each -> each.certainty() == Certainty.CERTAIN)
                .map(FiredRule::rule)
                .anyMatch(each -> rule.equals(each.id()) || rule.equals(each.id() + " " + each.output()));
    }

    private List<FiredRule> fired(String name) {
        if (model.options().containsKey(name)) {
            return inquiry.arguments(name);
        }
        return isAnswered(name) ? inquiry.answer(name).fired() : List.of();
    }

    private boolean isAnswered(String name) {
        return model.derived().containsKey(name) || model.collections().containsKey(name);
    }
}
