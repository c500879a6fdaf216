package org.liverleaf.pathway.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.catalogue.ListDefinition;

/** Reads one cell as a value of a case file, or says what was expected. */
final class CellReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "-", "--", "null");
    private static final Set<String> ASKED = Set.of("?", "unknown", "not known", "n/k");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|-|\u2013| to )\\s*(.+)");
    private static final Pattern POINTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String DAY_EXPECTED = "expected a day as YYYY-MM-DD or DD.MM.YYYY";

    private final char decimal;

    /**
     * @param decimal the decimal mark, a point or a comma
     */
    CellReading(char decimal) {
        this.decimal = decimal;
    }

    /** What a cell says. */
    sealed interface Outcome {

        /** Nothing: the fact stays unknown. */
        record Nothing() implements Outcome {}

        /**
         * A value.
         *
         * @param json members of a fact in a case file
         */
        record Value(ObjectNode json) implements Outcome {}

        /**
         * It cannot be read.
         *
         * @param expected what was found and expected
         */
        record Unreadable(String expected) implements Outcome {}
    }

    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    Outcome read(String cell, Domain domain) {
        if (isNothing(cell)) {
            return new Outcome.Nothing();
        }
        if (ASKED.contains(cell.toLowerCase(Locale.ROOT))) {
            return value(JSON.textNode("unknown"));
        }
        return switch (domain) {
            case Domain.Words words -> word(cell, words.values());
            case Domain.Truth truth -> truth(cell);
            case Domain.Grid grid -> number(cell);
            case Domain.Days days ->
                findDay(cell)
                        .map(day -> value(JSON.textNode(day.toString())))
                        .orElseGet(() -> unreadable(cell, DAY_EXPECTED));
        };
    }

    /** Several values parted by a bar, a comma or a semicolon. */
    Outcome read(String cell, ListDefinition list) {
        if (isNothing(cell)) {
            return new Outcome.Nothing();
        }
        if (ASKED.contains(cell.toLowerCase(Locale.ROOT))) {
            return value(JSON.textNode("unknown"));
        }
        ArrayNode all = JSON.arrayNode();
        for (String part : cell.split("[|,;]", -1)) {
            Optional<String> found = findWord(part, list.values());
            if (found.isEmpty()) {
                return unreadable(cell, "expected values of " + String.join(", ", list.values()) + ", parted by |");
            }
            all.add(found.get());
        }
        return value(all);
    }

    /** A day that can be read in one way only: 03/04/2026 is two days. */
    static Optional<LocalDate> findDay(String cell) {
        Matcher pointed = POINTED_DAY.matcher(cell);
        try {
            if (pointed.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(pointed.group(3)),
                        Integer.parseInt(pointed.group(2)),
                        Integer.parseInt(pointed.group(1))));
            }
            return ISO_DAY.matcher(cell).matches() ? Optional.of(LocalDate.parse(cell)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Outcome truth(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return value(JSON.booleanNode(YES.contains(word)));
        }
        return unreadable(cell, "expected yes or no");
    }

    private static Outcome word(String cell, List<String> values) {
        return findWord(cell, values)
                .<Outcome>map(word -> value(JSON.textNode(word)))
                .orElseGet(() -> unreadable(cell, "expected one of " + String.join(", ", values)));
    }

    private static Optional<String> findWord(String cell, List<String> values) {
        String word = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return values.stream().filter(value -> value.equals(word)).findFirst();
    }

    private Outcome number(String cell) {
        Optional<BigDecimal> alone = findNumber(cell);
        if (alone.isPresent()) {
            return value(JSON.numberNode(alone.get()));
        }
        String rest = cell.substring(1).replaceFirst("^=", "").strip();
        if (cell.charAt(0) == '<' || cell.charAt(0) == '\u2264') {
            Optional<BigDecimal> limit = findNumber(rest).filter(number -> number.signum() >= 0);
            if (limit.isPresent()) {
                return range(BigDecimal.ZERO, limit.get());
            }
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            Optional<BigDecimal> low = findNumber(range.group(1));
            Optional<BigDecimal> high = findNumber(range.group(2));
            if (low.isPresent() && high.isPresent()) {
                return range(low.get(), high.get());
            }
        }
        char other = decimal == ',' ? '.' : ',';
        return unreadable(
                cell,
                "expected a number, a range such as 27-35 or a limit such as <5"
                        + (cell.indexOf(other) >= 0
                                ? "; this table is read with a decimal " + (decimal == ',' ? "comma" : "point")
                                : ""));
    }

    /** No grouping of thousands: 1,234 with a point as decimal mark is refused and never a thousand. */
    Optional<BigDecimal> findNumber(String text) {
        String mark = decimal == ',' ? "," : "\\.";
        return text.matches("[+-]?\\d{1,12}(?:" + mark + "\\d{1,12})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    private static Outcome range(BigDecimal low, BigDecimal high) {
        ObjectNode json = JSON.objectNode();
        json.put("low", low);
        json.put("high", high);
        return new Outcome.Value(json);
    }

    private static Outcome value(JsonNode value) {
        ObjectNode json = JSON.objectNode();
        json.set("value", value);
        return new Outcome.Value(json);
    }

    private static Outcome unreadable(String cell, String expected) {
        String shown = cell.length() > 60 ? cell.substring(0, 60) + "..." : cell;
        return new Outcome.Unreadable("found '" + shown + "', " + expected);
    }
}
