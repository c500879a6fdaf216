package org.liverleaf.survival.table;

/** What a number looks like in a table: decimal digits with a point, perhaps a sign and an exponent. */
final class NumberText {

    private static final int LONGEST = 40;

    private NumberText() {}

    /** Whether a text is a finite number. */
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
            return digits > 0 && Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException notOne) {
            return false;
        }
    }
}
