package org.liverleaf.pathway.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.situation.TextFile;

/**
 * The words of the letters: {@code knowledge/letters/}.
 *
 * @param frames headings and sentences by recipient and id
 * @param facts names of facts by recipient and id of the list
 * @param options what an option is, in plain words, by id
 * @param onlyWith sentences of the answers that count only with certain options
 * @param notWith sentences of the answers that do not count with certain options
 * @param forReferrer what the referring doctor is asked for and must not miss
 * @param words values and units as people write them
 */
record LetterTexts(
        Map<String, Sentence> frames,
        Map<String, List<String>> facts,
        Map<String, PlainOption> options,
        List<BoundSentence> onlyWith,
        List<BoundSentence> notWith,
        ForReferrer forReferrer,
        Words words) {

    /** The folder of the knowledge. */
    static final String FOLDER = "letters/";

    LetterTexts {
        frames = Map.copyOf(frames);
        facts = Map.copyOf(facts);
        options = Map.copyOf(options);
        onlyWith = List.copyOf(onlyWith);
        notWith = List.copyOf(notWith);
    }

    /** What an option is, in plain words. */
    record PlainOption(String option, Sentence text) {}

    /** A sentence of the answers, known by its start, that hangs on whether one of these options was decided. */
    record BoundSentence(String starts, List<String> options) {

        BoundSentence {
            options = List.copyOf(options);
        }
    }

    /** Supportive measures by id that are asked of the referring doctor, and red flags. */
    record ForReferrer(List<String> requests, List<Sentence> redFlags) {

        ForReferrer {
            requests = List.copyOf(requests);
            redFlags = List.copyOf(redFlags);
        }
    }

    /** Reads the files of the knowledge folder. */
    static LetterTexts read(KnowledgeFiles files) {
        Map<String, Sentence> frames = new LinkedHashMap<>();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (Recipient recipient : Recipient.values()) {
            TextFile file = file(files, recipient.text());
            for (TextFile.Row row : file.rows("frames", Set.of("id", "text", "evidence"))) {
                frames.put(key(recipient, row.text("id")), sentence(row));
            }
            if (recipient != Recipient.PATIENT) {
                file.rows("lists", Set.of("id", "facts"))
                        .forEach(row -> facts.put(key(recipient, row.text("id")), row.texts("facts")));
            }
        }
        TextFile patient = file(files, Recipient.PATIENT.text());
        Map<String, PlainOption> options = new LinkedHashMap<>();
        patient.rows("options", Set.of("option", "text", "evidence"))
                .forEach(row -> options.put(row.text("option"), new PlainOption(row.text("option"), sentence(row))));
        ForReferrer forReferrer = forReferrer(file(files, Recipient.REFERRER.text()));
        return new LetterTexts(
                frames,
                facts,
                options,
                bound(patient, "onlyWith"),
                bound(patient, "notWith"),
                forReferrer,
                Words.read(file(files, "words")));
    }

    private static List<BoundSentence> bound(TextFile file, String list) {
        return file.rows(list, Set.of("starts", "options")).stream()
                .map(row -> new BoundSentence(row.text("starts"), row.texts("options")))
                .toList();
    }

    private static ForReferrer forReferrer(TextFile file) {
        return new ForReferrer(
                file.rows("requests", Set.of("id")).stream()
                        .map(row -> row.text("id"))
                        .toList(),
                file.rows("redFlags", Set.of("id", "text", "evidence")).stream()
                        .map(row -> new Sentence(row.text("text"), row.evidence()))
                        .toList());
    }

    private static TextFile file(KnowledgeFiles files, String name) {
        String path = FOLDER + name + ".yaml";
        return TextFile.read(path, files.open(path));
    }

    private static Sentence sentence(TextFile.Row row) {
        return new Sentence(row.text("text"), row.texts("evidence"));
    }

    private static String key(Recipient recipient, String id) {
        return recipient.text() + " " + id;
    }

    /** A frame with its sources. */
    Sentence frame(Recipient recipient, String id) {
        Sentence frame = frames.get(key(recipient, id));
        if (frame == null) {
            throw new KnowledgeException(
                    FOLDER + recipient.text() + ".yaml: frames: expected a text with the id '" + id + "'");
        }
        return frame;
    }

    /** The facts of a list. */
    List<String> facts(Recipient recipient, String id) {
        List<String> list = facts.get(key(recipient, id));
        if (list == null) {
            throw new KnowledgeException(
                    FOLDER + recipient.text() + ".yaml: lists: expected a list with the id '" + id + "'");
        }
        return list;
    }
}
