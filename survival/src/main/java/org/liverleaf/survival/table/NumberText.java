package org.liverleaf.survival.table;

/** What a number looks like in a table: decimal digits with a point, perhaps a sign and an exponent, at most 1e100. */
final class NumberText {

    private static final int LONGEST = 40;
    private static final double LARGEST = 1e100;

    private NumberText() {}

    /** Whether a text is such a number. */
    static boolean isNumber(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        try {
            return digits > 0 && Math.abs(Double.parseDouble(text)) <= LARGEST;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }
}
