package org.liverleaf.cli;

import java.util.List;
import org.liverleaf.pages.Wording;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.change.Difference;

/** What changed since a day, for a terminal. */
final class ChangesText {

    private static final int MOST_FACTS = 20;

    private ChangesText() {}

    static void write(Changes changes, TextBlock out) {
        out.heading("What changed since " + changes.since());
        if (changes.isEmpty()) {
            out.indented(0, "Nothing: no new entry, and every verdict stays as it was.");
        }
        List<Changes.FactChange> facts = changes.facts();
        facts.stream().limit(MOST_FACTS).forEach(fact -> out.indented(0, "- " + line(fact)));
        if (facts.size() > MOST_FACTS) {
            out.indented(0, "... and " + (facts.size() - MOST_FACTS) + " more facts");
        }
        for (Difference.Change change : changes.verdicts().changes()) {
            out.indented(0, "* " + change.title() + ": " + change.from() + " -> " + change.to());
            change.gone().forEach(text -> out.indented(4, "no longer: " + text));
            change.added().forEach(text -> out.indented(4, "now: " + text));
        }
        list(out, "New alert: ", changes.newAlerts());
        list(out, "No longer an alert: ", changes.goneAlerts());
        list(out, "New step: ", changes.newSteps());
        list(out, "No longer a step: ", changes.goneSteps());
        changes.overdue().forEach(due -> out.indented(0, "- Was due on " + due.due() + ": " + due.occasion()));
    }

    private static void list(TextBlock out, String head, List<String> texts) {
        texts.forEach(text -> out.indented(0, "- " + head + text));
    }

    private static String line(Changes.FactChange fact) {
        String when = fact.effective().isEmpty() ? "" : " (" + fact.effective() + ")";
        return fact.title() + ": " + Wording.quantity(fact.from(), fact.unit()) + " -> "
                + Wording.quantity(fact.to(), fact.unit()) + when;
    }
}
