package org.liverleaf.pathway.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person typed into the value of a case file. Whether the value is allowed is for the case file's reader to say. */
final class AnswerReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("([-+]?\\d{1,9}(?:[.,]\\d{1,6})?)");
    private static final Pattern RANGE = Pattern.compile(NUMBER.pattern() + "\\s*\\.\\.\\s*" + NUMBER.pattern());

    private AnswerReading() {}

    /** The value, if the answer has the form. */
    static Optional<JsonNode> find(AnswerForm form, String typed) {
        String text = typed.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("unknown") || lower.equals("u")) {
            return Optional.of(JSON.textNode("unknown"));
        }
        return switch (form) {
            case AnswerForm.YesNo yesNo -> findYesNo(lower);
            case AnswerForm.OneOf(List<String> values) -> Optional.of(words(lower, values));
            case AnswerForm.ManyOf(List<String> values) -> Optional.of(list(lower, values));
            case AnswerForm.Number number -> findNumber(text);
            case AnswerForm.Day day -> Optional.of(JSON.textNode(text));
        };
    }

    private static Optional<JsonNode> findYesNo(String text) {
        return switch (text) {
            case "yes", "y", "true" -> Optional.of(JSON.booleanNode(true));
            case "no", "n", "false" -> Optional.of(JSON.booleanNode(false));
            default -> Optional.empty();
        };
    }

    private static JsonNode words(String text, List<String> values) {
        if (text.indexOf('|') < 0) {
            return JSON.textNode(word(text, values));
        }
        ObjectNode oneOf = JSON.objectNode();
        ArrayNode words = oneOf.putArray("oneOf");
        for (String each : text.split("\\|", -1)) {
            words.add(word(each.strip(), values));
        }
        return oneOf;
    }

    private static JsonNode list(String text, List<String> values) {
        ArrayNode words = JSON.arrayNode();
        if (!text.equals("none") || values.contains("none")) {
            for (String each : text.split(",", -1)) {
                words.add(word(each.strip(), values));
            }
        }
        return words;
    }

    /** The number of a choice stands for the choice. */
    private static String word(String text, List<String> values) {
        if (text.matches("\\d{1,3}") && !values.contains(text)) {
            int choice = Integer.parseInt(text);
            if (choice >= 1 && choice <= values.size()) {
                return values.get(choice - 1);
            }
        }
        return text.replace(' ', '-');
    }

    private static Optional<JsonNode> findNumber(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            ObjectNode ends = JSON.objectNode();
            ends.put("low", number(range.group(1)));
            ends.put("high", number(range.group(2)));
            return Optional.of(ends);
        }
        Matcher single = NUMBER.matcher(text);
        return single.matches() ? Optional.of(JSON.numberNode(number(single.group(1)))) : Optional.empty();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
