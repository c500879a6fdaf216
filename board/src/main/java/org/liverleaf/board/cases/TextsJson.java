package org.liverleaf.board.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by key as they stand in the database: what was changed in a letter, what came out of a scenario. */
public final class TextsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TextsJson() {}

    /** Texts by key, as JSON, in their order. */
    public static String write(Map<String, String> texts) {
        ObjectNode root = MAPPER.createObjectNode();
        texts.forEach(root::put);
        return root.toString();
    }

    /** Texts by key, in their order. */
    public static Map<String, String> read(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            MAPPER.readTree(json)
                    .properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("texts in the database are not readable", broken);
        }
        return texts;
    }
}
