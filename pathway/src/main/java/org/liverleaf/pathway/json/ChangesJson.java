package org.liverleaf.pathway.json;

import java.io.IOException;
import java.util.List;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.change.Difference;

/** What changed since a day, as JSON. */
public final class ChangesJson {

    private ChangesJson() {}

    static void write(Changes changes, Json json) throws IOException {
        json.text("since", changes.since().toString());
        json.array("facts", () -> {
            for (Changes.FactChange fact : changes.facts()) {
                json.object(() -> {
                    json.text("fact", fact.fact());
                    json.text("title", fact.title());
                    json.text("from", fact.from());
                    json.text("to", fact.to());
                    json.textIfAny("unit", fact.unit());
                    json.textIfAny("effective", fact.effective());
                    json.textIfAny("source", fact.source());
                });
            }
        });
        verdicts(changes.verdicts(), json);
        json.strings("newAlerts", changes.newAlerts());
        json.strings("goneAlerts", changes.goneAlerts());
        json.strings("newSteps", changes.newSteps());
        json.strings("goneSteps", changes.goneSteps());
        json.array("overdue", () -> {
            for (Changes.Due due : changes.overdue()) {
                json.object(() -> {
                    json.text("due", due.due().toString());
                    json.text("occasion", due.occasion());
                });
            }
        });
    }

    /** The verdicts and conclusions that differ, and how many do not. */
    static void verdicts(Difference difference, Json json) throws IOException {
        json.array("verdicts", () -> {
            for (Difference.Change change : difference.changes()) {
                json.object(() -> change(change, json));
            }
        });
        json.out().writeNumberField("unchanged", difference.unchanged());
    }

    private static void change(Difference.Change change, Json json) throws IOException {
        json.text("kind", change.kind());
        json.text("id", change.id());
        json.text("title", change.title());
        json.text("from", change.from());
        json.text("to", change.to());
        json.strings("noLonger", change.gone());
        json.strings("now", change.added());
    }

    /** Several of them. */
    static void writeAll(List<Changes> all, Json json) throws IOException {
        json.array("changes", () -> {
            for (Changes changes : all) {
                json.object(() -> write(changes, json));
            }
        });
    }
}
