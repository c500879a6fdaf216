package org.liverleaf.pathway.fhir.in;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Reads the needed elements of one resource from the stream and skips the rest without building anything. Where the type
 * comes first, as every server writes it, resources that nobody needs are skipped whole.
 */
final class ResourceParser {

    /** The types of which elements are read; all others are only counted. */
    static final Set<String> READ = Set.of(
            "Patient",
            "Condition",
            "Observation",
            "Procedure",
            "MedicationAdministration",
            "MedicationRequest",
            "MedicationStatement",
            "Medication",
            "DiagnosticReport",
            "ImagingStudy",
            "Specimen",
            "BodyStructure",
            "QuestionnaireResponse");

    private ResourceParser() {}

    /** Whether resources of this type are looked into; of others only the number is kept. */
    static boolean isRead(String type) {
        return READ.contains(type);
    }

    /** Reads the object on whose first brace the parser stands. */
    static void read(JsonParser parser, ResourceDraft draft) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("resourceType")) {
                draft.type = Elements.text(parser);
                if (!READ.contains(draft.type)) {
                    skipRest(parser);
                    return;
                }
            } else {
                element(parser, name, token, draft);
            }
        }
    }

    /** Reads the rest of an object whose type is known. */
    static void readRest(JsonParser parser, ResourceDraft draft) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            element(parser, name, parser.nextToken(), draft);
        }
    }

    static void element(JsonParser parser, String name, JsonToken token, ResourceDraft draft) throws IOException {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            structure(parser, name, draft);
        } else {
            plain(parser, name, draft);
        }
    }

    private static void skipRest(JsonParser parser) throws IOException {
        while (parser.nextFieldName() != null) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        }
    }

    private static void plain(JsonParser parser, String name, ResourceDraft draft) throws IOException {
        switch (name) {
            case "id" -> draft.id = Elements.text(parser);
            case "status" -> draft.status = Elements.text(parser);
            case "birthDate" -> draft.birthDate = Elements.text(parser);
            case "gender" -> draft.gender = Elements.text(parser);
            case "effectiveDateTime",
                    "effectiveInstant",
                    "performedDateTime",
                    "onsetDateTime",
                    "authoredOn",
                    "started",
                    "occurrenceDateTime" -> draft.start = Elements.text(parser);
            case "authored" -> draft.start = Elements.text(parser);
            case "questionnaire" -> draft.questionnaire = Elements.text(parser);
            case "issued", "recordedDate", "dateAsserted" -> draft.issued = Elements.text(parser);
            case "intent" -> draft.intent = draft.intent.isEmpty() ? Elements.text(parser) : draft.intent;
            case "doNotPerform" -> {
                if (Elements.text(parser).equals("true")) {
                    draft.intent = "do-not-perform";
                }
            }
            case "conclusion" -> draft.conclusion = Elements.text(parser);
            default -> {
                if (name.startsWith("value")) {
                    draft.value = Elements.plainValue(parser, name);
                }
            }
        }
    }

    private static void structure(JsonParser parser, String name, ResourceDraft draft) throws IOException {
        switch (name) {
            case "code" -> draft.code = Elements.concept(parser);
            case "subject", "patient" -> draft.subject = Elements.reference(parser);
            case "medicationCodeableConcept" -> draft.medication = Elements.concept(parser);
            case "medicationReference" -> draft.medicationReference = Elements.reference(parser);
            case "specimen" -> draft.specimen = Elements.reference(parser);
            case "effectivePeriod", "performedPeriod", "onsetPeriod" -> Elements.period(parser, draft);
            case "meta" -> Elements.meta(parser, draft);
            case "category" -> Elements.concepts(parser, draft.categories);
            case "verificationStatus" -> draft.verification = firstCode(Elements.concept(parser));
            case "clinicalStatus" -> draft.clinicalStatus = firstCode(Elements.concept(parser));
            case "identifier" -> draft.identifier = Elements.textOf(parser, "value");
            case "component" -> Elements.components(parser, draft.components);
            case "bodySite", "location" -> Elements.concepts(parser, draft.sites);
            case "collection" -> Elements.collection(parser, draft.sites);
            case "modality" -> Elements.modalities(parser, draft.modalities);
            case "procedureCode" -> Elements.concepts(parser, draft.procedureCodes);
            case "series" -> Elements.series(parser, draft);
            case "referenceRange" -> draft.upperLimit = Elements.upperLimit(parser);
            case "item" -> QuestionnaireItems.read(parser, draft);
            case "_questionnaire" ->
                draft.questionnaire = draft.questionnaire + " " + Elements.textOf(parser, "display");
            case "presentedForm" -> {
                draft.hasAttachment = true;
                parser.skipChildren();
            }
            case "morphology" -> {
                draft.hasMorphology = true;
                parser.skipChildren();
            }
            case "dataAbsentReason" -> {
                draft.value = new RawValue.Absent();
                parser.skipChildren();
            }
            default -> {
                if (name.startsWith("value")) {
                    draft.value = Elements.structuredValue(parser, name);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static String firstCode(Concept concept) {
        return concept.codings().isEmpty() ? "" : concept.codings().getFirst().code();
    }
}
