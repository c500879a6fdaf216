package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseStanding;
import org.liverleaf.board.cases.CaseStandings;
import org.liverleaf.board.cases.DecisionDue;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.DecisionPart;
import org.liverleaf.board.cases.OutcomeEntry;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.board.web.DecidedLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** Signed decisions: their letters, and what became of them. */
@RestController
@Tag(name = "decisions")
final class DecisionApi {

    private static final int LONGEST_REASON = 2_000;

    private final CaseDesk desk;
    private final DecisionStore decisions;
    private final CaseStore cases;
    private final CaseStandings standings;
    private final DecidedLetters letters;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    DecisionApi(
            CaseDesk desk,
            DecisionStore decisions,
            CaseStore cases,
            CaseStandings standings,
            DecidedLetters letters,
            AuditTrail audit,
            ObjectMapper mapper) {
        this.desk = desk;
        this.decisions = decisions;
        this.cases = cases;
        this.standings = standings;
        this.letters = letters;
        this.audit = audit;
        this.mapper = mapper;
    }

    /**
     * A signed decision.
     *
     * @param content what was decided, by docs/decision.schema.json
     * @param basis what it was made from
     * @param parts what an outcome can be told of, and how it stands
     * @param outcome what was told, in order
     */
    record DecisionItem(
            UUID id,
            UUID meetingId,
            UUID caseId,
            SignatureItem signature,
            Map<String, Object> content,
            BasisItem basis,
            List<PartItem> parts,
            List<OutcomeItem> outcome) {

        DecisionItem {
            parts = List.copyOf(parts);
            outcome = List.copyOf(outcome);
        }
    }

    /**
     * The whole decision, one of its options or one of its steps.
     *
     * @param subject as outcomes name it
     * @param due by which day; empty if none is set
     * @param state {@code open}, {@code overdue}, {@code done} or {@code not-done}
     */
    record PartItem(String subject, String title, String responsible, String due, String state) {

        static PartItem of(DecisionPart part) {
            return new PartItem(
                    part.subject(),
                    part.title(),
                    part.responsible(),
                    CaseItems.day(part.due()),
                    part.state().text());
        }
    }

    /** Who signed, and whether it still stands. */
    record SignatureItem(String signedBy, Instant signedAt, boolean superseded, boolean reopened) {}

    /** What a decision was made from. */
    record BasisItem(
            String recordHash,
            int documents,
            LocalDate asOf,
            Instant knownAt,
            String knowledgeHash,
            String softwareVersion,
            String digest) {}

    /**
     * Whether a decision, one of its options or one of its steps was carried out.
     *
     * @param subject empty for the whole decision, {@code option:} and its id, or {@code step:} and its number from 1
     * @param day when it was done, or when it was clear that it would not be; empty if nobody said
     * @param cause why not, from the list; empty if none was chosen
     */
    record OutcomeItem(
            String subject, boolean done, String day, String cause, String reason, String author, Instant recordedAt) {

        static OutcomeItem of(Outcome outcome) {
            return new OutcomeItem(
                    outcome.subject(),
                    outcome.done(),
                    CaseItems.day(outcome.happenedOn()),
                    outcome.cause(),
                    outcome.reason(),
                    outcome.author(),
                    outcome.recordedAt());
        }
    }

    /** Whether something that was decided was carried out, and if not, why. */
    record NewOutcome(Boolean done, String subject, String day, String cause, String reason) {}

    /** A part of the list of standing decisions. */
    record FollowUpList(List<FollowUpItem> items, int offset, int limit, int total) {

        FollowUpList {
            items = List.copyOf(items);
        }
    }

    /** A standing decision and when to look at it again. */
    record FollowUpItem(
            UUID decision,
            UUID caseId,
            String name,
            String due,
            String what,
            boolean overdue,
            boolean reopened,
            List<OutcomeItem> outcome) {

        FollowUpItem {
            outcome = List.copyOf(outcome);
        }
    }

    @GetMapping("/api/v1/decisions/{id}")
    @Operation(summary = "A signed decision, superseded or not")
    @SuppressWarnings("unchecked")
    DecisionItem show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        SignedDecision signed = find(id);
        audit.add(person.getUsername(), "decision-seen", Optional.of(signed.caseId()), id.toString());
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        return new DecisionItem(
                id,
                signed.meetingId(),
                signed.caseId(),
                new SignatureItem(
                        signed.signedBy(),
                        signed.signedAt(),
                        signed.superseded(),
                        standings.of(stored, Optional.of(signed)).reopened()),
                mapper.readValue(signed.content(), Map.class),
                new BasisItem(
                        signed.basis().recordHash(),
                        signed.basis().documents(),
                        signed.basis().asOf(),
                        signed.basis().knownAt(),
                        signed.basis().knowledgeHash(),
                        signed.basis().softwareVersion(),
                        signed.basis().digest()),
                DecisionPart.of(
                                DecisionJson.read(signed.content()),
                                decisions.outcomes(id),
                                desk.knowledge(),
                                desk.today())
                        .stream()
                        .map(PartItem::of)
                        .toList(),
                outcome(signed));
    }

    private List<OutcomeItem> outcome(SignedDecision signed) {
        return decisions.outcomes(signed.id()).stream().map(OutcomeItem::of).toList();
    }

    @PostMapping("/api/v1/decisions/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Writes down whether a decision was carried out")
    void outcome(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @RequestBody NewOutcome wanted) {
        SignedDecision signed = find(id);
        if (wanted.done() == null) {
            throw ApiException.refused("done: expected true or false");
        }
        OutcomeEntry entry = OutcomeEntry.of(
                DecisionJson.read(signed.content()),
                new OutcomeEntry.Said(
                        wanted.done(),
                        Texts.check("subject", wanted.subject(), 0, Texts.LINE),
                        Texts.check("day", wanted.day(), 0, Texts.LINE),
                        Texts.check("cause", wanted.cause(), 0, Texts.LINE),
                        Texts.check("reason", wanted.reason(), 0, LONGEST_REASON)),
                person.getUsername(),
                desk.today());
        if (!entry.problem().isEmpty()) {
            throw ApiException.refused(entry.problem());
        }
        decisions.record(signed, entry.outcome());
    }

    @GetMapping(value = "/api/v1/decisions/{id}/letters/{to}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "letter",
            summary =
                    "A letter on a decision to board, referrer or patient: as JSON, page or PDF, by the header Accept")
    LetterItem letter(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        return LetterItem.of(written(person, id, to).letter());
    }

    @GetMapping(value = "/api/v1/decisions/{id}/letters/{to}", produces = MediaType.TEXT_HTML_VALUE)
    byte[] page(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        return written(person, id, to).html().getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(value = "/api/v1/decisions/{id}/letters/{to}", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        return written(person, id, to).pdf();
    }

    private DecidedLetters.Text written(SignedOn person, UUID id, String to) {
        SignedDecision signed = find(id);
        if (!DecidedLetters.isRecipient(to)) {
            throw ApiException.notThere("no such letter");
        }
        audit.add(person.getUsername(), "letter-seen", Optional.of(signed.caseId()), id + " " + to);
        return letters.of(id, to);
    }

    @GetMapping("/api/v1/follow-up")
    @Operation(summary = "Standing decisions by the day of their next check")
    FollowUpList followUp(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        List<FollowUpItem> all = decisions.all().stream()
                .filter(signed -> !signed.superseded())
                .map(this::item)
                .sorted(Comparator.comparing((FollowUpItem item) -> item.due().isEmpty())
                        .thenComparing(FollowUpItem::due))
                .toList();
        List<FollowUpItem> part = Paging.part(all, offset, limit);
        audit.addList(
                person.getUsername(),
                "follow-up-seen",
                part.size() + " decisions",
                part.stream().map(FollowUpItem::caseId).toList());
        return new FollowUpList(part, offset, limit, all.size());
    }

    private FollowUpItem item(SignedDecision signed) {
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        CaseStanding standing = standings.of(stored, Optional.of(signed));
        DecisionDue due = standing.due().orElseThrow();
        return new FollowUpItem(
                signed.id(),
                signed.caseId(),
                stored.name(),
                due.closed() ? "" : CaseItems.day(due.day()),
                due.closed() ? "" : due.what(),
                standing.overdue(),
                standing.reopened(),
                outcome(signed));
    }

    private SignedDecision find(UUID id) {
        return decisions.find(id).orElseThrow(() -> ApiException.notThere("no such decision"));
    }
}
