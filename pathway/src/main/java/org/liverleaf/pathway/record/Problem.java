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

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_TEXT = 1200;

    /** Keeps both to one line of bearable length, whatever hostile content they quote. */
    public Problem {
        place = line(place, LONGEST_PLACE);
        text = line(text, LONGEST_TEXT);
    }

    private static String line(String words, int longest) {
        String cut = words.length() <= longest ? words : words.substring(0, longest) + "...";
        StringBuilder line = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            line.append(Character.isISOControl(cut.charAt(i)) ? ' ' : cut.charAt(i));
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
