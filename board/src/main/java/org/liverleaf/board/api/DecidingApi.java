package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DiscussionDesk;
import org.liverleaf.board.cases.FormJson;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DraftStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.web.DecisionEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The decision on a case in a meeting: written down, then signed. */
@RestController
@Tag(name = "discussion")
final class DecidingApi {

    private final CaseDesk cases;
    private final DiscussionDesk desk;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final AuditTrail audit;

    DecidingApi(CaseDesk cases, DiscussionDesk desk, DecisionStore decisions, DraftStore drafts, AuditTrail audit) {
        this.cases = cases;
        this.desk = desk;
        this.decisions = decisions;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** A decision that was signed. */
    record SignedItem(UUID id) {}

    /**
     * The newest draft of a decision.
     *
     * @param number its number; 0 if none was kept
     * @param savedBy who kept it
     * @param savedAt when; empty if none was kept
     * @param open whether it still counts: until a decision is signed
     * @param decision what is written down
     */
    record DraftView(int number, String savedBy, String savedAt, boolean open, NewDecision decision) {}

    /** A draft that was kept. */
    record KeptDraft(int number) {}

    private DiscussionDesk.Place place(UUID id, UUID caseId) {
        return desk.find(id, caseId).orElseThrow(() -> ApiException.notThere("no such case on this list"));
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}/draft")
    @Operation(summary = "The newest draft of the decision, which nobody signed yet. Its ETag guards the next one")
    DraftView draft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            HttpServletResponse response) {
        DiscussionDesk.Place place = place(id, caseId);
        audit.add(person.getUsername(), "decision-draft-seen", Optional.of(caseId), id.toString());
        response.setHeader(HttpHeaders.ETAG, Seen.tag(place.newestDraft()));
        return new DraftView(
                place.newestDraft(),
                place.draft().map(DraftStore.Kept::savedBy).orElse(""),
                place.draft().map(kept -> kept.savedAt().toString()).orElse(""),
                place.openDraft().isPresent(),
                NewDecision.of(FormJson.read(
                        place.draft().map(DraftStore.Kept::content).orElse("{}"))));
    }

    @PostMapping("/api/v1/meetings/{id}/cases/{caseId}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a draft of the decision as a further version; what is still missing may be missing")
    KeptDraft keepDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewDecision wanted,
            HttpServletResponse response) {
        DiscussionDesk.Place place = place(id, caseId);
        int seen = place.newestDraft();
        Seen.check(ifMatch, Seen.tag(seen));
        String content = FormJson.write(wanted.fields(place.assessed().assessment()), List.of());
        if (!drafts.keep(id, caseId, seen, content, person.account())) {
            throw Seen.late();
        }
        response.setHeader(HttpHeaders.ETAG, Seen.tag(seen + 1));
        return new KeptDraft(seen + 1);
    }

    @PostMapping("/api/v1/meetings/{id}/cases/{caseId}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Signs what the board decided; takes the place of the standing decision, if there is one")
    SignedItem sign(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewDecision wanted,
            HttpServletResponse response) {
        DiscussionDesk.Place place = place(id, caseId);
        Seen.check(ifMatch, Seen.tag(place));
        DecisionEntry entry = DecisionEntry.of(
                wanted.fields(place.assessed().assessment()),
                place.assessed().assessment(),
                place.meeting().heldOn(),
                person.account().displayName());
        if (!entry.problems().isEmpty()) {
            throw ApiException.refused(entry.problems());
        }
        UUID signed = decisions
                .sign(
                        id,
                        caseId,
                        place.standing().map(SignedDecision::id),
                        entry.content(),
                        cases.basis(place.assessed()),
                        person.account())
                .orElseThrow(Seen::late);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/decisions/" + signed);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(place(id, caseId)));
        return new SignedItem(signed);
    }
}
