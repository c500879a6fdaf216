package org.liverleaf.pathway.json;

import java.io.IOException;
import org.liverleaf.pathway.wellbeing.Action;
import org.liverleaf.pathway.wellbeing.Ladder;
import org.liverleaf.pathway.wellbeing.ScaleCourse;
import org.liverleaf.pathway.wellbeing.TreatmentQuestion;
import org.liverleaf.pathway.wellbeing.Wellbeing;

/** Well-being as JSON. */
final class WellbeingJson {

    private WellbeingJson() {}

    static void write(Wellbeing wellbeing, Json json) throws IOException {
        json.array("instruments", () -> {
            for (Wellbeing.FilledInstrument each : wellbeing.instruments()) {
                json.object(() -> instrument(each, json));
            }
        });
        json.array("scales", () -> {
            for (ScaleCourse scale : wellbeing.scales()) {
                json.object(() -> scale(scale, json));
            }
        });
        actions(wellbeing, json);
        json.array("ladders", () -> {
            for (Ladder ladder : wellbeing.ladders()) {
                json.object(() -> ladder(ladder, json));
            }
        });
        json.strings("notAsked", wellbeing.notAsked());
        json.array("medicines", () -> {
            for (Wellbeing.MedicineWarning each : wellbeing.medicines()) {
                json.object(() -> {
                    json.text("id", each.id());
                    json.text("title", each.title());
                    json.text("text", each.text());
                    json.strings("evidence", each.evidence());
                });
            }
        });
    }

    private static void actions(Wellbeing wellbeing, Json json) throws IOException {
        json.array("actions", () -> {
            for (Action action : wellbeing.actions()) {
                json.object(() -> {
                    json.text("scale", action.scale());
                    json.text("level", action.level());
                    json.text("urgency", action.urgency().text());
                    json.text("text", action.text());
                    json.text("because", action.because());
                    json.strings("evidence", action.evidence());
                });
            }
        });
        json.array("questionsToTreatment", () -> {
            for (TreatmentQuestion question : wellbeing.questionsToTreatment()) {
                json.object(() -> {
                    json.text("id", question.id());
                    json.strings("agents", question.agents());
                    json.text("since", question.since());
                    json.strings("scales", question.scales());
                    json.text("text", question.text());
                    json.strings("evidence", question.evidence());
                });
            }
        });
    }

    private static void instrument(Wellbeing.FilledInstrument instrument, Json json) throws IOException {
        json.text("id", instrument.id());
        json.text("title", instrument.title());
        json.textIfAny("date", instrument.date());
        json.out().writeNumberField("forms", instrument.forms());
        json.out().writeNumberField("answered", instrument.answered());
        json.strings("notComputable", instrument.notComputable());
        json.textIfAny("note", instrument.note());
        json.strings("evidence", instrument.evidence());
    }

    private static void scale(ScaleCourse scale, Json json) throws IOException {
        json.text("id", scale.id());
        json.text("title", scale.title());
        json.text("better", scale.better().text());
        json.out().writeNumberField("value", scale.last().value());
        json.textIfAny("date", scale.last().day());
        json.array("trend", () -> {
            for (ScaleCourse.Point point : scale.points()) {
                json.object(() -> {
                    json.textIfAny("date", point.day());
                    json.out().writeNumberField("value", point.value());
                    json.textIfAny("source", point.source());
                });
            }
        });
        json.array("changes", () -> {
            for (ScaleCourse.Change change : scale.changes()) {
                json.object(() -> {
                    json.text("since", change.since());
                    json.out().writeNumberField("difference", change.difference());
                    json.text("direction", change.direction());
                    json.text("size", change.size());
                });
            }
        });
        if (!scale.threshold().limit().isEmpty()) {
            json.object("threshold", () -> {
                json.text("limit", scale.threshold().limit());
                json.textIfAny("level", scale.threshold().level());
                json.flag("current", scale.threshold().isCurrent());
            });
        }
        json.strings("evidence", scale.evidence());
    }

    private static void ladder(Ladder ladder, Json json) throws IOException {
        json.text("id", ladder.id());
        json.text("title", ladder.title());
        WorkUpJson.because(ladder.because(), json);
        json.strings("scales", ladder.scales());
        json.array("steps", () -> {
            for (Ladder.Rung rung : ladder.steps()) {
                json.object(() -> {
                    json.text("text", rung.text());
                    json.array("cautions", () -> {
                        for (Ladder.Caution caution : rung.cautions()) {
                            json.object(() -> {
                                json.text("text", caution.text());
                                json.flag("certain", caution.certain());
                                json.strings("evidence", caution.evidence());
                            });
                        }
                    });
                    json.strings("evidence", rung.evidence());
                });
            }
        });
    }
}
