package org.liverleaf.board.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, as it is kept. */
final class FormJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormJson() {}

    /** The fields of a form but those that only guard it. */
    static String write(MultiValueMap<String, String> form, List<String> without) {
        ObjectNode root = MAPPER.createObjectNode();
        form.forEach((field, values) -> {
            if (!without.contains(field)) {
                values.forEach(root.withArray("/" + field.replace("~", "~0").replace("/", "~1"))::add);
            }
        });
        return root.toString();
    }

    /** The fields that were kept. */
    static MultiValueMap<String, String> read(String json) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        try {
            JsonNode root = MAPPER.readTree(json);
            root.properties()
                    .forEach(each -> each.getValue().forEach(value -> form.add(each.getKey(), value.asText())));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a draft in the database is not readable", broken);
        }
        return form;
    }
}
