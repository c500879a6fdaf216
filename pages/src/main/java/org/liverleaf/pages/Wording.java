package org.liverleaf.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.record.PartialDate;

/** How values, units, dates and verdicts read to people. */
public final class Wording {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("true", "yes"),
            Map.entry("false", "no"),
            Map.entry("cr", "complete response"),
            Map.entry("pr", "partial response"),
            Map.entry("sd", "stable disease"),
            Map.entry("pd", "progression"),
            Map.entry("nsclc", "non-small-cell lung cancer"),
            Map.entry("sclc", "small-cell lung cancer"),
            Map.entry("gi-net", "neuroendocrine tumour of the gut"),
            Map.entry("pancreatic-net", "pancreatic neuroendocrine tumour"),
            Map.entry("lung-net", "neuroendocrine tumour of the lung"),
            Map.entry("gist", "GIST"),
            Map.entry("v600e", "V600E"),
            Map.entry("v600k", "V600K"),
            Map.entry("l858r", "L858R"));

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("a", "years"),
            Map.entry("mo", "months"),
            Map.entry("d", "days"),
            Map.entry("wk", "weeks"),
            Map.entry("umol/L", "µmol/L"),
            Map.entry("ug/L", "µg/L"),
            Map.entry("10*9/L", "×10⁹/L"),
            Map.entry("kg/m2", "kg/m²"),
            Map.entry("1", ""));

    private Wording() {}

    /** A kebab-case word as words. */
    static String words(String kebab) {
        return kebab.replace('-', ' ').replace('_', ' ');
    }

    /** A value of a fact; several possible values stand with 'or' between them. */
    public static String value(String value) {
        if (value.contains(" or ")) {
            StringBuilder all = new StringBuilder();
            for (String part : value.split(" or ", -1)) {
                all.append(all.isEmpty() ? "" : " or ").append(value(part));
            }
            return all.toString();
        }
        String known = VALUES.get(value);
        if (known != null) {
            return known;
        }
        return isNumberOrDate(value) ? value : words(value);
    }

    private static boolean isNumberOrDate(String value) {
        return !value.isEmpty()
                && (Character.isDigit(value.charAt(0)) || (value.charAt(0) == '-' && value.length() > 1))
                && !value.chars().anyMatch(c -> c >= 'a' && c <= 'z' && c != 't' && c != 'o');
    }

    /** A test of a table: as written, but yes and no for true and false, and no quotation marks. */
    static String test(String test) {
        return switch (test) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> test.replace("\"", "").replace("<=", "≤").replace(">=", "≥");
        };
    }

    /** A unit as people write it; empty for counts, grades and ratios. */
    static String unit(String ucum) {
        return ucum.startsWith("{") ? "" : UNITS.getOrDefault(ucum, ucum);
    }

    /** A value with its unit, as people write both: {@code true} is 'yes', {@code ug/L} is 'µg/L'. */
    public static String quantity(String value, String unit) {
        String text = value(value);
        String shown = unit(unit);
        return shown.isEmpty() || value.equals("unknown") || value.equals("not-applicable") ? text : text + " " + shown;
    }

    /** A decimal without trailing zeros. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A computed value with at most two decimals. */
    static String number(double value) {
        return number(new BigDecimal(String.format(Locale.ROOT, "%.2f", value))).replace('-', '\u2212');
    }

    /** A range; one number where both ends are equal. */
    static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? number(low) : number(low) + " to " + number(high);
    }

    /** {@code 17 February 2026}. */
    static String longDate(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code 17 Feb 2026}. */
    static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
    }

    /** {@code Feb}. */
    static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1).substring(0, 3);
    }

    /** A date as far as it is known. */
    static String date(PartialDate date) {
        if (date.isUnknown()) {
            return "date not known";
        }
        return date.isDay() ? date(date.earliest()) : date.toString().replace("..", " to ");
    }

    /** The verdict in words. */
    static String verdict(Verdict verdict) {
        return words(verdict.text());
    }

    /** With a capital letter at the start. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** With a small letter at the start, unless an abbreviation stands there. */
    static String inside(String text) {
        boolean abbreviation = text.length() > 1 && !Character.isLowerCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** A count with its noun. */
    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The short name of a case: the last part of a file name that tells cases apart. */
    static String caseName(String name) {
        String rest = name.endsWith("/bundle.json") ? name.substring(0, name.length() - "/bundle.json".length()) : name;
        rest = rest.substring(rest.replace('\\', '/').lastIndexOf('/') + 1);
        int dot = rest.endsWith(".json") || rest.endsWith(".ndjson") ? rest.lastIndexOf('.') : rest.length();
        return words(rest.substring(0, dot)).strip();
    }
}
