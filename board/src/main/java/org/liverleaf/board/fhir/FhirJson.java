package org.liverleaf.board.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** What a FHIR server says of itself and of what went wrong, and lists of what was found. */
public final class FhirJson {

    /** When this description of the server last changed. */
    private static final String DESCRIBED_ON = "2026-11-24";

    private static final List<String> READ = List.of(
            "Bundle",
            "CarePlan",
            "ClinicalImpression",
            "CodeSystem",
            "Composition",
            "Device",
            "Goal",
            "Observation",
            "Patient",
            "Practitioner",
            "Provenance",
            "RiskAssessment");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FhirJson() {}

    /** Whether resources of this type can be read. */
    public static boolean isRead(String type) {
        return READ.contains(type);
    }

    /** The CapabilityStatement: no more than is there. */
    public static byte[] capabilities(String softwareVersion) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("resourceType", "CapabilityStatement");
        root.put("id", "liverleaf");
        root.put("name", "LiverleafBoard");
        root.put("title", "Liverleaf board, reading");
        root.put("status", "active");
        root.put("experimental", false);
        root.put("date", DESCRIBED_ON);
        root.put("publisher", "Liverleaf");
        root.put("description", "What a tumour board proposes and decides, to be read. Nothing can be written.");
        root.put("kind", "instance");
        root.putObject("software").put("name", "Liverleaf").put("version", softwareVersion);
        root.putObject("implementation").put("description", "A board for liver metastases");
        root.put("fhirVersion", "4.0.1");
        root.putArray("format").add("application/fhir+json").add("json");
        ObjectNode rest = root.putArray("rest").addObject();
        rest.put("mode", "server");
        rest.put("documentation", "Every reading is written down in the audit trail. A search names one patient.");
        rest.putObject("security").put("description", "Who may see the cases of the board may read here.");
        ArrayNode resources = rest.putArray("resource");
        READ.forEach(type -> resource(resources.addObject(), type));
        return bytes(root);
    }

    private static void resource(ObjectNode resource, String type) {
        resource.put("type", type);
        ArrayNode interactions = resource.putArray("interaction");
        interactions.addObject().put("code", "read");
        resource.put("versioning", "no-version");
        if (FhirSearch.TYPES.contains(type)) {
            interactions.addObject().put("code", "search-type");
            ArrayNode parameters = resource.putArray("searchParam");
            parameters
                    .addObject()
                    .put("name", "patient")
                    .put("type", "reference")
                    .put("documentation", "Must be given: the id of a Patient of this server");
            if (FhirSearch.DATED.contains(type)) {
                parameters
                        .addObject()
                        .put("name", "date")
                        .put("type", "date")
                        .put("documentation", "A day, with eq, ge, gt, le or lt before it");
            }
        }
        if (type.equals("Composition")) {
            resource.putArray("operation")
                    .addObject()
                    .put("name", "document")
                    .put("definition", "http://hl7.org/fhir/OperationDefinition/Composition-document");
        }
    }

    /**
     * What went wrong.
     *
     * @param code of FHIR's own list of issue types
     */
    public static byte[] outcome(String code, String text) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("resourceType", "OperationOutcome");
        root.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", code)
                .put("diagnostics", text);
        return bytes(root);
    }

    /**
     * What a search found.
     *
     * @param self the search as it was understood
     * @param resources resources as JSON
     */
    public static byte[] found(String self, List<byte[]> resources, List<String> urls) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("resourceType", "Bundle");
        root.put("type", "searchset");
        root.put("total", resources.size());
        root.putArray("link").addObject().put("relation", "self").put("url", self);
        if (!resources.isEmpty()) {
            ArrayNode entries = root.putArray("entry");
            for (int i = 0; i < resources.size(); i++) {
                ObjectNode entry = entries.addObject().put("fullUrl", urls.get(i));
                JsonNode resource = MAPPER.readTree(resources.get(i));
                entry.set("resource", resource);
                entry.putObject("search").put("mode", "match");
            }
        }
        return bytes(root);
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }

}
