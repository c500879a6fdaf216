package org.liverleaf.pathway.record;

/**
 * One line on content that could not be used as it stands.
 *
 * @param kind what became of it
 * @param place where it stands: file and JSON pointer, resource or fact
 * @param text what was found and what was expected
 */
public record Problem(Kind kind, String place, String text) {

    /** What becomes of bad content. */
    public enum Kind {
        /** Not readable as a record: nothing is assessed. */
        REFUSED,
        /** One entry that cannot be used; the others count. */
        SET_ASIDE,
        /** Used, with a remark. */
        NOTED
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
