package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;

/** What all resources of one document have in common. */
final class Parts {

    private static final List<String> GENDERS = List.of("female", "male", "other");

    final DocumentHead head;
    final Assessment assessment;
    final Knowledge knowledge;
    final Optional<Decided> decided;
    final Resource patient;
    final Resource device;
    final List<Resource> participants = new ArrayList<>();
    final List<Resource> signatory = new ArrayList<>();

    Parts(DocumentHead head, Assessment assessment, Knowledge knowledge, Optional<Decided> decided) {
        this.head = head;
        this.assessment = assessment;
        this.knowledge = knowledge;
        this.decided = decided;
        this.patient = patient();
        this.device = device();
        decided.ifPresent(this::people);
    }

    /** The day of which the assessment speaks. */
    LocalDate asOf() {
        return assessment.meta().asOf();
    }

    /** When the document was put together: when it was signed, else when the newest entry of the record came. */
    Instant timestamp() {
        Instant known = assessment.meta().knownAt();
        Instant newest = known.equals(Instant.EPOCH) ? start(asOf()) : known;
        return decided.flatMap(Decided::signature)
                .map(Decided.Signature::at)
                .or(() -> decided.map(Decided::decision)
                        .filter(decision -> decision.hasDate())
                        .map(decision -> start(decision.decidedOn())))
                .orElse(newest);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Who answers for what was decided, in the words of the decision. */
    private void people(Decided decision) {
        int number = 1;
        for (String line : decision.decision().participants()) {
            participants.add(person("participant-" + number++, line));
        }
        String by = decision.signature()
                .map(Decided.Signature::by)
                .orElse(decision.decision().signedBy());
        if (!by.isBlank()) {
            signatory.add(person("signatory", by));
        }
    }

    Resource person(String part, String line) {
        return new Resource(
                "Practitioner",
                head.part(part),
                line,
                new Xhtml().line(line),
                json -> json.only("name", () -> json.text("text", line)));
    }

    private Resource patient() {
        String sex = Optional.ofNullable(assessment.theCase().facts().get("sex"))
                .map(fact -> fact.value())
                .filter(GENDERS::contains)
                .orElse("unknown");
        String who = head.patient().isBlank() ? "A patient of the tumour board" : "Patient " + head.patient();
        return new Resource(
                "Patient", head.patientId().toString(), who, new Xhtml().line(who + ", sex: " + sex), json -> {
                    if (!head.patient().isBlank()) {
                        json.only("identifier", () -> {
                            json.text("system", Codes.identifiers("patient"));
                            json.text("value", head.patient());
                        });
                    }
                    json.text("gender", sex);
                });
    }

    private Resource device() {
        String version = assessment.meta().softwareVersion();
        return new Resource(
                "Device",
                head.part("software"),
                "Liverleaf " + version,
                new Xhtml().line("Liverleaf " + version + ", software; not a medical device"),
                json -> {
                    json.only("deviceName", () -> {
                        json.text("name", "Liverleaf");
                        json.text("type", "model-name");
                    });
                    json.only("version", () -> json.text("value", version));
                });
    }

    void subject(FhirJson json) throws IOException {
        json.reference("subject", patient);
    }

    /** What people call an option or regimen; its id where the ledger does not know it. */
    String titleOf(String option) {
        return assessment
                .ledger()
                .findOption(option)
                .map(found -> found.title())
                .orElse(option);
    }

    /** A sentence with the keys of its sources. */
    static String cited(String text, List<String> evidence) {
        return evidence.isEmpty() ? text : text + " [" + String.join(", ", evidence) + "]";
    }
}
