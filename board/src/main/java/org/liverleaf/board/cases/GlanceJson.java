package org.liverleaf.board.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A glance as it stands in the database. */
final class GlanceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GlanceJson() {}

    static String write(CaseGlance glance) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("primary", glance.primary());
        root.put("intent", glance.intent());
        glance.today().forEach(root.putArray("today")::add);
        glance.decisiveGaps().forEach(root.putArray("decisiveGaps")::add);
        root.put("nextCheck", glance.nextCheck().toString());
        root.put("nextCheckWhat", glance.nextCheckWhat());
        root.put("asOf", glance.asOf().toString());
        return root.toString();
    }

    static CaseGlance read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return new CaseGlance(
                    root.path("primary").asText(),
                    root.path("intent").asText(),
                    texts(root.path("today")),
                    texts(root.path("decisiveGaps")),
                    LocalDate.parse(root.path("nextCheck").asText()),
                    root.path("nextCheckWhat").asText(),
                    LocalDate.parse(root.path("asOf").asText()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a glance in the database is not readable", broken);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
