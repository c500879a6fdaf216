package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.fhir.FhirSearch;
import org.liverleaf.board.fhir.FhirShelf;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.pathway.SoftwareVersion;
import org.liverleaf.pathway.fhir.out.FhirDocument;
import org.liverleaf.pathway.fhir.out.OwnCodes;
import org.liverleaf.pathway.fhir.out.ServerAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** FHIR R4, to be read: what is proposed and what was decided. Errors are OperationOutcomes. */
@Controller
final class FhirController {

    static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private static final String NOT_THERE = "there is no such resource";
    private static final Pattern UUID_FIRST = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int UUID_LENGTH = 36;

    private final FhirShelf shelf;
    private final AuditTrail audit;
    private final OwnCodes codes;

    FhirController(FhirShelf shelf, AuditTrail audit, CaseDesk desk) {
        this.shelf = shelf;
        this.audit = audit;
        this.codes = new OwnCodes(desk.knowledge());
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata() {
        return answer(HttpStatus.OK, ServerAnswers.capabilities(SoftwareVersion.SOFTWARE));
    }

    @GetMapping("/fhir/Composition/{id}/$document")
    ResponseEntity<byte[]> document(@AuthenticationPrincipal SignedOn person, @PathVariable String id)
            throws IOException {
        return read(person, "Bundle", id);
    }

    @GetMapping("/fhir/{type}/{id}")
    ResponseEntity<byte[]> read(
            @AuthenticationPrincipal SignedOn person, @PathVariable String type, @PathVariable String id)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (type.equals("CodeSystem")) {
            return codes.write(id, out) ? tagged(out.toByteArray(), Optional.empty()) : notThere();
        }
        Optional<FhirShelf.Found> found = ServerAnswers.READ.contains(type) ? document(id) : Optional.empty();
        if (found.isEmpty() || !write(found.get().document(), type, id, out)) {
            return notThere();
        }
        audit.add(person.getUsername(), "fhir-read", Optional.of(found.get().caseId()), type + "/" + id);
        return tagged(out.toByteArray(), found);
    }

    private Optional<FhirShelf.Found> document(String id) {
        String first = id.length() < UUID_LENGTH ? "" : id.substring(0, UUID_LENGTH);
        return UUID_FIRST.matcher(first).matches() ? shelf.find(UUID.fromString(first)) : Optional.empty();
    }

    private static boolean write(FhirDocument document, String type, String id, ByteArrayOutputStream out)
            throws IOException {
        if (!type.equals("Bundle")) {
            return document.write(new FhirDocument.Key(type, id), out);
        }
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        document.write(out);
        return true;
    }

    @GetMapping("/fhir/{type}")
    ResponseEntity<byte[]> search(
            @AuthenticationPrincipal SignedOn person, @PathVariable String type, HttpServletRequest request)
            throws IOException {
        FhirSearch search = FhirSearch.of(type, request.getParameterMap());
        List<ServerAnswers.Match> matches = shelf.ofPatient(search.patient(), type).stream()
                .map(FhirShelf.Found::document)
                .filter(document -> search.holds(document.timestamp()))
                .flatMap(document -> document.keys(type).stream().map(key -> new ServerAnswers.Match(document, key)))
                .toList();
        if (!matches.isEmpty()) {
            audit.add(
                    person.getUsername(), "fhir-searched", Optional.of(search.patient()), matches.size() + " " + type);
        }
        String self = request.getRequestURL() + "?patient=" + search.patient()
                + search.days().stream()
                        .map(day -> "&date=" + day.prefix() + day.day())
                        .reduce("", String::concat);
        String base =
                request.getRequestURL().substring(0, request.getRequestURL().length() - type.length());
        return answer(HttpStatus.OK, ServerAnswers.found(self, base, matches));
    }

    @ExceptionHandler(FhirSearch.NotUnderstoodException.class)
    ResponseEntity<byte[]> notUnderstood(FhirSearch.NotUnderstoodException why) {
        String text = why.getMessage() == null ? "" : why.getMessage();
        return answer(HttpStatus.BAD_REQUEST, ServerAnswers.outcome("not-supported", text));
    }

    private static ResponseEntity<byte[]> notThere() {
        return answer(HttpStatus.NOT_FOUND, ServerAnswers.outcome("not-found", NOT_THERE));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(FHIR)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    /** With a tag of the bytes, so that whoever asks again can ask whether they are still the same. */
    private static ResponseEntity<byte[]> tagged(byte[] body, Optional<FhirShelf.Found> found) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(FHIR)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .eTag("W/\"" + new DocumentBytes(body).sha256().substring(0, 32) + "\"");
        found.ifPresent(each -> answer.lastModified(each.document().timestamp()));
        return answer.body(body);
    }
}
