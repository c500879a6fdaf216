package org.liverleaf.pathway.answers;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;

/**
 * The answers of {@code knowledge/answers/} with their conditions.
 *
 * @param all the answers by their order
 * @param words plain words: of primaries, of alerts, of ranges of outlook
 */
public record AnswerTexts(List<AnswerText> all, PlainWords words) {

    /** The folder of the knowledge. */
    public static final String FOLDER = "answers/";

    /** The file of plain words in it. */
    public static final String WORDS = FOLDER + "words.yaml";

    private static final Set<String> ANSWER_KEYS = Set.of("id", "question", "order", "sentences");
    private static final Set<String> SENTENCE_KEYS = Set.of("text", "when", "mayHold", "unknown", "evidence");

    /** Copies the list. */
    public AnswerTexts {
        all = List.copyOf(all);
    }

    /** One answer. */
    record AnswerText(String id, String question, int order, List<SentenceText> sentences) {

        AnswerText {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence; all conditions together.
     *
     * @param when must hold
     * @param mayHold must not be ruled out
     * @param unknown facts or conclusions of which one must not be settled; none if it is no matter
     */
    record SentenceText(
            String text, List<Condition> when, List<Condition> mayHold, List<String> unknown, List<String> evidence) {

        SentenceText {
            when = List.copyOf(when);
            mayHold = List.copyOf(mayHold);
            unknown = List.copyOf(unknown);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Plain words.
     *
     * @param primaries by value of {@code primarySite}
     * @param alerts by id of the alert
     * @param ranges in order
     */
    record PlainWords(Map<String, String> primaries, Map<String, SentenceText> alerts, List<RangeText> ranges) {

        PlainWords {
            primaries = Collections.unmodifiableMap(new LinkedHashMap<>(primaries));
            alerts = Collections.unmodifiableMap(new LinkedHashMap<>(alerts));
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * How a range of outlook is told.
     *
     * @param measure start of the measure that is meant
     * @param unit its unit
     * @param text with {@code {low}} and {@code {high}}
     */
    record RangeText(String measure, String unit, String text) {}

    /** Reads the files of the knowledge folder. */
    public static AnswerTexts read(KnowledgeFiles files) {
        List<AnswerText> answers = new ArrayList<>();
        for (String path : files.paths(FOLDER, ".yaml")) {
            if (!path.equals(WORDS)) {
                TextFile.read(path, files.open(path)).rows("answers", ANSWER_KEYS).stream()
                        .map(AnswerTexts::answer)
                        .forEach(answers::add);
            }
        }
        answers.sort(Comparator.comparingInt(AnswerText::order).thenComparing(AnswerText::id));
        return new AnswerTexts(answers, words(files.open(WORDS)));
    }

    private static AnswerText answer(TextFile.Row row) {
        return new AnswerText(
                row.text("id"),
                row.text("question"),
                row.number("order").intValueExact(),
                row.rows("sentences", SENTENCE_KEYS).stream()
                        .map(AnswerTexts::sentence)
                        .toList());
    }

    private static SentenceText sentence(TextFile.Row row) {
        return new SentenceText(
                row.text("text"),
                row.conditions("when"),
                row.conditions("mayHold"),
                row.texts("unknown"),
                row.evidence());
    }

    private static PlainWords words(InputStream text) {
        TextFile file = TextFile.read(WORDS, text);
        Map<String, String> primaries = new LinkedHashMap<>();
        file.rows("primaries", Set.of("id", "text")).forEach(row -> primaries.put(row.text("id"), row.text("text")));
        Map<String, SentenceText> alerts = new LinkedHashMap<>();
        file.rows("alerts", Set.of("id", "text", "evidence")).forEach(row -> alerts.put(row.text("id"), sentence(row)));
        List<RangeText> ranges = file.rows("ranges", Set.of("id", "measure", "unit", "text")).stream()
                .map(row -> new RangeText(row.text("measure"), row.text("unit"), row.text("text")))
                .toList();
        return new PlainWords(primaries, alerts, ranges);
    }
}
