package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;

/** The description of the interface as the running board gives it, to hold answers against. */
final class OpenApi {

    static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    OpenApi(Board board) {
        this.root = json(new Program(board.address(), "").get("/api/v1/openapi.json"));
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + text, broken);
        }
    }

    JsonNode root() {
        return root;
    }

    JsonNode operation(String method, String path) {
        return root.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    }

    /** An answer has a status that is described, and a body as it is described. */
    void check(String method, String path, HttpResponse<String> answer) {
        String place = method + " " + path + " " + answer.statusCode() + " " + answer.body();
        JsonNode response = operation(method, path).path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(response.isMissingNode()).as(place).isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (!type.endsWith("json")) {
            return;
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            schema = response.path("content").path("*/*").path("schema");
        }
        assertThat(schema.isMissingNode()).as(place).isFalse();
        assertThat(violations(schema, json(answer))).as(place).isEmpty();
        if (response.path("headers").has("ETag")) {
            assertThat(answer.headers().firstValue("ETag")).as(place).isPresent();
        }
    }

    private List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("$defs", root.path("components").path("schemas"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
