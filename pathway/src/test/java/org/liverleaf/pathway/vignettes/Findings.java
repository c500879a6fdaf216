package org.liverleaf.pathway.vignettes;

import java.util.ArrayList;
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

    /** The rules that argue it in every world. */
    List<String> certainRules(String name) {
        List<FiredRule> fired = new ArrayList<>();
        if (model.options().containsKey(name)) {
            fired.addAll(inquiry.arguments(name));
        } else if (isAnswered(name)) {
            fired.addAll(inquiry.answer(name).fired());
        }
        return fired.stream()
                .filter(each -> each.certainty() == Certainty.CERTAIN)
                .map(each -> each.rule().id())
                .toList();
    }

    private boolean isAnswered(String name) {
        return model.derived().containsKey(name) || model.collections().containsKey(name);
    }
}
