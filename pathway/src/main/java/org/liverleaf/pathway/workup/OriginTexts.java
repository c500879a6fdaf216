package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;

/**
 * When the question 'primary or secondary?' is asked, and what follows from its answer.
 *
 * @param raising answers of {@code originReasons} that put the question
 * @param consequences what follows
 */
public record OriginTexts(List<String> raising, List<Consequence> consequences) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/origin.yaml";

    private static final Set<String> KEYS = Set.of("id", "title", "natures", "when", "text", "evidence");

    /** Copies the lists. */
    public OriginTexts {
        raising = List.copyOf(raising);
        consequences = List.copyOf(consequences);
    }

    /**
     * What follows from an answer.
     *
     * @param id stable name
     * @param title what it concerns
     * @param natures answers of {@code liverTumourNature} for which it holds
     * @param when further conditions
     * @param text what follows
     * @param evidence evidence keys
     */
    record Consequence(
            String id, String title, List<String> natures, List<Condition> when, String text, List<String> evidence) {

        Consequence {
            natures = List.copyOf(natures);
            when = List.copyOf(when);
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads {@code origin.yaml}; the stream is left open. */
    public static OriginTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        return new OriginTexts(
                file.rows("raising", Set.of("id")).stream()
                        .map(row -> row.text("id"))
                        .toList(),
                file.rows("consequences", KEYS).stream()
                        .map(row -> new Consequence(
                                row.text("id"),
                                row.text("title"),
                                row.texts("natures"),
                                row.conditions("when"),
                                row.text("text"),
                                row.evidence()))
                        .toList());
    }
}
