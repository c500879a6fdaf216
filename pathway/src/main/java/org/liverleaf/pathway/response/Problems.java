package org.liverleaf.pathway.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with a document, one line each, while small values are read from it. */
final class Problems {

    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 300;

    private final List<String> lines = new ArrayList<>();

    void add(String place, String what) {
        if (lines.size() < MOST_LINES) {
            String line = (place + ": " + what).replaceAll("\\p{Cntrl}", " ");
            lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line);
        }
    }

    List<String> lines() {
        return lines;
    }

    void unknownKeys(String place, JsonNode object, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                add(
                        place.isEmpty() ? name : place + "." + name,
                        "unknown key, expected one of " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    boolean truth(String place, JsonNode node, boolean otherwise) {
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            add(place, "found " + shown(node) + ", expected true or false");
        }
        return node.asBoolean();
    }

    int whole(String place, JsonNode node, int otherwise, int most) {
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 0 || node.asInt() > most) {
            add(place, "found " + shown(node) + ", expected a whole number from 0 to " + most);
            return otherwise;
        }
        return node.asInt();
    }

    Optional<LocalDate> date(String place, JsonNode node) {
        try {
            if (node.isTextual()) {
                return Optional.of(LocalDate.parse(node.asText()));
            }
        } catch (DateTimeParseException unreadable) {
            add(place, "found " + shown(node) + ", expected a day such as 2026-01-05");
            return Optional.empty();
        }
        add(
                place,
                node.isMissingNode()
                        ? "expected a day such as 2026-01-05"
                        : "found " + shown(node) + ", expected a day such as 2026-01-05");
        return Optional.empty();
    }

    static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
