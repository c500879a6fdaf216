package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.workup.UsedFact;

/**
 * What every part of one page is written from.
 *
 * @param assessment the assessed case
 * @param knowledge the knowledge by which it was assessed
 * @param citations the sources cited so far on this page
 * @param trail addresses along which a value leads to its sources
 * @param milestones what the board did about the case
 */
record Sheet(Assessment assessment, Knowledge knowledge, Citations citations, Trail trail, List<Milestone> milestones) {

    Sheet {
        milestones = List.copyOf(milestones);
    }

    /** The value of a fact with its unit; {@code unknown} if nothing is known or there is no such fact. */
    String valueOf(String fact) {
        CaseFact found = assessment.theCase().facts().get(fact);
        if (found != null) {
            return found.belief().isUnknown() ? "unknown" : Wording.quantity(openEnded(found), found.unit());
        }
        Answer answer = assessment.reasoning().answers().get(fact);
        if (answer == null || answer.values().isEmpty()) {
            return "unknown";
        }
        return Wording.value(String.join(" or ", answer.values()).replace("..", " to "));
    }

    /** A range that reaches the end of the scale has no upper end that anybody measured: {@code at least 71}. */
    private static String openEnded(CaseFact fact) {
        ValueSet values = fact.belief().values();
        boolean reachesTheEnd = fact.definition().domain() instanceof Domain.Grid grid
                && values.ranges() == 1
                && values.first() > 0
                && values.first() < values.last()
                && values.last() == grid.points() - 1;
        return reachesTheEnd ? "at least " + fact.definition().domain().text(values.first()) : fact.value();
    }

    /** Whether something is known of a fact and the question arises. */
    boolean isKnown(String fact) {
        String value = valueOf(fact);
        return !value.equals("unknown") && !value.equals("not applicable");
    }

    /** Opens a section with its heading. */
    void open(Html html, String id, String heading) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        html.element("h2", heading, "id", id + "-heading");
    }

    /** Writes a text with its sources behind it. */
    void cited(Html html, String text, List<String> evidence) {
        html.text(text);
        citations.cite(html, evidence);
    }

    /** Writes the facts that a conclusion rests on, as small tags. */
    void because(Html html, List<UsedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        html.open("p", "class", "because").text("Because: ");
        String between = "";
        for (UsedFact fact : facts) {
            html.text(between);
            if (trail.addresses().isOnePage()) {
                html.open("span", "class", "used", "title", fact.source());
                trail.link(html, fact.fact(), line(fact));
                html.closeInline();
            } else {
                trail.link(html, fact.fact(), line(fact));
            }
            between = "; ";
        }
        html.close();
    }

    private String line(UsedFact fact) {
        String text = fact.title() + " " + Wording.quantity(fact.value(), fact.unit());
        return fact.effective().isEmpty() ? text : text + " (" + shortDate(fact.effective()) + ")";
    }

    private static String shortDate(String iso) {
        return org.liverleaf.pathway.record.PartialDate.parse(iso)
                .map(Wording::date)
                .orElse(iso);
    }
}
