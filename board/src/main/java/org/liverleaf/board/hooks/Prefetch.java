package org.liverleaf.board.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What we ask another system to send along: the resources that the FHIR reader reads, and no others. */
final class Prefetch {

    private static final String OF_PATIENT = "?patient={{context.patientId}}";
    private static final Map<String, String> TEMPLATE = template();

    /** Without these 'none on record' cannot be told from 'not sent', so that nothing is answered. */
    private static final Set<String> NEEDED =
            Set.of("patient", "conditions", "observations", "procedures", "medicationRequests");

    private Prefetch() {}

    private static Map<String, String> template() {
        Map<String, String> template = new LinkedHashMap<>();
        template.put("patient", "Patient/{{context.patientId}}");
        template.put("conditions", "Condition" + OF_PATIENT);
        template.put("observations", "Observation" + OF_PATIENT);
        template.put("procedures", "Procedure" + OF_PATIENT);
        template.put("medicationRequests", "MedicationRequest" + OF_PATIENT + "&_include=MedicationRequest:medication");
        template.put(
                "medicationStatements",
                "MedicationStatement" + OF_PATIENT + "&_include=MedicationStatement:medication");
        template.put(
                "medicationAdministrations",
                "MedicationAdministration" + OF_PATIENT + "&_include=MedicationAdministration:medication");
        template.put("diagnosticReports", "DiagnosticReport" + OF_PATIENT);
        template.put("imagingStudies", "ImagingStudy" + OF_PATIENT);
        template.put("specimens", "Specimen" + OF_PATIENT);
        template.put("bodyStructures", "BodyStructure" + OF_PATIENT);
        template.put("questionnaireResponses", "QuestionnaireResponse" + OF_PATIENT);
        return template;
    }

    /** Queries by key, in order. */
    static Map<String, String> queries() {
        return java.util.Collections.unmodifiableMap(TEMPLATE);
    }

    /**
     * What was sent.
     *
     * @param bundle one bundle of everything
     * @param missing keys without which nothing can be answered
     * @param notes what the reader of a card has to know of what was not sent, a sentence each
     */
    record Sent(ObjectNode bundle, List<String> missing, List<String> notes) {

        Sent {
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }
    }

    /** Puts what was sent into one bundle. A key with {@code null} says that there is nothing of the kind. */
    static Sent merge(@Nullable JsonNode prefetch, ObjectMapper mapper) {
        ObjectNode bundle = mapper.createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        List<String> missing = new ArrayList<>();
        List<String> notSent = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        for (String key : TEMPLATE.keySet()) {
            JsonNode value = prefetch == null ? null : prefetch.get(key);
            if (value == null) {
                (NEEDED.contains(key) ? missing : notSent).add(key);
            } else if (isPart(add(value, entries))) {
                cut.add(key);
            }
        }
        List<String> notes = new ArrayList<>();
        if (!cut.isEmpty()) {
            notes.add("Only the first page was sent of: " + String.join(", ", cut)
                    + ". What stands on later pages is missing here.");
        }
        if (!notSent.isEmpty()) {
            notes.add("Not sent: " + String.join(", ", notSent) + ".");
        }
        return new Sent(bundle, missing, notes);
    }

    /** Adds a resource, or each of a bundle of search results. */
    private static JsonNode add(JsonNode value, ArrayNode entries) {
        if (!value.path("resourceType").asText().equals("Bundle")) {
            if (value.isObject()) {
                entries.addObject().set("resource", value);
            }
            return value;
        }
        for (JsonNode entry : value.path("entry")) {
            JsonNode resource = entry.get("resource");
            if (resource != null && !resource.path("resourceType").asText().equals("OperationOutcome")) {
                ObjectNode kept = entries.addObject();
                if (entry.hasNonNull("fullUrl")) {
                    kept.set("fullUrl", entry.get("fullUrl"));
                }
                kept.set("resource", resource);
            }
        }
        return value;
    }

    private static boolean isPart(JsonNode value) {
        return value.path("link")
                .valueStream()
                .anyMatch(link -> link.path("relation").asText().equals("next"));
    }
}
