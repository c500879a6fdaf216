package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseChanges;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CorrectionDesk;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.change.Difference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The record of a case: what counts, taking it back, and what changed. */
@RestController
@Tag(name = "record")
final class RecordApi {

    private final CaseDesk desk;
    private final CorrectionDesk corrections;
    private final CaseChanges changes;
    private final AuditTrail audit;

    RecordApi(CaseDesk desk, CorrectionDesk corrections, CaseChanges changes, AuditTrail audit) {
        this.desk = desk;
        this.corrections = corrections;
        this.changes = changes;
        this.audit = audit;
    }

    /** A part of what counts in the record of a case. */
    record EntryList(List<EntryItem> items, int offset, int limit, int total) {

        EntryList {
            items = List.copyOf(items);
        }
    }

    /**
     * What one resource, or one place of a document, says.
     *
     * @param entry by which it is taken back
     * @param tells what it says, a line each
     * @param day of which it is true; empty if no date is known
     */
    record EntryItem(String entry, List<String> tells, String day, String source) {

        EntryItem {
            tells = List.copyOf(tells);
        }
    }

    /** What is wrong, and why. */
    record NewCorrection(String entry, String reason) {}

    /** A correction that was kept as a document. */
    record CorrectedItem(int documents) {}

    /**
     * What changed.
     *
     * @param since the day of the earlier assessment; empty if nothing was known then
     * @param facts facts with another value
     * @param verdicts options, regimens, questions and intent that differ
     * @param unchanged how many of these stayed
     * @param alerts alerts that came or went
     * @param steps steps of the proposed plan that came or went
     * @param overdue points of the earlier plan that have come
     */
    record ChangesView(
            String since,
            List<FactItem> facts,
            List<VerdictItem> verdicts,
            int unchanged,
            Turnover alerts,
            Turnover steps,
            List<DueItem> overdue) {

        ChangesView {
            facts = List.copyOf(facts);
            verdicts = List.copyOf(verdicts);
            overdue = List.copyOf(overdue);
        }

        static ChangesView of(Changes changes) {
            return new ChangesView(
                    changes.since().toString(),
                    changes.facts().stream().map(FactItem::of).toList(),
                    changes.verdicts().changes().stream().map(VerdictItem::of).toList(),
                    changes.verdicts().unchanged(),
                    new Turnover(changes.newAlerts(), changes.goneAlerts()),
                    new Turnover(changes.newSteps(), changes.goneSteps()),
                    changes.overdue().stream()
                            .map(due -> new DueItem(due.due(), due.occasion()))
                            .toList());
        }
    }

    /** A fact with another value. */
    record FactItem(String fact, String title, String from, String to, String unit, String effective, String source) {

        static FactItem of(Changes.FactChange fact) {
            return new FactItem(
                    fact.fact(), fact.title(), fact.from(), fact.to(), fact.unit(), fact.effective(), fact.source());
        }
    }

    /** A verdict, an answer or the intent that differs, with the arguments that went and came. */
    record VerdictItem(
            String kind, String id, String title, String from, String to, List<String> gone, List<String> added) {

        VerdictItem {
            gone = List.copyOf(gone);
            added = List.copyOf(added);
        }

        static VerdictItem of(Difference.Change change) {
            return new VerdictItem(
                    change.kind(),
                    change.id(),
                    change.title(),
                    change.from(),
                    change.to(),
                    change.gone(),
                    change.added());
        }
    }

    /** What came, and what went. */
    record Turnover(List<String> added, List<String> gone) {

        static final Turnover NONE = new Turnover(List.of(), List.of());

        Turnover {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }

    /** A point of reassessment that has come. */
    record DueItem(LocalDate due, String occasion) {}

    @GetMapping("/api/v1/cases/{id}/entries")
    @Operation(summary = "What counts in the record, the newest first. Its ETag guards taking back")
    EntryList entries(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit,
            HttpServletResponse response) {
        AssessedCase found = find(id);
        List<CorrectionDesk.Standing> all = corrections.standing(found);
        List<EntryItem> items = Paging.part(all, offset, limit).stream()
                .map(each -> new EntryItem(each.entry(), each.tells(), each.day(), each.source()))
                .toList();
        audit.add(person.getUsername(), "record-seen", Optional.of(id), "");
        response.setHeader(HttpHeaders.ETAG, Seen.tag(found.stored().documents()));
        return new EntryList(items, offset, limit, all.size());
    }

    @PostMapping("/api/v1/cases/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a wrong entry back, as a document of its own; it stays readable and no longer counts")
    CorrectedItem takeBack(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewCorrection wanted,
            HttpServletResponse response) {
        AssessedCase found = find(id);
        int seen = found.stored().documents();
        Seen.check(ifMatch, Seen.tag(seen));
        String entry = Texts.check("entry", wanted.entry(), 1, Texts.PARAGRAPH);
        String reason = Texts.check("reason", wanted.reason(), 1, Texts.PARAGRAPH);
        return switch (corrections.takeBack(found, seen, entry, reason, person.getUsername())) {
            case CorrectionDesk.Result.Taken taken -> {
                int now = find(id).stored().documents();
                response.setHeader(HttpHeaders.ETAG, Seen.tag(now));
                yield new CorrectedItem(now);
            }
            case CorrectionDesk.Result.Refused(String problem) -> throw ApiException.refused(problem);
            case CorrectionDesk.Result.Late late -> throw Seen.late();
        };
    }

    @GetMapping("/api/v1/cases/{id}/changes")
    @Operation(
            summary = "What changed between two documents, or since the end of a day",
            description = "Either 'from' and 'to', each how many documents the case had, 'to' being those of now unless"
                    + " said; or 'since', a day.")
    ChangesView changes(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String since) {
        AssessedCase found = find(id);
        int documents = found.stored().documents();
        audit.add(person.getUsername(), "changes-seen", Optional.of(id), "");
        if (!since.isEmpty()) {
            return changes.findSince(found, day(since, from == 0 && to == 0))
                    .map(ChangesView::of)
                    .orElseGet(() ->
                            new ChangesView("", List.of(), List.of(), 0, Turnover.NONE, Turnover.NONE, List.of()));
        }
        int until = to == 0 ? documents : to;
        if (from < 1 || until < from || until > documents) {
            throw ApiException.refused("from, to: expected 1 to " + documents + ", the earlier first; or since, a day");
        }
        return ChangesView.of(changes.between(found.stored(), from, until));
    }

    private LocalDate day(String text, boolean isAlone) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isAlone && !day.isAfter(desk.today())) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Said below.
        }
        throw ApiException.refused("since: expected a day up to today such as 2026-03-05, without from and to");
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> ApiException.notThere("no such case"));
    }
}
