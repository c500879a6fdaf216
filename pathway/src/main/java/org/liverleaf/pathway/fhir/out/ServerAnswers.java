package org.liverleaf.pathway.fhir.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a server that gives our documents says beside them: what it can do, what it found, what went wrong. */
public final class ServerAnswers {

    /** The types that can be read. */
    public static final List<String> READ = List.of(
            "Binary",
            "Bundle",
            "CarePlan",
            "ClinicalImpression",
            "CodeSystem",
            "Composition",
            "Device",
            "DocumentReference",
            "Goal",
            "Observation",
            "Patient",
            "Practitioner",
            "Provenance",
            "RiskAssessment");

    /** The types that can be searched for by patient. */
    public static final List<String> SEARCHED =
            List.of("CarePlan", "Composition", "DocumentReference", "Observation", "RiskAssessment");

    /** The types that can also be searched for by the day of their document. */
    public static final List<String> DATED = List.of("CarePlan", "Composition", "DocumentReference");

    /** When this description of the server last changed. */
    private static final String DESCRIBED_ON = "2026-11-24";

    private ServerAnswers() {}

    /** The CapabilityStatement: no more than is there. */
    public static byte[] capabilities(String softwareVersion) {
        return bytes(json -> {
            json.text("resourceType", "CapabilityStatement");
            json.text("id", "liverleaf");
            json.object("text", () -> {
                json.text("status", "generated");
                json.raw(
                        "div",
                        new Xhtml()
                                .line("Documents of a liver tumour board, to be read.")
                                .div());
            });
            json.text("url", "https://liverleaf.org/fhir/CapabilityStatement/liverleaf");
            json.text("version", softwareVersion);
            json.text("name", "LiverleafBoard");
            json.text("title", "Liverleaf board, reading");
            json.text("status", "active");
            json.flag("experimental", false);
            json.text("date", DESCRIBED_ON);
            json.text("publisher", "Liverleaf");
            json.text("description", "What a tumour board proposes and decides, to be read. Nothing can be written.");
            json.text("kind", "instance");
            json.object("software", () -> {
                json.text("name", "Liverleaf");
                json.text("version", softwareVersion);
            });
            json.object("implementation", () -> json.text("description", "A board for liver metastases"));
            json.text("fhirVersion", "4.0.1");
            json.texts("format", List.of("application/fhir+json", "json"));
            json.only("rest", () -> {
                json.text("mode", "server");
                json.text("documentation", "Every reading is kept in the audit trail. A search names one patient.");
                json.object(
                        "security",
                        () -> json.text("description", "Who may see the cases of the board may read here."));
                json.objects("resource", READ, type -> resource(json, type));
            });
        });
    }

    private static void resource(FhirJson json, String type) throws IOException {
        boolean isSearched = SEARCHED.contains(type);
        json.text("type", type);
        json.objects(
                "interaction",
                isSearched ? List.of("read", "search-type") : List.of("read"),
                code -> json.text("code", code));
        json.text("versioning", "no-version");
        json.objects(
                "searchParam",
                !isSearched ? List.of() : DATED.contains(type) ? List.of("patient", "date") : List.of("patient"),
                name -> parameter(json, type, name));
        if (type.equals("Composition")) {
            json.only("operation", () -> {
                json.text("name", "document");
                json.text("definition", "http://hl7.org/fhir/OperationDefinition/Composition-document");
            });
        }
    }

    private static void parameter(FhirJson json, String type, String name) throws IOException {
        boolean isDate = name.equals("date");
        json.text("name", name);
        json.text("type", isDate ? "date" : "reference");
        json.text(
                "documentation",
                isDate
                        ? "The day of the document that the " + type
                                + " belongs to, with eq, ge, gt, le or lt before it"
                        : "Must be given: the id of a Patient of this server");
    }

    /**
     * What went wrong.
     *
     * @param code of FHIR's own list of issue types
     */
    public static byte[] outcome(String code, String text) {
        return bytes(json -> {
            json.text("resourceType", "OperationOutcome");
            json.object("text", () -> {
                json.text("status", "generated");
                json.raw("div", new Xhtml().line(text).div());
            });
            json.only("issue", () -> {
                json.text("severity", "error");
                json.text("code", code);
                json.text("diagnostics", text);
            });
        });
    }

    /**
     * A resource that a search found.
     *
     * @param document the document that it stands in
     * @param key which resource
     */
    public record Match(FhirDocument document, FhirDocument.Key key) {}

    /**
     * What a search found.
     *
     * @param self the search as it was understood
     * @param base address of the server, with a slash at its end
     */
    public static byte[] found(String self, String base, List<Match> matches) {
        return bytes(json -> {
            json.text("resourceType", "Bundle");
            json.text("type", "searchset");
            json.number("total", java.math.BigDecimal.valueOf(matches.size()));
            json.only("link", () -> {
                json.text("relation", "self");
                json.text("url", self);
            });
            json.objects("entry", matches, match -> {
                json.text(
                        "fullUrl", base + match.key().type() + "/" + match.key().id());
                json.object(
                        "resource",
                        () -> match.document().find(match.key()).orElseThrow().write(json));
                json.object("search", () -> json.text("mode", "match"));
            });
        });
    }

    private static byte[] bytes(Resource.Body body) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FhirDocument.write(out, References.RELATIVE, false, json -> json.object(() -> body.write(json)));
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
