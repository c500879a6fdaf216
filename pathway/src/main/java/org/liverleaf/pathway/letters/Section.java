package org.liverleaf.pathway.letters;

import java.util.List;

/**
 * A section of a letter.
 *
 * @param heading its heading; empty for what stands before the first one
 * @param paragraphs what it says
 */
public record Section(String heading, List<Paragraph> paragraphs) {

    /** Copies the list. */
    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}
