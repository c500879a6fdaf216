package org.liverleaf.pathway.score;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Writes scores and their answers as JSON, keys in a fixed order. Numbers are rounded half up to 9 significant digits. */
public final class ScoreJson {

    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_UP);

    private ScoreJson() {}

    /** One answer as an object. */
    public static void write(JsonGenerator json, ScoreResult result) throws IOException {
        ScoreSheet sheet = result.sheet();
        Evaluation evaluation = result.evaluation();
        json.writeStartObject();
        json.writeStringField("id", sheet.id());
        writeRange(json, evaluation.range(), result.isExact());
        if (!sheet.unit().isEmpty()) {
            json.writeStringField("unit", sheet.unit());
        }
        if (evaluation.classes().size() == 1) {
            json.writeStringField("class", evaluation.classes().getFirst());
        }
        if (!result.isExact() && !sheet.classes().isEmpty()) {
            strings(json, "classes", evaluation.classes());
        }
        figures(json, result);
        inputs(json, result);
        bounds(json, result);
        json.writeStringField("formula", sheet.formula());
        strings(json, "evidence", sheet.evidence());
        if (!evaluation.remarks().isEmpty()) {
            strings(json, "remarks", evaluation.remarks());
        }
        strings(json, "notes", sheet.notes());
        json.writeEndObject();
    }

    /** A score of the catalogue as an object: what it asks for. */
    public static void write(JsonGenerator json, ScoreSheet sheet) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sheet.id());
        json.writeStringField("title", sheet.title());
        if (!sheet.unit().isEmpty()) {
            json.writeStringField("unit", sheet.unit());
        }
        json.writeArrayFieldStart("inputs");
        for (ScoreInput input : sheet.inputs()) {
            input(json, input);
        }
        json.writeEndArray();
        strings(json, "classes", sheet.classes());
        json.writeStringField("formula", sheet.formula());
        strings(json, "evidence", sheet.evidence());
        strings(json, "notes", sheet.notes());
        json.writeEndObject();
    }

    /** A number for people and JSON: 9 significant digits, no exponent, no trailing zeros. */
    public static BigDecimal rounded(double value) {
        return rounded(new BigDecimal(value));
    }

    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal round = value.round(DIGITS).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }

    private static void input(JsonGenerator json, ScoreInput input) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeStringField("meaning", input.meaning());
        json.writeStringField(
                "kind",
                switch (input.kind()) {
                    case QUANTITY -> "quantity";
                    case NUMBER -> "number";
                    case COUNT -> "count";
                    case ANY_UNIT -> "any-unit";
                    case BOOLEAN -> "boolean";
                    case WORD -> "word";
                });
        json.writeStringField(
                "presence",
                switch (input.presence()) {
                    case REQUIRED -> "required";
                    case OPTIONAL -> "optional";
                    case UNUSED -> "not-used";
                });
        if (input.isNumeric()) {
            json.writeNumberField("low", rounded(input.measure().low()));
            json.writeNumberField("high", rounded(input.measure().high()));
            json.writeStringField("unit", input.measure().boundsUnit());
        } else {
            words(json, input);
        }
        json.writeEndObject();
    }

    private static void writeRange(JsonGenerator json, Evaluation.Range range, boolean exact) throws IOException {
        if (!range.hasValue()) {
            return;
        }
        if (range.isPoint()) {
            json.writeNumberField("value", rounded(range.low()));
        }
        if (!exact) {
            json.writeNumberField("low", rounded(range.low()));
            json.writeNumberField("high", rounded(range.high()));
        }
    }

    private static void figures(JsonGenerator json, ScoreResult result) throws IOException {
        Evaluation evaluation = result.evaluation();
        if (evaluation.figures().isEmpty() && evaluation.words().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("figures");
        for (Evaluation.Figure figure : evaluation.figures()) {
            json.writeObjectFieldStart(figure.name());
            writeRange(json, figure.range(), result.isExact());
            json.writeStringField("unit", figure.unit());
            json.writeEndObject();
        }
        for (Evaluation.Words words : evaluation.words()) {
            if (!words.isList() && words.possible().size() == 1) {
                json.writeStringField(words.name(), words.possible().getFirst());
            } else {
                strings(json, words.name(), words.possible());
            }
        }
        json.writeEndObject();
    }

    private static void inputs(JsonGenerator json, ScoreResult result) throws IOException {
        json.writeObjectFieldStart("inputs");
        for (Map.Entry<String, InputValue> entry : result.inputs().values().entrySet()) {
            if (entry.getValue().assumed()) {
                continue;
            }
            switch (entry.getValue()) {
                case InputValue.Choice choice -> {
                    String word = choice.words().getFirst();
                    ScoreInput input = result.sheet().findInput(entry.getKey()).orElseThrow();
                    if (input.kind() == ScoreInput.Kind.BOOLEAN) {
                        json.writeBooleanField(entry.getKey(), word.equals("true"));
                    } else {
                        json.writeStringField(entry.getKey(), word);
                    }
                }
                case InputValue.Interval interval -> {
                    json.writeObjectFieldStart(entry.getKey());
                    if (interval.isPoint()) {
                        json.writeNumberField("value", rounded(interval.low()));
                    } else {
                        json.writeNumberField("low", rounded(interval.low()));
                        json.writeNumberField("high", rounded(interval.high()));
                    }
                    json.writeStringField("unit", interval.unit().isEmpty() ? "1" : interval.unit());
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private static void bounds(JsonGenerator json, ScoreResult result) throws IOException {
        List<String> assumed = result.assumed();
        if (assumed.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("assumedBounds");
        for (String name : assumed) {
            ScoreInput input = result.sheet().findInput(name).orElseThrow();
            json.writeObjectFieldStart(name);
            if (input.isNumeric()) {
                json.writeNumberField("low", rounded(input.measure().low()));
                json.writeNumberField("high", rounded(input.measure().high()));
                json.writeStringField("unit", input.measure().boundsUnit());
            } else {
                words(json, input);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, ScoreInput input) throws IOException {
        if (input.kind() != ScoreInput.Kind.BOOLEAN) {
            strings(json, "oneOf", input.words());
            return;
        }
        json.writeArrayFieldStart("oneOf");
        json.writeBoolean(false);
        json.writeBoolean(true);
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
