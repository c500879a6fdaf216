package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.HandIn;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.board.store.StoredDocument;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.liverleaf.pathway.record.Intake;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases and their documents. */
@RestController
@Tag(name = "cases")
final class CaseApi {

    private static final String FILE = "document.json";

    private final CaseDesk desk;
    private final CaseStore cases;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final HandIn handIn;
    private final CaseItems items;
    private final AuditTrail audit;

    CaseApi(
            CaseDesk desk,
            CaseStore cases,
            MeetingStore meetings,
            DecisionStore decisions,
            HandIn handIn,
            CaseItems items,
            AuditTrail audit) {
        this.desk = desk;
        this.cases = cases;
        this.meetings = meetings;
        this.decisions = decisions;
        this.handIn = handIn;
        this.items = items;
        this.audit = audit;
    }

    /** A part of the list of cases. */
    record CaseList(List<CaseItems.CaseItem> items, int offset, int limit, int total) {

        CaseList {
            items = List.copyOf(items);
        }
    }

    /** Words to search names for. */
    record CaseSearch(String words) {}

    /** One case. */
    record CaseView(CaseItems.CaseItem item, List<DocumentItem> documents, List<UUID> meetings, List<UUID> decisions) {

        CaseView {
            documents = List.copyOf(documents);
            meetings = List.copyOf(meetings);
            decisions = List.copyOf(decisions);
        }
    }

    /** A document of a case, without its content. */
    record DocumentItem(int number, String kind, String author, Instant recordedAt, String sha256) {}

    /** What became of a document that was handed in. */
    record HandedIn(UUID caseId, int documents, int entries, List<String> notes) {

        HandedIn {
            notes = List.copyOf(notes);
        }
    }

    @GetMapping("/api/v1/cases")
    @Operation(summary = "Cases by name, a part at a time")
    CaseList list(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        Paging.check(offset, limit);
        List<CaseItems.CaseItem> found =
                cases.all(offset, limit).stream().map(items::of).toList();
        audit.addList(
                person.getUsername(),
                "cases-listed",
                found.size() + " cases",
                found.stream().map(CaseItems.CaseItem::id).toList());
        return new CaseList(found, offset, limit, cases.count());
    }

    @PostMapping("/api/v1/cases/search")
    @Operation(summary = "Cases whose name holds some words; the words are no part of the address")
    CaseList search(
            @AuthenticationPrincipal SignedOn person,
            @RequestBody CaseSearch wanted,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        Paging.check(0, limit);
        String words = Texts.check("words", wanted.words(), 1, Texts.LINE);
        List<CaseItems.CaseItem> found =
                cases.search(words, limit).stream().map(items::of).toList();
        audit.addList(
                person.getUsername(),
                "cases-listed",
                found.size() + " cases",
                found.stream().map(CaseItems.CaseItem::id).toList());
        return new CaseList(found, 0, limit, found.size());
    }

    @PostMapping("/api/v1/cases")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Opens a case with its first document",
            description = "The body is {\"name\": ..., \"document\": {...}}. The document is a FHIR R4 Bundle or a case"
                    + " file, and is kept byte by byte as it stands in the body.")
    HandedIn open(
            @AuthenticationPrincipal SignedOn person,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewCase.class)))
                    @RequestBody
                    byte[] body,
            HttpServletResponse response) {
        NewCaseReading reading = NewCaseReading.of(body);
        HandedIn handed = handedIn(handIn.open(reading.name(), FILE, reading.document(), person.getUsername()), 1);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/cases/" + handed.caseId());
        response.setHeader(HttpHeaders.ETAG, Seen.tag(1));
        return handed;
    }

    /** A new case: its name, and a FHIR R4 Bundle or a case file. */
    record NewCase(String name, java.util.Map<String, Object> document) {}

    @GetMapping("/api/v1/cases/{id}")
    @Operation(summary = "One case: where it stands, its documents, meetings and decisions. Its ETag guards writing")
    CaseView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletResponse response) {
        StoredCase stored = stored(id);
        audit.add(person.getUsername(), "case-seen", Optional.of(id), "");
        response.setHeader(HttpHeaders.ETAG, Seen.tag(stored.documents()));
        return new CaseView(
                items.of(stored),
                cases.documents(id, stored.documents()).stream()
                        .map(CaseApi::item)
                        .toList(),
                meetings.ofCase(id).stream().map(Meeting::id).toList(),
                decisions.ofCase(id).stream().map(SignedDecision::id).toList());
    }

    private static DocumentItem item(StoredDocument document) {
        return new DocumentItem(
                document.number(),
                document.kind().text(),
                document.author(),
                document.recordedAt(),
                document.content().sha256());
    }

    @PostMapping("/api/v1/cases/{id}/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a document, a FHIR R4 Bundle or a case file; it is kept byte by byte")
    HandedIn add(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
                    @RequestBody
                    byte[] body,
            HttpServletResponse response) {
        StoredCase stored = stored(id);
        Seen.check(ifMatch, Seen.tag(stored.documents()));
        HandIn.Result result = handIn.add(stored, stored.documents(), FILE, body, person.getUsername());
        int now = stored(id).documents();
        response.setHeader(HttpHeaders.ETAG, Seen.tag(now));
        return handedIn(result, now);
    }

    private static HandedIn handedIn(HandIn.Result result, int documents) {
        return switch (result) {
            case HandIn.Result.Kept(UUID id, Intake intake) ->
                new HandedIn(
                        id,
                        documents,
                        intake.patientRecord().entries().size(),
                        intake.problems().stream().map(Object::toString).toList());
            case HandIn.Result.Refused(List<String> problems) -> throw ApiException.refused(problems);
            case HandIn.Result.Late late -> throw Seen.late();
        };
    }

    @GetMapping("/api/v1/cases/{id}/documents/{number}")
    @Operation(summary = "A document as it was handed in, byte by byte")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable int number) {
        StoredDocument document = cases.documents(id, number).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> ApiException.notThere("no such document"));
        audit.add(person.getUsername(), "document-seen", Optional.of(id), "document " + number);
        return json(document.content().toArray());
    }

    @GetMapping("/api/v1/cases/{id}/assessment")
    @Operation(
            summary = "The assessment",
            description = "As the command 'assess' writes it: docs/assessment.schema.json.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> assessment(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id)
            throws IOException {
        AssessedCase found = desk.find(id).orElseThrow(() -> ApiException.notThere("no such case"));
        audit.add(person.getUsername(), "assessment-fetched", Optional.of(id), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AssessmentWriter(desk.knowledge()).writePretty(found.assessment(), out);
        return json(out.toByteArray());
    }

    private static ResponseEntity<byte[]> json(byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(content);
    }

    private StoredCase stored(UUID id) {
        return cases.find(id).orElseThrow(() -> ApiException.notThere("no such case"));
    }
}
