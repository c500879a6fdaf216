package org.liverleaf.pathway.json;

import java.io.IOException;
import org.liverleaf.pathway.outlook.Modifier;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.outlook.ScoreCard;

/** Scores and modifiers of the outlook as JSON. */
final class OutlookJson {

    private OutlookJson() {}

    static void scores(Outlook outlook, Json json) throws IOException {
        for (ScoreCard card : outlook.scores()) {
            json.object(() -> {
                json.text("id", card.id());
                json.text("title", card.title());
                StagingJson.score(card.result(), json);
                json.array("outcomes", () -> {
                    for (ScoreCard.ClassOutcome outcome : card.outcomes()) {
                        json.object(() -> {
                            json.strings("classes", outcome.classes());
                            json.text("measure", outcome.measure());
                            json.out().writeNumberField("low", outcome.low());
                            json.out().writeNumberField("high", outcome.high());
                            json.text("unit", outcome.unit());
                            json.textIfAny("note", outcome.note());
                        });
                    }
                });
                json.textIfAny("discrimination", card.discrimination());
                json.strings("outsideCohort", card.outsideCohort());
                json.strings("evidence", card.evidence());
            });
        }
    }

    static void modifiers(Outlook outlook, Json json) throws IOException {
        for (Modifier modifier : outlook.modifiers()) {
            json.object(() -> {
                json.text("id", modifier.id());
                json.text("title", modifier.title());
                json.text("direction", modifier.direction().text());
                json.text("effect", modifier.effect());
                WorkUpJson.because(modifier.because(), json);
                json.strings("evidence", modifier.evidence());
            });
        }
    }
}
