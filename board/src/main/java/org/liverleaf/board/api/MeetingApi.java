package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.liverleaf.board.cases.MeetingAgreement;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings and their lists. */
@RestController
@Tag(name = "meetings")
final class MeetingApi {

    private static final int MOST_MEETINGS = 10_000;

    private final MeetingStore meetings;
    private final CaseStore cases;
    private final CaseItems items;
    private final AuditTrail audit;
    private final MeetingAgreement agreement;

    MeetingApi(MeetingStore meetings, CaseStore cases, CaseItems items, AuditTrail audit, MeetingAgreement agreement) {
        this.meetings = meetings;
        this.cases = cases;
        this.items = items;
        this.audit = audit;
        this.agreement = agreement;
    }

    /** A part of the list of meetings. */
    record MeetingList(List<MeetingItem> items, int offset, int limit, int total) {

        MeetingList {
            items = List.copyOf(items);
        }
    }

    /** A meeting in a list. */
    record MeetingItem(UUID id, LocalDate day, String title, int cases) {

        static MeetingItem of(Meeting meeting) {
            return new MeetingItem(meeting.id(), meeting.heldOn(), meeting.title(), meeting.cases());
        }
    }

    /** A new meeting. */
    record NewMeeting(String day, String title) {}

    /**
     * One meeting with its list; {@code ready} and {@code decided} count its cases.
     *
     * @param agreement how far members agreed on resectability over the decided cases; empty where too little was said
     */
    record MeetingView(
            MeetingItem meeting,
            int ready,
            int decided,
            List<DiscussionApi.AgreementItem> agreement,
            List<ListedItem> cases) {

        MeetingView {
            agreement = List.copyOf(agreement);
            cases = List.copyOf(cases);
        }
    }

    /** A case on the list of a meeting. */
    record ListedItem(int position, String question, int opinions, boolean decided, CaseItems.CaseItem item) {}

    /** A case to put on the list. */
    record NewListed(UUID caseId, String question) {}

    @GetMapping("/api/v1/meetings")
    @Operation(summary = "Meetings, the newest first")
    MeetingList list(
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = Paging.USUAL) int limit) {
        List<Meeting> all = meetings.all(MOST_MEETINGS);
        return new MeetingList(
                Paging.part(all, offset, limit).stream().map(MeetingItem::of).toList(), offset, limit, all.size());
    }

    @PostMapping("/api/v1/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plans a meeting")
    MeetingItem plan(
            @AuthenticationPrincipal SignedOn person, @RequestBody NewMeeting wanted, HttpServletResponse response) {
        String title = Texts.check("title", wanted.title(), 1, Texts.LINE);
        LocalDate day = day(wanted);
        UUID id = meetings.plan(day, title, person.getUsername());
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/meetings/" + id);
        return new MeetingItem(id, day, title, 0);
    }

    private static LocalDate day(NewMeeting wanted) {
        String text = Texts.check("day", wanted.day(), 1, Texts.LINE);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Told below.
        }
        throw ApiException.refused("day: expected a day such as 2026-03-05");
    }

    @GetMapping("/api/v1/meetings/{id}")
    @Operation(summary = "One meeting: its list, and what each case waits for")
    MeetingView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> ApiException.notThere("no such meeting"));
        List<ListedCase> cases = meetings.cases(id);
        audit.addList(
                person.getUsername(),
                "meeting-seen",
                id.toString(),
                cases.stream().map(ListedCase::caseId).toList());
        List<ListedItem> listed = cases.stream().map(this::item).toList();
        return new MeetingView(
                MeetingItem.of(meeting),
                (int) listed.stream()
                        .filter(each -> each.item().state().ready())
                        .count(),
                (int) listed.stream().filter(ListedItem::decided).count(),
                agreement.of(id, cases).stream()
                        .map(DiscussionApi.AgreementItem::of)
                        .toList(),
                listed);
    }

    private ListedItem item(ListedCase listed) {
        return new ListedItem(
                listed.position(),
                listed.question(),
                listed.opinions(),
                listed.decided(),
                items.of(cases.find(listed.caseId()).orElseThrow()));
    }

    @PostMapping("/api/v1/meetings/{id}/cases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a case at the end of the list; a case stands there once")
    void add(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @RequestBody NewListed wanted) {
        if (meetings.find(id).isEmpty()) {
            throw ApiException.notThere("no such meeting");
        }
        if (wanted.caseId() == null || cases.find(wanted.caseId()).isEmpty()) {
            throw ApiException.refused("caseId: there is no such case");
        }
        String question = Texts.check("question", wanted.question(), 0, Texts.PARAGRAPH);
        meetings.list(id, wanted.caseId(), question, person.getUsername());
    }
}
