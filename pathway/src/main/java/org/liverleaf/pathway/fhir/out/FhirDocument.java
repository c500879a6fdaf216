package org.liverleaf.pathway.fhir.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A FHIR document that can be written whole or resource by resource. The same document gives the same bytes. */
public final class FhirDocument {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final UUID id;
    private final Instant timestamp;
    private final List<Resource> resources;

    FhirDocument(UUID id, Instant timestamp, List<Resource> resources) {
        this.id = id;
        this.timestamp = timestamp;
        this.resources = List.copyOf(resources);
    }

    /** Id of its Bundle and its Composition. */
    public UUID id() {
        return id;
    }

    /** When it was put together. */
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * One resource of it.
     *
     * @param type FHIR type
     * @param id id of the resource
     */
    public record Key(String type, String id) {}

    /** The resources of a type, in the order of the document. */
    public List<Key> keys(String type) {
        return resources.stream()
                .filter(each -> each.type().equals(type))
                .map(each -> new Key(each.type(), each.id()))
                .toList();
    }

    /** The whole as a Bundle of the kind {@code document}, over several lines. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        write(out, false);
    }

    /** The whole in one line, for streams of several patients. The stream stays open. */
    public void writeLine(OutputStream out) throws IOException {
        write(out, true);
    }

    private void write(OutputStream out, boolean oneLine) throws IOException {
        write(
                out,
                References.URNS,
                oneLine,
                json -> json.object(() -> {
                    json.text("resourceType", "Bundle");
                    json.text("id", id.toString());
                    json.object(
                            "meta",
                            () -> json.only(
                                    "tag", () -> json.coding(Codes.ORIGIN, "liverleaf", "Written by Liverleaf")));
                    json.text("language", "en");
                    json.object("identifier", () -> {
                        json.text("system", Codes.URI);
                        json.text("value", "urn:uuid:" + id);
                    });
                    json.text("type", "document");
                    json.text("timestamp", timestamp.toString());
                    json.objects("entry", resources, resource -> {
                        json.text("fullUrl", References.urn(resource.type(), resource.id()));
                        json.object("resource", () -> resource.write(json));
                    });
                }));
    }

    /**
     * One resource alone, with references by type and id. The stream stays open.
     *
     * @return false if the document has no such resource, and nothing was written
     */
    public boolean write(Key key, OutputStream out) throws IOException {
        Optional<Resource> found = find(key);
        if (found.isEmpty()) {
            return false;
        }
        write(
                out,
                References.RELATIVE,
                false,
                json -> json.object(() -> found.get().write(json)));
        return true;
    }

    /** A resource, if the document has it. */
    Optional<Resource> find(Key key) {
        return resources.stream()
                .filter(each -> each.type().equals(key.type()) && each.id().equals(key.id()))
                .findFirst();
    }

    static void write(OutputStream out, References references, boolean oneLine, Resource.Body body) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (!oneLine) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
            body.write(new FhirJson(generator, references));
        }
        out.write('\n');
    }
}
