package org.liverleaf.pathway.letters;

import java.util.List;

/**
 * One sentence, or a few that belong together.
 *
 * @param text for people
 * @param evidence evidence keys; empty for what is told of this patient or was decided
 */
public record Sentence(String text, List<String> evidence) {

    /** Copies the list. */
    public Sentence {
        evidence = List.copyOf(evidence);
    }

    /** A sentence without a source. */
    public static Sentence of(String text) {
        return new Sentence(text, List.of());
    }
}
