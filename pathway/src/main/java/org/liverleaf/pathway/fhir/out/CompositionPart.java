package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.pathway.letters.Recipient;

/** The Composition: who says what of whom, section by section. */
final class CompositionPart {

    private final Parts parts;

    CompositionPart(Parts parts) {
        this.parts = parts;
    }

    /**
     * A section; one without words is left out.
     *
     * @param code its code; empty for a section of a letter
     */
    record Section(String code, String title, Xhtml words, List<Resource> entries) {}

    Resource write(String title, Optional<Recipient> letter, List<Section> sections) {
        List<Section> full =
                sections.stream().filter(each -> !each.words().isEmpty()).toList();
        Xhtml words = new Xhtml().line(title).line(standing());
        return new Resource("Composition", parts.head.id().toString(), title, words, json -> {
            json.object("identifier", () -> {
                json.text("system", Codes.URI);
                json.text("value", "urn:uuid:" + parts.head.id());
            });
            json.text("status", isFinal() ? "final" : "preliminary");
            json.object("type", () -> type(json, letter));
            parts.subject(json);
            json.text("date", parts.timestamp().toString());
            json.references(
                    "author",
                    Stream.concat(Stream.of(parts.device), parts.participants.stream())
                            .toList());
            json.text("title", title);
            attester(json);
            supersedes(json);
            json.objects("section", full, each -> section(json, each));
        });
    }

    private boolean isFinal() {
        return parts.decided.filter(Decided::isSigned).isPresent();
    }

    /** The first thing to know of a document. */
    private String standing() {
        if (parts.decided.isEmpty()) {
            return "Proposal of software. The board has not decided.";
        }
        Decided decided = parts.decided.get();
        return decided.isSuperseded()
                ? "Decision of the board; a later one has taken its place."
                : decided.isSigned() ? "Decision of the board, signed." : "Decision of the board. Nobody has signed.";
    }

    /** A letter to the patient is no note of a consultation; LOINC has no code for it that fits. */
    static void type(FhirJson json, Optional<Recipient> letter) throws IOException {
        if (letter.filter(Recipient.PATIENT::equals).isPresent()) {
            json.concept(Codes.LETTER, "patient", "Letter to the patient");
        } else {
            json.concept(Codes.LOINC, "85232-7", "Tumor board Consult note");
        }
    }

    private void attester(FhirJson json) throws IOException {
        json.objects("attester", parts.signatory, signatory -> {
            json.text("mode", "professional");
            json.text(
                    "time",
                    parts.decided
                            .flatMap(Decided::signature)
                            .map(signature -> signature.at().toString())
                            .orElse(""));
            json.reference("party", signatory);
        });
    }

    private void supersedes(FhirJson json) throws IOException {
        json.objects(
                "relatesTo",
                parts.decided.flatMap(Decided::signature).flatMap(Decided.Signature::supersedes).stream()
                        .toList(),
                earlier -> {
                    json.text("code", "replaces");
                    json.object("targetIdentifier", () -> {
                        json.text("system", Codes.URI);
                        json.text("value", "urn:uuid:" + earlier);
                    });
                });
    }

    private static void section(FhirJson json, Section section) throws IOException {
        json.text("title", section.title());
        if (!section.code().isEmpty()) {
            json.object("code", () -> json.concept(Codes.SECTION, section.code(), section.title()));
        }
        json.object("text", () -> {
            json.text("status", "generated");
            json.raw("div", section.words().div());
        });
        json.references("entry", new ArrayList<>(section.entries()));
    }
}
