package org.liverleaf.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.InputValue;
import org.liverleaf.pathway.score.ScoreInput;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.score.ScoreSheet;

/** Scores for people: one thing a line, values to 4 significant digits. */
final class ScoreText {

    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_UP);
    private static final int COLUMN = 32;

    private ScoreText() {}

    static String of(ScoreResult result) {
        ScoreSheet sheet = result.sheet();
        Evaluation evaluation = result.evaluation();
        StringBuilder text = new StringBuilder(sheet.title()).append(System.lineSeparator());
        if (evaluation.range().hasValue()) {
            line(text, "value", range(evaluation.range(), sheet.unit()));
        }
        if (!evaluation.classes().isEmpty()) {
            line(
                    text,
                    evaluation.classes().size() == 1 ? "class" : "possible classes",
                    String.join(", ", evaluation.classes()));
        }
        for (Evaluation.Figure figure : evaluation.figures()) {
            line(text, figure.name(), range(figure.range(), figure.unit()));
        }
        for (Evaluation.Words words : evaluation.words()) {
            line(text, words.name(), words.possible().isEmpty() ? "none" : String.join(", ", words.possible()));
        }
        for (Map.Entry<String, InputValue> entry : result.inputs().values().entrySet()) {
            line(text, entry.getKey(), value(result, entry.getKey(), entry.getValue()));
        }
        line(text, "formula", sheet.formula());
        line(text, "evidence", String.join(", ", sheet.evidence()));
        evaluation.remarks().forEach(remark -> line(text, "remark", remark));
        sheet.notes().forEach(note -> line(text, "note", note));
        return text.toString();
    }

    static String of(ScoreSheet sheet) {
        StringBuilder text = new StringBuilder(sheet.id()).append("  ").append(sheet.title());
        text.append(System.lineSeparator());
        for (ScoreInput input : sheet.inputs()) {
            if (input.presence() != ScoreInput.Presence.UNUSED) {
                String optional = input.presence() == ScoreInput.Presence.OPTIONAL ? ", may be left out" : "";
                String what = input.words().isEmpty()
                        ? plain(input.measure().low()) + ".."
                                + plain(input.measure().high())
                                + unit(input.measure().boundsUnit())
                        : String.join(" | ", input.words());
                line(text, input.name(), input.meaning() + " (" + what + optional + ")");
            }
        }
        return text.toString();
    }

    private static String value(ScoreResult result, String name, InputValue value) {
        ScoreInput input = result.sheet().findInput(name).orElseThrow();
        String assumed = value.assumed() ? "unknown, assumed " : "";
        return assumed
                + switch (value) {
                    case InputValue.Choice choice -> String.join(" or ", choice.words());
                    case InputValue.Interval interval -> {
                        if (interval.assumed()) {
                            yield plain(input.measure().low()) + ".."
                                    + plain(input.measure().high())
                                    + unit(input.measure().boundsUnit());
                        }
                        String low = plain(interval.low());
                        String high = plain(interval.high());
                        yield (low.equals(high) ? low : low + ".." + high) + unit(interval.unit());
                    }
                };
    }

    private static String range(Evaluation.Range range, String unit) {
        String low = plain(new BigDecimal(range.low()));
        return (range.isPoint() ? low : low + " to " + plain(new BigDecimal(range.high()))) + unit(unit);
    }

    private static String unit(String unit) {
        return unit.isEmpty() || unit.equals("1") || unit.startsWith("{") ? "" : " " + unit;
    }

    private static String plain(BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        boolean large = whole.precision() > FOUR.getPrecision() && whole.signum() != 0;
        BigDecimal shown = large ? whole : value.round(FOUR);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(" ".repeat(Math.max(1, COLUMN - name.length())));
        text.append(value).append(System.lineSeparator());
    }
}
