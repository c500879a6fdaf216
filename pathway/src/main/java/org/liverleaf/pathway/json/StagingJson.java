package org.liverleaf.pathway.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.ScoreJson;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.staging.ScoreCourse;
import org.liverleaf.pathway.staging.Staging;
import org.liverleaf.pathway.staging.ThreeQuestion;

/** Staging as JSON. */
final class StagingJson {

    private static final List<String> KEYS = List.of("childPugh", "albi", "meld3");

    private StagingJson() {}

    static void write(Staging staging, Json json) throws IOException {
        json.text("timing", staging.timing());
        json.object("timingDetail", () -> {
            List<BigDecimal> months = staging.timingDetail().intervalMonths();
            if (months.size() == 1) {
                json.out().writeNumberField("intervalMonths", months.getFirst());
            } else if (months.size() == 2) {
                json.object("intervalMonths", () -> {
                    json.out().writeNumberField("low", months.getFirst());
                    json.out().writeNumberField("high", months.getLast());
                });
            }
            json.text("definition", staging.timingDetail().definition());
            json.text("egoslim", staging.timingDetail().egoslim());
        });
        json.object("burden", () -> {
            for (Staging.BurdenFact fact : staging.burden()) {
                json.text(fact.fact(), fact.value());
            }
        });
        json.object("liverFunction", () -> {
            for (int i = 0; i < KEYS.size(); i++) {
                ScoreResult result = staging.liverFunction().get(i);
                json.object(KEYS.get(i), () -> score(result, json));
            }
        });
        json.array("albiCourse", () -> {
            for (ScoreCourse.Point point : staging.albiCourse().points()) {
                json.object(() -> {
                    json.text("date", point.day().toString());
                    range(point.range(), json);
                    classes(point.classes(), json);
                });
            }
        });
        json.text("resectability", staging.resectability().labelText());
        json.strings("resectabilityValues", staging.resectability().answer().values());
        json.flag("resectabilityFragile", staging.resectability().fragile());
        json.array("threeQuestions", () -> {
            for (ThreeQuestion question : staging.questions()) {
                json.object(() -> question(question, json));
            }
        });
        json.text("response", staging.response());
        json.object("responseAssessment", () -> ScanResponseJson.write(staging.scans(), json));
    }

    static void score(ScoreResult result, Json json) throws IOException {
        Evaluation evaluation = result.evaluation();
        range(evaluation.range(), json);
        classes(evaluation.classes(), json);
        json.strings("assumedBounds", result.assumed());
        json.strings("notes", result.sheet().notes());
    }

    private static void range(Evaluation.Range range, Json json) throws IOException {
        if (range.hasValue() && range.isPoint()) {
            json.out().writeNumberField("value", ScoreJson.rounded(range.low()));
        } else if (range.hasValue()) {
            json.out().writeNumberField("low", ScoreJson.rounded(range.low()));
            json.out().writeNumberField("high", ScoreJson.rounded(range.high()));
        }
    }

    private static void classes(List<String> classes, Json json) throws IOException {
        if (classes.size() == 1) {
            json.text("class", classes.getFirst());
        } else {
            json.strings("classes", classes);
        }
    }

    private static void question(ThreeQuestion question, Json json) throws IOException {
        json.text("id", question.id());
        json.text("question", question.question());
        json.text("answer", question.answer());
        json.flag("fragile", question.fragile());
        json.array("because", () -> {
            for (ThreeQuestion.Reason reason : question.because()) {
                json.object(() -> {
                    json.text("text", reason.text());
                    json.textIfAny("rule", reason.rule());
                    json.text("certainty", reason.certain() ? "certain" : "open");
                    json.strings("evidence", reason.evidence());
                });
            }
        });
    }
}
