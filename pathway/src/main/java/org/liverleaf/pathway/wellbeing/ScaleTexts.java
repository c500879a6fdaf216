package org.liverleaf.pathway.wellbeing;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;
import org.liverleaf.pathway.workup.Urgency;

/**
 * Instruments and scales of {@code knowledge/wellbeing/scales.yaml}.
 *
 * @param instruments questionnaires in order
 * @param calls facts that ask for somebody to act
 * @param scales scales in order
 */
public record ScaleTexts(List<InstrumentText> instruments, List<CallText> calls, List<ScaleText> scales) {

    /** Its place in the knowledge folder. */
    public static final String PATH = "wellbeing/scales.yaml";

    private static final Set<String> INSTRUMENT_KEYS = Set.of("id", "title", "score", "note", "evidence");
    private static final Set<String> CALL_KEYS = Set.of("id", "title", "when", "urgency", "text", "evidence");
    private static final Set<String> SCALE_KEYS = Set.of(
            "id", "title", "instrument", "figure", "fact", "better", "bands", "currentDays", "levels", "evidence");
    private static final Set<String> LEVEL_KEYS = Set.of("id", "reaches", "urgency", "text", "evidence");

    /** Copies the lists. */
    public ScaleTexts {
        instruments = List.copyOf(instruments);
        calls = List.copyOf(calls);
        scales = List.copyOf(scales);
    }

    /**
     * A questionnaire.
     *
     * @param score id of the score that computes its scales; empty if its scales are facts
     * @param note what must be read beside it; empty if nothing
     */
    record InstrumentText(String id, String title, String score, String note, List<String> evidence) {

        InstrumentText {
            evidence = List.copyOf(evidence);
        }
    }

    /** A fact that asks for somebody to act. */
    record CallText(
            String id, String title, List<Condition> when, Urgency urgency, String text, List<String> evidence) {

        CallText {
            when = List.copyOf(when);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A scale.
     *
     * @param instrument questionnaire that it belongs to
     * @param origin where its values come from
     * @param better which way is better
     * @param reading how values are read
     * @param evidence evidence keys
     */
    record ScaleText(
            String id,
            String title,
            String instrument,
            Origin origin,
            ScaleCourse.Better better,
            ReadingRule reading,
            List<String> evidence) {

        ScaleText {
            evidence = List.copyOf(evidence);
        }
    }

    /** Where values come from. */
    sealed interface Origin {

        /** A figure of the questionnaire's score, or its value. */
        record Figure(String name) implements Origin {}

        /** A fact, stated by the questionnaire or by itself. */
        record OfFact(String fact) implements Origin {}
    }

    /**
     * How values of a scale are read.
     *
     * @param bands smallest little, moderate and large change; empty where none is settled
     * @param currentDays the age up to which a value may be acted on
     * @param levels levels, the gravest first
     */
    record ReadingRule(List<BigDecimal> bands, int currentDays, List<Level> levels) {

        ReadingRule {
            bands = List.copyOf(bands);
            levels = List.copyOf(levels);
        }
    }

    /**
     * A level that asks for something.
     *
     * @param conditions tests of the value
     */
    record Level(String id, List<Condition> conditions, Urgency urgency, String text, List<String> evidence) {

        Level {
            conditions = List.copyOf(conditions);
            evidence = List.copyOf(evidence);
        }

        boolean isReachedBy(BigDecimal value) {
            return conditions.stream()
                    .allMatch(condition ->
                            condition.admits(value.stripTrailingZeros().toPlainString()));
        }

        /** The limit as written, such as {@code >= 7}. */
        String limit() {
            String text = conditions.getFirst().toString();
            return text.substring(text.indexOf(':') + 2);
        }
    }

    /** What people call each scale, by its name, in the order of the knowledge. */
    public SequencedMap<String, String> titles() {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        scales.forEach(scale -> titles.put(scale.id(), scale.title()));
        return titles;
    }

    /** Reads the file; the stream is left open. */
    public static ScaleTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        return new ScaleTexts(
                file.rows("instruments", INSTRUMENT_KEYS).stream()
                        .map(row -> new InstrumentText(
                                row.text("id"),
                                row.text("title"),
                                row.textOrEmpty("score"),
                                row.textOrEmpty("note"),
                                row.evidence()))
                        .toList(),
                file.rows("calls", CALL_KEYS).stream()
                        .map(row -> new CallText(
                                row.text("id"),
                                row.text("title"),
                                row.conditions("when"),
                                Urgency.of(row.text("urgency")),
                                row.text("text"),
                                row.evidence()))
                        .toList(),
                file.rows("scales", SCALE_KEYS).stream().map(ScaleTexts::scale).toList());
    }

    private static ScaleText scale(TextFile.Row row) {
        List<BigDecimal> bands =
                row.wholes("bands").stream().map(BigDecimal::valueOf).toList();
        if (!bands.isEmpty() && bands.size() != 3) {
            throw new KnowledgeException(
                    row.place() + ": expected three bands of change, little, moderate and large, or none");
        }
        boolean figure = !row.textOrEmpty("figure").isEmpty();
        return new ScaleText(
                row.text("id"),
                row.text("title"),
                row.text("instrument"),
                figure ? new Origin.Figure(row.text("figure")) : new Origin.OfFact(row.text("fact")),
                better(row),
                new ReadingRule(
                        bands,
                        row.number("currentDays").intValueExact(),
                        row.rows("levels", LEVEL_KEYS).stream()
                                .map(ScaleTexts::level)
                                .toList()),
                row.evidence());
    }

    private static ScaleCourse.Better better(TextFile.Row row) {
        return switch (row.text("better")) {
            case "higher" -> ScaleCourse.Better.HIGHER;
            case "lower" -> ScaleCourse.Better.LOWER;
            default ->
                throw new KnowledgeException(
                        row.place() + ": found '" + row.text("better") + "' as better, expected higher or lower");
        };
    }

    private static Level level(TextFile.Row row) {
        List<Condition> conditions = row.conditions("reaches");
        if (conditions.isEmpty()) {
            throw new KnowledgeException(row.place() + ": expected a limit under 'reaches', such as {value: \">= 7\"}");
        }
        return new Level(row.text("id"), conditions, Urgency.of(row.text("urgency")), row.text("text"), row.evidence());
    }
}
