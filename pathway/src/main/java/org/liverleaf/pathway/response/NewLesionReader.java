package org.liverleaf.pathway.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Reads new lesions: {@code true}, {@code false}, {@code "equivocal"}, or an object with {@code count}, {@code sum}, {@code grew}. */
final class NewLesionReader {

    private static final int MOST = 1000;

    private final Problems problems;

    NewLesionReader(Problems problems) {
        this.problems = problems;
    }

    Course.NewLesions read(String place, JsonNode node) {
        if (node.isMissingNode() || node.isBoolean()) {
            return new Course.NewLesions(node.asBoolean() ? 1 : 0, false, 0, false);
        }
        if (node.isTextual() && node.asText().equals("equivocal")) {
            return new Course.NewLesions(0, true, 0, false);
        }
        if (!node.isObject()) {
            problems.add(
                    place,
                    "found " + Problems.shown(node)
                            + ", expected true, false, \"equivocal\" or an object such as {\"count\": 1, \"sum\": 12}");
            return new Course.NewLesions(0, false, 0, false);
        }
        problems.unknownKeys(place, node, Set.of("count", "sum", "grew"));
        int sum = node.has("sum")
                ? new SizeReader(problems)
                        .millimetres(place + ".sum", node.path("sum"))
                        .orElse(0)
                : 0;
        boolean grew = problems.truth(place + ".grew", node.path("grew"), false);
        int count = problems.whole(place + ".count", node.path("count"), sum > 0 || grew ? 1 : 0, MOST);
        if (count == 0 && (sum > 0 || grew)) {
            problems.add(place + ".count", "found 0 with a size, expected at least 1");
        }
        return new Course.NewLesions(count, false, sum, grew);
    }
}
