package org.liverleaf.pathway.knowledge;

/**
 * Something wrong with the knowledge.
 *
 * @param file the file
 * @param place decision, rule or key; empty if the whole file is meant
 * @param text what is wrong and what was expected
 */
public record Finding(String file, String place, String text) {

    @Override
    public String toString() {
        return file + ": " + (place.isEmpty() ? "" : place + ": ") + text;
    }
}
