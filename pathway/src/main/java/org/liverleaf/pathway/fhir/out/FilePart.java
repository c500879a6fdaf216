package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A signed letter as a DocumentReference, with its files as Binaries. */
final class FilePart {

    private final Parts parts;
    private final SignedLetter signed;

    FilePart(Parts parts, SignedLetter signed) {
        this.parts = parts;
        this.signed = signed;
    }

    List<Resource> binaries() {
        return signed.files().stream().map(this::binary).toList();
    }

    private Resource binary(LetterFile file) {
        return new Resource(
                "Binary", parts.head.part(file.ending()), signed.letter().title(), new Xhtml(), json -> {
                    json.text("contentType", file.type());
                    json.raw("data", file.base64());
                });
    }

    Resource reference(List<Resource> binaries) {
        String title = signed.letter().title();
        Xhtml words = new Xhtml().line(title).line("Signed. SHA-256 of its text: " + signed.sha256());
        return new Resource("DocumentReference", parts.head.id().toString(), title, words, json -> {
            json.only("identifier", () -> {
                json.text("system", Codes.identifiers("letter-hash"));
                json.text("value", signed.sha256());
            });
            json.text("status", "current");
            json.text("docStatus", "final");
            json.object(
                    "type",
                    () -> CompositionPart.type(json, Optional.of(signed.letter().recipient())));
            parts.subject(json);
            json.text("date", parts.timestamp().toString());
            json.references("author", List.of(parts.device));
            if (!parts.signatory.isEmpty()) {
                json.reference("authenticator", parts.signatory.getFirst());
            }
            json.text("description", title);
            json.objects("content", binaries, binary -> {
                LetterFile file = signed.files().get(binaries.indexOf(binary));
                json.object("attachment", () -> attachment(json, file, binary));
            });
            json.object("context", () -> json.only("related", () -> decision(json)));
        });
    }

    private void attachment(FhirJson json, LetterFile file, Resource binary) throws IOException {
        json.text("contentType", file.type());
        json.text("language", "en");
        json.address("url", binary);
        json.number("size", BigDecimal.valueOf(file.size()));
        json.text("hash", file.hash());
        json.text("title", signed.letter().title());
        json.text("creation", parts.timestamp().toString());
    }

    private void decision(FhirJson json) throws IOException {
        json.object("identifier", () -> {
            json.text("system", Codes.URI);
            json.text("value", "urn:uuid:" + signed.decision());
        });
        json.text("display", "The decision that it tells of");
    }
}
