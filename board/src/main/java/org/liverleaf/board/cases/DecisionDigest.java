package org.liverleaf.board.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.liverleaf.pathway.knowledge.Knowledge;

/** The digest of an assessment: what a replay has to find again, whatever version of the software replays it. */
final class DecisionDigest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DecisionDigest() {}

    /** SHA-256 over facts used, staging, options and plan as sorted JSON. */
    static String of(Assessment assessment, Knowledge knowledge) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new AssessmentWriter(knowledge).writeLine(assessment, out);
            JsonNode all = MAPPER.readTree(out.toByteArray());
            Map<String, Object> kept = new TreeMap<>();
            for (String part : new String[] {"case", "options", "plan", "staging"}) {
                kept.put(part, sorted(all.path(part)));
            }
            return new DocumentBytes(MAPPER.writeValueAsBytes(kept)).sha256();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, Object> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            return node.valueStream().map(DecisionDigest::sorted).toList();
        }
        return node;
    }
}
