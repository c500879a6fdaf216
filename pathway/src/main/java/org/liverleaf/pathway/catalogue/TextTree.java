package org.liverleaf.pathway.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Reads the YAML of the knowledge. What comes as JSON, which YAML includes, is read as such: many times as fast. */
public final class TextTree {

    private TextTree() {}

    /** The YAML library is loaded only by who has YAML. */
    private static final class Yaml {
        private static final ObjectMapper MAPPER = new YAMLMapper();
    }

    private static final class Json {
        private static final ObjectMapper MAPPER = new JsonMapper();
    }

    /**
     * Reads a text.
     *
     * @param text left open
     * @return its tree; a missing node for an empty text
     * @throws IOException when it cannot be read or is no YAML
     */
    public static JsonNode read(InputStream text) throws IOException {
        PushbackInputStream in = new PushbackInputStream(text);
        int first = in.read();
        if (first < 0) {
            return MissingNode.getInstance();
        }
        in.unread(first);
        ObjectMapper mapper = first == '{' || first == '[' ? Json.MAPPER : Yaml.MAPPER;
        try (JsonParser parser = mapper.createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonNode root = parser.readValueAsTree();
            return root == null ? MissingNode.getInstance() : root;
        }
    }
}
