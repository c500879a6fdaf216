package org.liverleaf.pathway.outlook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;
import org.liverleaf.pathway.situation.TextFile.Row;

/**
 * The figures of the outlook, a file for each kind of primary.
 *
 * @param ranges ranges of outcome
 * @param scores scores and what was published of them
 * @param modifiers facts that go with a better or a worse course
 */
public record OutlookTexts(List<RangeText> ranges, List<ScoreText> scores, List<ModifierText> modifiers) {

    private static final String FOLDER = "outlook/";

    private static final Set<String> RANGE_KEYS =
            Set.of("id", "when", "mayHold", "measure", "low", "high", "unit", "cohort", "evidence", "outside", "note");
    private static final Set<String> SCORE_KEYS =
            Set.of("id", "when", "discrimination", "outcomes", "outside", "evidence");
    private static final Set<String> OUTCOME_KEYS = Set.of("classes", "measure", "low", "high", "unit", "note");
    private static final Set<String> MODIFIER_KEYS = Set.of("id", "title", "direction", "effect", "when", "evidence");

    /** Copies the lists. */
    public OutlookTexts {
        ranges = List.copyOf(ranges);
        scores = List.copyOf(scores);
        modifiers = List.copyOf(modifiers);
    }

    /** Reason why a patient lies outside a cohort. */
    record Reason(List<Condition> when, String text) {

        Reason {
            when = List.copyOf(when);
        }
    }

    /** When something counts: what must hold, and what must not be ruled out. */
    record Applies(List<Condition> when, List<Condition> mayHold) {

        Applies {
            when = List.copyOf(when);
            mayHold = List.copyOf(mayHold);
        }
    }

    /** A figure with two ends. */
    record Figure(String measure, BigDecimal low, BigDecimal high, String unit, String note) {}

    /** One range. */
    record RangeText(
            String id, Applies applies, Figure figure, String cohort, List<Reason> outside, List<String> evidence) {

        RangeText {
            outside = List.copyOf(outside);
            evidence = List.copyOf(evidence);
        }
    }

    /** One score. */
    record ScoreText(
            String id,
            List<Condition> when,
            String discrimination,
            List<ScoreCard.ClassOutcome> outcomes,
            List<Reason> outside,
            List<String> evidence) {

        ScoreText {
            when = List.copyOf(when);
            outcomes = List.copyOf(outcomes);
            outside = List.copyOf(outside);
            evidence = List.copyOf(evidence);
        }
    }

    /** One modifier. */
    record ModifierText(
            String id,
            String title,
            Modifier.Direction direction,
            String effect,
            List<Condition> when,
            List<String> evidence) {

        ModifierText {
            when = List.copyOf(when);
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads every file of the outlook, in the order of their names. */
    public static OutlookTexts read(KnowledgeFiles files) {
        List<RangeText> ranges = new ArrayList<>();
        List<ScoreText> scores = new ArrayList<>();
        List<ModifierText> modifiers = new ArrayList<>();
        for (String path : files.paths(FOLDER, ".yaml")) {
            OutlookTexts one = read(path, files.open(path));
            ranges.addAll(one.ranges());
            scores.addAll(one.scores());
            modifiers.addAll(one.modifiers());
        }
        return new OutlookTexts(ranges, scores, modifiers);
    }

    /**
     * Reads a file of the outlook; the stream is left open.
     *
     * @param path its path in the knowledge folder, for messages
     */
    public static OutlookTexts read(String path, InputStream text) {
        TextFile file = TextFile.read(path, text);
        Map<String, Reason> reasons = new LinkedHashMap<>();
        file.rows("reasons", Set.of("id", "when", "text"))
                .forEach(row -> reasons.put(row.text("id"), new Reason(row.conditions("when"), row.text("text"))));
        return new OutlookTexts(
                file.rows("ranges", RANGE_KEYS).stream()
                        .map(row -> new RangeText(
                                row.text("id"),
                                new Applies(row.conditions("when"), row.conditions("mayHold")),
                                figure(row),
                                row.text("cohort"),
                                outside(row, reasons),
                                row.evidence()))
                        .toList(),
                file.rows("scores", SCORE_KEYS).stream()
                        .map(row -> new ScoreText(
                                row.text("id"),
                                row.conditions("when"),
                                row.textOrEmpty("discrimination"),
                                outcomes(row),
                                outside(row, reasons),
                                row.evidence()))
                        .toList(),
                file.rows("modifiers", MODIFIER_KEYS).stream()
                        .map(row -> new ModifierText(
                                row.text("id"),
                                row.text("title"),
                                direction(row),
                                row.text("effect"),
                                row.conditions("when"),
                                row.evidence()))
                        .toList());
    }

    private static Figure figure(Row row) {
        BigDecimal low = row.number("low");
        BigDecimal high = row.number("high");
        if (low.compareTo(high) >= 0) {
            throw new KnowledgeException(row.place() + ": found " + low + " to " + high + ", expected low below high");
        }
        return new Figure(row.text("measure"), low, high, row.text("unit"), row.text("note"));
    }

    private static List<ScoreCard.ClassOutcome> outcomes(Row score) {
        return score.rows("outcomes", OUTCOME_KEYS).stream()
                .map(row -> {
                    Figure figure = figure(row);
                    return new ScoreCard.ClassOutcome(
                            row.texts("classes"),
                            figure.measure(),
                            figure.low(),
                            figure.high(),
                            figure.unit(),
                            figure.note());
                })
                .toList();
    }

    private static List<Reason> outside(Row row, Map<String, Reason> reasons) {
        List<Reason> outside = new ArrayList<>();
        for (String id : row.texts("outside")) {
            Reason reason = reasons.get(id);
            if (reason == null) {
                throw new KnowledgeException(
                        row.place() + ": found '" + id + "' under 'outside', expected one of " + reasons.keySet());
            }
            outside.add(reason);
        }
        return outside;
    }

    private static Modifier.Direction direction(Row row) {
        for (Modifier.Direction direction : Modifier.Direction.values()) {
            if (direction.text().equals(row.text("direction"))) {
                return direction;
            }
        }
        throw new KnowledgeException(
                row.place() + ": found the direction '" + row.text("direction") + "', expected better or worse");
    }
}
