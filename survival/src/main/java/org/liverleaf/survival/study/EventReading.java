package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.survival.table.Column;

/** What the words of the column of events mean: 0 censored, 1 the event, 2 and more competing causes. */
final class EventReading {

    private static final Map<String, Integer> USUAL = Map.of("0", 0, "1", 1, "false", 0, "true", 1, "no", 0, "yes", 1);

    private final List<String> causes;
    private final Map<String, Integer> codes;
    private final List<String> notes;

    private EventReading(List<String> causes, Map<String, Integer> codes, List<String> notes) {
        this.causes = List.copyOf(causes);
        this.codes = Map.copyOf(codes);
        this.notes = List.copyOf(notes);
    }

    static EventReading of(Column column, StudyColumns.EventCoding coding, Problems problems) {
        if (column.hasTooManyWords()) {
            problems.add(
                    "column '" + coding.column() + "': found more than a thousand different values, expected 0 and 1");
            return new EventReading(List.of(), Map.of(), List.of());
        }
        return coding.value().isEmpty() ? usual(column, problems) : named(column, coding, problems);
    }

    private static EventReading named(Column column, StudyColumns.EventCoding coding, Problems problems) {
        List<String> causes = new ArrayList<>(List.of(coding.value()));
        causes.addAll(coding.competing());
        Map<String, Integer> codes = new HashMap<>();
        column.words().forEach(word -> codes.put(word, causes.indexOf(word) + 1));
        for (String cause : causes) {
            if (!codes.containsKey(cause)) {
                problems.add("column '" + column.name() + "': found no " + Problems.shown(cause)
                        + ", expected it as the value of an event; the column says " + listed(column.words()));
            }
        }
        return new EventReading(causes, codes, List.of());
    }

    private static EventReading usual(Column column, Problems problems) {
        Set<String> words = new TreeSet<>();
        column.words().forEach(word -> words.add(plain(word)));
        Map<String, Integer> codes = new HashMap<>();
        if (words.equals(Set.of("1", "2"))) {
            column.words().forEach(word -> codes.put(word, plain(word).equals("2") ? 1 : 0));
            return new EventReading(
                    List.of("2"),
                    codes,
                    List.of("column '" + column.name() + "' says 1 and 2: 2 counts as the event, 1 as censored"));
        }
        for (String word : column.words()) {
            Integer code = USUAL.get(plain(word));
            if (code == null) {
                problems.add("column '" + column.name() + "': found " + listed(column.words())
                        + ", expected 0 and 1, true and false, or yes and no; otherwise name the value of the event:"
                        + " --event " + column.name() + "=VALUE");
                break;
            }
            codes.put(word, code);
        }
        return new EventReading(List.of("event"), codes, List.of());
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.matches("[0-9]+[.]0*") ? lower.substring(0, lower.indexOf('.')) : lower;
    }

    private static String listed(List<String> words) {
        return String.join(", ", words.stream().limit(8).map(Problems::shown).toList())
                + (words.size() > 8 ? " and more" : "");
    }

    /** The code of each of the column's words. */
    int[] codes(Column column) {
        return column.words().stream()
                .mapToInt(word -> codes.getOrDefault(word, 0))
                .toArray();
    }

    /** Words of the causes, the event first. */
    List<String> causes() {
        return causes;
    }

    List<String> notes() {
        return notes;
    }
}
