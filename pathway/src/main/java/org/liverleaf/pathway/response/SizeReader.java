package org.liverleaf.pathway.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the size of a target: a number in millimetres, {@code "NE"}, or an object with {@code longest}, {@code shortAxis},
 * {@code viable}, {@code hu}, {@code fragments}. Finer values than a tenth are rounded half up.
 */
final class SizeReader {

    private static final BigDecimal LARGEST_MM = new BigDecimal("500");
    private static final BigDecimal DENSEST = new BigDecimal("3000");
    private static final Set<String> KEYS = Set.of("longest", "shortAxis", "viable", "hu", "fragments");

    private final Problems problems;

    SizeReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Size> read(String place, JsonNode node, boolean isNode) {
        if (node.isNumber()) {
            return millimetres(place, node)
                    .map(tenths -> new Size.Measured(tenths, OptionalInt.empty(), OptionalInt.empty()));
        }
        if (node.isTextual() && node.asText().equals("NE")) {
            return Optional.of(new Size.NotEvaluable());
        }
        if (!node.isObject()) {
            problems.add(
                    place,
                    "found " + Problems.shown(node) + ", expected millimetres, \"NE\" or an object such as"
                            + " {\"shortAxis\": 18}");
            return Optional.empty();
        }
        problems.unknownKeys(place, node, KEYS);
        if (!isNode && node.has("shortAxis")) {
            problems.add(place, "found shortAxis, but the lesion is no node at baseline");
        }
        if (isNode && (node.has("longest") || node.has("viable") || node.has("fragments"))) {
            problems.add(place, "found another diameter, but a node is measured by its shortAxis");
        }
        return measured(place, node, isNode);
    }

    private Optional<Size> measured(String place, JsonNode node, boolean isNode) {
        Optional<Integer> viable =
                node.has("viable") ? millimetres(place + ".viable", node.path("viable")) : Optional.empty();
        Optional<Integer> size;
        if (isNode) {
            size = millimetres(place + ".shortAxis", node.path("shortAxis"));
        } else if (node.has("fragments")) {
            size = fragments(place + ".fragments", node.path("fragments"));
            if (node.has("longest")) {
                problems.add(place, "found longest and fragments, expected one of them");
            }
        } else if (node.has("longest") || viable.isEmpty()) {
            size = millimetres(place + ".longest", node.path("longest"));
        } else {
            size = viable;
        }
        OptionalInt density = node.has("hu") ? hounsfield(place + ".hu", node.path("hu")) : OptionalInt.empty();
        if (viable.isPresent() && size.isPresent() && viable.get() > size.get()) {
            problems.add(place + ".viable", "found more than the whole lesion");
        }
        OptionalInt viableTenths = viable.isPresent() ? OptionalInt.of(viable.get()) : OptionalInt.empty();
        return size.map(tenths -> new Size.Measured(tenths, viableTenths, density));
    }

    private Optional<Integer> fragments(String place, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            problems.add(place, "expected a list of diameters, which are added");
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < node.size(); i++) {
            Optional<Integer> part = millimetres(place + "[" + i + "]", node.get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum += part.get();
        }
        return Optional.of(sum);
    }

    Optional<Integer> millimetres(String place, JsonNode node) {
        if (!node.isNumber()
                || node.decimalValue().signum() < 0
                || node.decimalValue().compareTo(LARGEST_MM) > 0) {
            String found = node.isMissingNode() ? "nothing" : Problems.shown(node);
            problems.add(place, "found " + found + ", expected a diameter from 0 to 500 mm");
            return Optional.empty();
        }
        return Optional.of(tenths(node.decimalValue()));
    }

    private OptionalInt hounsfield(String place, JsonNode node) {
        if (!node.isNumber() || node.decimalValue().abs().compareTo(DENSEST) > 0) {
            problems.add(place, "found " + Problems.shown(node) + ", expected Hounsfield units");
            return OptionalInt.empty();
        }
        return OptionalInt.of(tenths(node.decimalValue()));
    }

    private static int tenths(BigDecimal value) {
        return value.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
