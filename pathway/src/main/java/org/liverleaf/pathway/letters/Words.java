package org.liverleaf.pathway.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Values, units and dates as people write them.
 *
 * @param values by the word of the fact
 * @param units by UCUM unit
 */
record Words(Map<String, String> values, Map<String, String> units) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String OR = " or ";

    Words {
        values = Map.copyOf(values);
        units = Map.copyOf(units);
    }

    static Words read(TextFile file) {
        return new Words(map(file, "values"), map(file, "units"));
    }

    private static Map<String, String> map(TextFile file, String list) {
        Map<String, String> map = new LinkedHashMap<>();
        file.rows(list, Set.of("id", "text")).forEach(row -> map.put(row.text("id"), row.textOrEmpty("text")));
        return map;
    }

    /** {@code 3 March 2026}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A date as far as it is known; empty if nothing is. */
    static String day(PartialDate date) {
        if (date.isUnknown()) {
            return "";
        }
        return date.isDay() ? day(date.earliest()) : date.toString().replace("..", " to ");
    }

    /** A kebab-case word as words. */
    static String spaced(String kebab) {
        return kebab.replace('-', ' ').replace('_', ' ');
    }

    /** With a capital letter at the start. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** With a full stop or another mark at the end. */
    static String closed(String text) {
        String stripped = text.strip();
        boolean closed = stripped.isEmpty() || ".!?:".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return closed ? stripped : stripped + ".";
    }

    /** A value with its unit. */
    String of(CaseFact fact) {
        return of(fact.value(), fact.unit());
    }

    /** A value with its unit; several possible values stand with 'or' between them. */
    String of(String value, String unit) {
        String text = Stream.of(value.split(OR, -1)).map(this::value).collect(Collectors.joining(OR));
        String shown = unit.startsWith("{") ? "" : units.getOrDefault(unit, unit);
        return shown.isEmpty() ? text : text + " " + shown;
    }

    private String value(String value) {
        String known = values.get(value);
        if (known != null) {
            return known;
        }
        boolean number = !value.isEmpty() && (Character.isDigit(value.charAt(0)) || value.charAt(0) == '-');
        return number ? value : spaced(value);
    }
}
