package org.liverleaf.pathway.situation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.catalogue.TextTree;
import org.liverleaf.pathway.knowledge.KnowledgeException;

/**
 * A small YAML file of the knowledge folder: texts and figures with the conditions under which they count. Unknown keys are
 * refused, so that a misspelt condition cannot go unnoticed.
 */
public final class TextFile {

    private final String path;
    private final JsonNode root;

    private TextFile(String path, JsonNode root) {
        this.path = path;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @param path its path in the knowledge folder, for messages
     * @param text its content; left open
     * @throws KnowledgeException when it is no YAML
     */
    public static TextFile read(String path, InputStream text) {
        try {
            return new TextFile(path, TextTree.read(text));
        } catch (JacksonException syntax) {
            throw new KnowledgeException(path + ": " + syntax.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new KnowledgeException(path + ": cannot be read");
        }
    }

    /**
     * The rows of one list.
     *
     * @param list its key at the top of the file
     * @param keys the keys that a row may have
     * @throws KnowledgeException when there is no such list or a row has another key
     */
    public List<Row> rows(String list, Set<String> keys) {
        if (!root.path(list).isArray()) {
            throw new KnowledgeException(path + ": expected a list under '" + list + "'");
        }
        return rows(path + ": " + list, root.path(list), keys);
    }

    private static List<Row> rows(String place, JsonNode list, Set<String> keys) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode node : list) {
            String id = node.path("id").asText(node.path("fact").asText(String.valueOf(rows.size() + 1)));
            Row row = new Row(place + " " + id, node);
            node.fieldNames().forEachRemaining(key -> {
                if (!keys.contains(key)) {
                    throw new KnowledgeException(row.place + ": unknown key '" + key + "', expected one of "
                            + keys.stream().sorted().toList());
                }
            });
            rows.add(row);
        }
        return rows;
    }

    /** One row of a list. */
    public static final class Row {

        private final String place;
        private final JsonNode node;

        private Row(String place, JsonNode node) {
            this.place = place;
            this.node = node;
        }

        /** A text that must be there. */
        public String text(String key) {
            return find(key).orElseThrow(() -> new KnowledgeException(place + ": '" + key + "' is missing"));
        }

        /** A text; empty if it is left out. */
        public String textOrEmpty(String key) {
            return find(key).orElse("");
        }

        private Optional<String> find(String key) {
            String text = node.path(key).asText();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        /** Several texts, or none. */
        public List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            JsonNode value = node.path(key);
            if (value.isValueNode() && !value.isNull()) {
                texts.add(value.asText());
            }
            value.forEach(each -> texts.add(each.asText()));
            return texts;
        }

        /** Evidence keys; refuses a row without any. */
        public List<String> evidence() {
            List<String> keys = texts("evidence");
            if (keys.isEmpty()) {
                throw new KnowledgeException(place + ": expected at least one evidence key");
            }
            return keys;
        }

        /** A number that must be there. */
        public BigDecimal number(String key) {
            try {
                return new BigDecimal(text(key));
            } catch (NumberFormatException notANumber) {
                throw new KnowledgeException(place + ": found '" + text(key) + "' as '" + key + "', expected a number");
            }
        }

        /** A whole number; 0 if it is left out. */
        public int wholeOrZero(String key) {
            return find(key).isEmpty() ? 0 : number(key).intValueExact();
        }

        /** Whole numbers. */
        public List<Integer> wholes(String key) {
            return texts(key).stream().map(Integer::valueOf).toList();
        }

        /** Rows within the row. */
        public List<Row> rows(String key, Set<String> keys) {
            return TextFile.rows(place + ": " + key, node.path(key), keys);
        }

        /** The conditions of a row; none if it has no such key. */
        public List<Condition> conditions(String key) {
            List<Condition> conditions = new ArrayList<>();
            node.path(key).properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                conditions.add(new Condition(entry.getKey(), value.isArray() ? words(value) : test(value.asText())));
            });
            return conditions;
        }

        private static Condition.Test words(JsonNode value) {
            List<String> words = new ArrayList<>();
            value.forEach(each -> words.add(each.asText()));
            return new Condition.Test.OneOf(words);
        }

        private Condition.Test test(String text) {
            int space = text.indexOf(' ');
            String sign = space < 0 ? "" : text.substring(0, space);
            for (Condition.Comparison comparison : Condition.Comparison.values()) {
                if (comparison.sign().equals(sign)) {
                    try {
                        return new Condition.Test.Compared(
                                comparison,
                                new BigDecimal(text.substring(space + 1).strip()));
                    } catch (NumberFormatException notANumber) {
                        throw new KnowledgeException(place + ": found '" + text + "', expected a number after " + sign);
                    }
                }
            }
            return new Condition.Test.OneOf(List.of(text));
        }

        /** Where the row stands, for messages. */
        public String place() {
            return place;
        }
    }
}
