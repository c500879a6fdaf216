package org.liverleaf.board.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liverleaf.board.RefusedException;

/**
 * What a backup holds. It is written last, so that a backup without it was never finished.
 *
 * @param software version of the software that wrote it
 * @param schema version of the tables
 * @param takenAt when, in ISO 8601
 * @param tables the tables, each after those that it refers to
 */
record Manifest(String software, String schema, String takenAt, List<Part> tables) {

    /** Name of its entry. */
    static final String ENTRY = "manifest.json";

    /** Of the shape of the file, not of the tables in it. */
    private static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param name its name
     * @param columns its columns, in the order of the values
     * @param rows how many rows
     * @param sha256 hash of its text
     */
    record Part(String name, List<String> columns, long rows, String sha256) {

        Part {
            columns = List.copyOf(columns);
        }

        /** Name of its entry. */
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    byte[] toJson() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("software", software);
        root.put("schema", schema);
        root.put("takenAt", takenAt);
        var parts = root.putArray("tables");
        for (Part part : tables) {
            ObjectNode each = parts.addObject();
            each.put("name", part.name());
            part.columns().forEach(each.putArray("columns")::add);
            each.put("rows", part.rows());
            each.put("sha256", part.sha256());
        }
        return root.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** The manifest of these bytes; anything else is refused. */
    static Manifest read(String file, String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            int format = root.path("format").asInt();
            if (format != FORMAT) {
                throw new RefusedException(file + ": is a backup of format " + format + ", this software reads format "
                        + FORMAT + "; use the software that wrote it ("
                        + root.path("software").asText() + ")");
            }
            return new Manifest(
                    root.path("software").asText(),
                    root.path("schema").asText(),
                    root.path("takenAt").asText(),
                    root.path("tables").valueStream().map(Manifest::part).toList());
        } catch (JsonProcessingException broken) {
            throw new RefusedException(file + ": is damaged, its manifest is not readable", broken);
        }
    }

    private static Part part(JsonNode node) {
        return new Part(
                node.path("name").asText(),
                node.path("columns").valueStream().map(JsonNode::asText).toList(),
                node.path("rows").asLong(),
                node.path("sha256").asText());
    }
}
