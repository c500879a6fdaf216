package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.ScoreJson;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.wellbeing.ScaleCourse;

/** Scores and scales of questionnaires as Observations. */
final class ScorePart {

    /** Codes of others for scores of ours; only those that were looked up. */
    private static final Map<String, String> SNOMED = Map.of("child-pugh", "3191000175106");

    private final Parts parts;

    ScorePart(Parts parts) {
        this.parts = parts;
    }

    /** Scores of liver function, prognostic scores, newest value of each scale. */
    List<Resource> write() {
        return Stream.concat(
                        scores().map(this::score),
                        parts.assessment.wellbeing().scales().stream().map(this::scale))
                .toList();
    }

    /** The same in words, a line each. */
    List<String> texts() {
        return Stream.concat(
                        scores().map(ScorePart::text),
                        parts.assessment.wellbeing().scales().stream().map(ScorePart::text))
                .toList();
    }

    /** A score of liver function may be a prognostic one too; it stands once. */
    private Stream<ScoreResult> scores() {
        SequencedMap<String, ScoreResult> scores = new LinkedHashMap<>();
        parts.assessment
                .staging()
                .liverFunction()
                .forEach(each -> scores.putIfAbsent(each.sheet().id(), each));
        parts.assessment.outlook().scores().forEach(each -> scores.putIfAbsent(each.id(), each.result()));
        return scores.values().stream().filter(ScorePart::saysSomething);
    }

    private static boolean saysSomething(ScoreResult score) {
        return score.evaluation().range().hasValue()
                || !score.evaluation().classes().isEmpty();
    }

    private Resource score(ScoreResult score) {
        String id = score.sheet().id();
        Xhtml words = new Xhtml().line(text(score));
        return new Resource(
                "Observation", parts.head.part("score-" + id), score.sheet().title(), words, json -> {
                    json.text("status", "final");
                    json.only("category", () -> json.concept(Codes.BOARD, "score", "Computed score"));
                    json.object("code", () -> {
                        json.objects(
                                "coding", codings(id), coding -> json.coding(coding.getFirst(), coding.getLast(), ""));
                        json.text("text", score.sheet().title());
                    });
                    parts.subject(json);
                    json.text("effectiveDateTime", parts.asOf().toString());
                    value(json, score);
                    json.notes(Stream.concat(score.evaluation().remarks().stream(), score.sheet().notes().stream())
                            .toList());
                    json.words(
                            "method",
                            Parts.cited(score.sheet().formula(), score.sheet().evidence()));
                    json.reference("device", parts.device);
                    if (!score.evaluation().classes().isEmpty()) {
                        json.only("component", () -> {
                            json.concept("code", Codes.BOARD, "class", "Class");
                            json.words(
                                    "valueCodeableConcept",
                                    String.join(" or ", score.evaluation().classes()));
                        });
                    }
                });
    }

    private static List<List<String>> codings(String id) {
        List<String> own = List.of(Codes.SCORE, id);
        return SNOMED.containsKey(id) ? List.of(own, List.of(Codes.SNOMED, SNOMED.get(id))) : List.of(own);
    }

    private static void value(FhirJson json, ScoreResult score) throws IOException {
        Evaluation.Range range = score.evaluation().range();
        String unit = score.sheet().unit();
        if (!range.hasValue()) {
            return;
        }
        if (range.isPoint()) {
            json.object("valueQuantity", () -> json.quantity(ScoreJson.rounded(range.low()), unit));
        } else {
            json.range("valueRange", ScoreJson.rounded(range.low()), ScoreJson.rounded(range.high()), unit);
        }
    }

    static String text(ScoreResult score) {
        Evaluation.Range range = score.evaluation().range();
        BigDecimal low = range.hasValue() ? ScoreJson.rounded(range.low()) : BigDecimal.ZERO;
        String value = !range.hasValue()
                ? ""
                : range.isPoint()
                        ? low.toPlainString()
                        : low.toPlainString() + " to "
                                + ScoreJson.rounded(range.high()).toPlainString();
        List<String> classes = score.evaluation().classes();
        String named = classes.isEmpty() ? "" : "class " + String.join(" or ", classes);
        return score.sheet().title() + ": "
                + String.join(
                        ", ",
                        Stream.of(value, named).filter(each -> !each.isEmpty()).toList());
    }

    private Resource scale(ScaleCourse scale) {
        ScaleCourse.Point last = scale.last();
        String day = last.day();
        Xhtml words = new Xhtml().line(text(scale));
        return new Resource("Observation", parts.head.part("scale-" + scale.id()), scale.title(), words, json -> {
            json.text("status", "final");
            json.only("category", () -> json.concept(Codes.BOARD, "scale", "Scale of a questionnaire"));
            json.concept("code", Codes.SCALE, scale.id(), scale.title());
            parts.subject(json);
            if (last.date().isDay()) {
                json.text("effectiveDateTime", day);
            }
            json.object("valueQuantity", () -> json.quantity(last.value(), "{score}"));
            json.notes(List.of("Better is " + scale.better().text() + "."));
            json.words("method", Parts.cited("Computed from the answers of the patient", scale.evidence()));
            json.reference("device", parts.device);
        });
    }

    static String text(ScaleCourse scale) {
        String day = scale.last().day().isEmpty() ? "" : " (" + scale.last().day() + ")";
        return scale.title() + ": " + scale.last().value().toPlainString() + day + ", better is "
                + scale.better().text();
    }
}
