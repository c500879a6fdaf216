package org.liverleaf.pathway.json;

import java.io.IOException;
import java.util.List;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.MarkerTrend;
import org.liverleaf.pathway.workup.StudyAdvice;
import org.liverleaf.pathway.workup.UsedFact;
import org.liverleaf.pathway.workup.WorkUp;

/** The work-up as JSON. */
final class WorkUpJson {

    private WorkUpJson() {}

    static void write(WorkUp workUp, Json json) throws IOException {
        alerts("alerts", workUp.alerts(), json);
        alerts("signals", workUp.signals(), json);
        json.array("gaps", () -> {
            for (Gap gap : workUp.gaps()) {
                json.object(() -> {
                    json.text("fact", gap.fact());
                    json.text("title", gap.title());
                    json.flag("decisive", gap.decisive());
                    json.strings("changes", gap.changes());
                    json.text("obtainBy", gap.obtainBy());
                    json.flag("stale", gap.stale());
                });
            }
        });
        json.array("studies", () -> {
            for (StudyAdvice study : workUp.studies()) {
                json.object(() -> {
                    json.text("id", study.id());
                    json.text("title", study.title());
                    json.flag("certain", study.certain());
                    json.text("text", study.text());
                    because(study.because(), json);
                    json.strings("evidence", study.evidence());
                });
            }
        });
        json.array("trends", () -> {
            for (MarkerTrend trend : workUp.trends()) {
                json.object(() -> trend(trend, json));
            }
        });
        ReadinessJson.write(workUp, json);
    }

    private static void alerts(String key, List<Alert> alerts, Json json) throws IOException {
        json.array(key, () -> {
            for (Alert alert : alerts) {
                json.object(() -> {
                    json.text("id", alert.id());
                    json.text("urgency", alert.urgency().text());
                    json.flag("holds", alert.standing() == Alert.Standing.HOLDS);
                    json.text("title", alert.title());
                    json.text("text", alert.text());
                    because(alert.because(), json);
                    json.strings("evidence", alert.evidence());
                });
            }
        });
    }

    static void because(List<UsedFact> facts, Json json) throws IOException {
        json.array("because", () -> {
            for (UsedFact used : facts) {
                json.object(() -> {
                    json.text("fact", used.fact());
                    json.text("title", used.title());
                    json.text("value", used.value());
                    json.textIfAny("unit", used.unit());
                    json.textIfAny("effective", used.effective());
                    json.textIfAny("source", used.source());
                });
            }
        });
    }

    private static void trend(MarkerTrend trend, Json json) throws IOException {
        json.text("fact", trend.fact());
        json.text("title", trend.title());
        json.text("unit", trend.unit());
        json.textIfAny("upperLimit", trend.upperLimit());
        json.array("points", () -> {
            for (MarkerTrend.Point point : trend.points()) {
                json.object(() -> {
                    json.text("date", point.date());
                    json.out().writeNumberField("low", point.low());
                    json.out().writeNumberField("high", point.high());
                    json.textIfAny("source", point.source());
                });
            }
        });
        json.array("changes", () -> {
            for (MarkerTrend.Change change : trend.changes()) {
                json.object(() -> {
                    json.text("since", change.since());
                    json.out().writeNumberField("lowPercent", change.low());
                    json.out().writeNumberField("highPercent", change.high());
                });
            }
        });
        switch (trend.pace()) {
            case MarkerTrend.Pace.Doubling(long days) -> json.out().writeNumberField("doublingDays", days);
            case MarkerTrend.Pace.Halving(long days) -> json.out().writeNumberField("halvingDays", days);
            case MarkerTrend.Pace.NotGiven(String reason) -> json.text("paceNotGiven", reason);
        }
        json.strings("directions", trend.reading().directions());
        json.textIfAny("traps", trend.reading().traps());
        advice("confounders", trend.reading().confounders(), json);
        advice("advice", trend.advice(), json);
    }

    private static void advice(String key, List<MarkerTrend.Advice> all, Json json) throws IOException {
        json.array(key, () -> {
            for (MarkerTrend.Advice advice : all) {
                json.object(() -> {
                    json.text("id", advice.id());
                    json.flag("certain", advice.certain());
                    json.text("text", advice.text());
                    json.strings("evidence", advice.evidence());
                });
            }
        });
    }
}
