package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.change.Difference;

/** What changed since an earlier day: verdicts first, then the entries behind them. */
final class ChangeList {

    private final Sheet sheet;
    private final Changes changes;

    ChangeList(Sheet sheet, Changes changes) {
        this.sheet = sheet;
        this.changes = changes;
    }

    /** One line for the first screen, which leads to the whole. */
    void line(Html html) {
        html.open("p", "class", "changed-line");
        html.element("a", "Changed since " + Wording.date(changes.since()), "href", "#changes")
                .text(": ");
        List<Difference.Change> verdicts = changes.verdicts().changes();
        if (verdicts.isEmpty()) {
            html.text("no verdict"
                    + (changes.facts().isEmpty()
                            ? "."
                            : ", " + Wording.count(changes.facts().size(), "fact", "facts") + "."));
        } else {
            Difference.Change first = verdicts.getFirst();
            html.text(first.title() + " " + first.from() + " \u2192 " + first.to()
                    + (verdicts.size() > 1 ? "; " + (verdicts.size() - 1) + " more." : "."));
        }
        html.close();
    }

    void write(Html html) {
        sheet.open(html, "changes", "What changed since " + Wording.date(changes.since()));
        if (changes.isEmpty()) {
            html.element("p", "Nothing: no new entry, and every verdict stays as it was.", "class", "calm");
        }
        verdicts(html, changes.verdicts().changes());
        lines(html, "New alerts", changes.newAlerts());
        lines(html, "No longer alerts", changes.goneAlerts());
        lines(html, "New steps", changes.newSteps());
        lines(html, "No longer steps", changes.goneSteps());
        lines(
                html,
                "Points of the former plan that have come",
                changes.overdue().stream()
                        .map(due -> Wording.date(due.due()) + ": " + due.occasion())
                        .toList());
        facts(html);
        html.close();
    }

    private static void verdicts(Html html, List<Difference.Change> all) {
        if (all.isEmpty()) {
            return;
        }
        html.open("ul", "class", "changed");
        for (Difference.Change change : all) {
            html.open("li");
            html.open("p").element("strong", change.title());
            html.text(": " + change.from() + " \u2192 " + change.to());
            html.close();
            reasons(html, "No longer: ", change.gone());
            reasons(html, "Now: ", change.added());
            html.close();
        }
        html.close();
    }

    private static void reasons(Html html, String head, List<String> texts) {
        for (String text : texts) {
            html.open("p", "class", "changes").text(head + text);
            html.close();
        }
    }

    private static void lines(Html html, String heading, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        html.element("h3", heading);
        html.open("ul");
        texts.forEach(text -> html.element("li", text));
        html.close();
    }

    private void facts(Html html) {
        if (changes.facts().isEmpty()) {
            return;
        }
        html.open("details");
        html.element("summary", Wording.count(changes.facts().size(), "fact has", "facts have") + " another value");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Facts that changed");
        html.open("table").open("thead").open("tr");
        for (String head : List.of("Fact", "Then", "Now", "Since", "Source")) {
            html.element("th", head, "scope", "col");
        }
        html.close().close().open("tbody");
        for (Changes.FactChange fact : changes.facts()) {
            html.open("tr");
            html.element("th", fact.title(), "scope", "row");
            html.element("td", Wording.quantity(fact.from(), fact.unit()));
            html.element("td", Wording.quantity(fact.to(), fact.unit()));
            html.element("td", fact.effective());
            html.element("td", fact.source());
            html.close();
        }
        html.close().close().close().close();
    }
}
