package org.liverleaf.pathway.unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity as people type it: {@code 180 10*9/L}, {@code 2.1mg/dL}, {@code 30..40 umol/L}, {@code ?} or a plain number.
 * One space or {@code _} stands before the unit; without a gap the unit starts with a letter or {@code %}. The decimal sign is
 * a point.
 */
public sealed interface Quantity {

    /** One value; the unit is empty for a plain number. */
    record Exact(BigDecimal value, String unit) implements Quantity {}

    /** A range, both ends included; the unit is empty for plain numbers. */
    record Between(BigDecimal low, BigDecimal high, String unit) implements Quantity {}

    /** Asked for, not known. */
    record Unknown() implements Quantity {}

    /** Longest text looked at; nobody types more for one number. */
    int LONGEST = 100;

    /** Number, optional second number, optional unit. */
    Pattern FORM =
            Pattern.compile("([+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?)(?:\\.\\.([+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?))?"
                    + "(?:[ _]+(\\S+)|([\\p{L}%\\[{]\\S*))?");

    /**
     * Reads a quantity.
     *
     * @throws IllegalArgumentException with one line that says what was found and what was expected
     */
    static Quantity parse(String text) {
        String typed = text.strip();
        if (typed.equals("?")) {
            return new Unknown();
        }
        Matcher matcher = FORM.matcher(typed.length() > LONGEST ? "" : typed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(refusal(typed));
        }
        String unit = matcher.group(3) != null ? matcher.group(3) : matcher.group(4) != null ? matcher.group(4) : "";
        BigDecimal low = new BigDecimal(matcher.group(1));
        if (matcher.group(2) == null) {
            return new Exact(low, unit);
        }
        BigDecimal high = new BigDecimal(matcher.group(2));
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("found the range '" + typed + "', expected the smaller number first");
        }
        return low.compareTo(high) == 0 ? new Exact(low, unit) : new Between(low, high, unit);
    }

    /** A text as error messages show it: one line, at most 40 characters. */
    static String shown(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 40 ? line.substring(0, 40) + "..." : line;
    }

    private static String refusal(String typed) {
        String advice = typed.matches("[+-]?[0-9]+,[0-9]+.*") ? " (write the decimal sign as a point)" : "";
        return "found '" + shown(typed)
                + "', expected a number with its unit such as '2.1 mg/dL', a range '30..40 umol/L' or '?'" + advice;
    }
}
