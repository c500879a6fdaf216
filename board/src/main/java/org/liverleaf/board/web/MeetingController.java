package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.cases.AgreementMeasure;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.MeetingAgreement;
import org.liverleaf.board.page.CaseRow;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.MeetingPage;
import org.liverleaf.board.page.MeetingsPage;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Meetings and their lists; the next one is the first page after signing on. */
@Controller
final class MeetingController {

    private static final int MOST_MEETINGS = 100;
    private static final int MOST_OTHERS = 500;
    private static final int LONGEST_TITLE = 120;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final MeetingStore meetings;
    private final AuditTrail audit;
    private final MeetingAgreement agreement;
    private final CaseRows listRows;

    MeetingController(
            CaseDesk desk,
            CaseStore cases,
            MeetingStore meetings,
            AuditTrail audit,
            CaseRows listRows,
            MeetingAgreement agreement) {
        this.desk = desk;
        this.cases = cases;
        this.meetings = meetings;
        this.audit = audit;
        this.agreement = agreement;
        this.listRows = listRows;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedOn person) {
        if (!person.may(Permission.READ_CASES)) {
            return person.may(Permission.ADMINISTER) ? "redirect:/accounts" : "redirect:/knowledge";
        }
        return meetings.findNext(desk.today())
                .map(meeting -> "redirect:/meetings/" + meeting.id())
                .orElse("redirect:/meetings");
    }

    @GetMapping("/meetings")
    ModelAndView list() {
        List<MeetingsPage.Row> rows =
                meetings.all(MOST_MEETINGS).stream().map(MeetingController::row).toList();
        LocalDate next = desk.today().with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        return new ModelAndView("meetings", "page", new MeetingsPage(rows, next.toString()));
    }

    static MeetingsPage.Row row(Meeting meeting) {
        return new MeetingsPage.Row(
                meeting.id().toString(), Days.longDay(meeting.heldOn()), meeting.title(), meeting.cases());
    }

    @PostMapping("/meetings")
    String plan(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String day,
            @RequestParam String title,
            HttpServletRequest request) {
        String wanted = title.strip();
        try {
            LocalDate heldOn = LocalDate.parse(day);
            if (wanted.isEmpty() || wanted.length() > LONGEST_TITLE) {
                Notices.leave(request, "A meeting needs a title of 1 to " + LONGEST_TITLE + " characters.");
                return "redirect:/meetings";
            }
            return "redirect:/meetings/" + meetings.plan(heldOn, wanted, person.getUsername());
        } catch (DateTimeParseException noDay) {
            Notices.leave(request, "A meeting needs a day such as 2026-03-05.");
            return "redirect:/meetings";
        }
    }

    @GetMapping("/meetings/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> new NotThereException("no such meeting"));
        List<ListedCase> listed = meetings.cases(id);
        audit.addList(
                person.getUsername(),
                "meeting-seen",
                id.toString(),
                listed.stream().map(ListedCase::caseId).toList());
        List<CaseRow> rows = listed.stream()
                .map(each -> listRows.of(cases.find(each.caseId()).orElseThrow(), each))
                .toList();
        Set<UUID> there = new HashSet<>();
        listed.forEach(each -> there.add(each.caseId()));
        List<Choice> others = person.may(Permission.PLAN_MEETINGS)
                ? cases.all(0, MOST_OTHERS).stream()
                        .filter(each -> !there.contains(each.id()))
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList()
                : List.of();
        return new ModelAndView(
                "meeting",
                "page",
                new MeetingPage(
                        id.toString(),
                        Days.longDay(meeting.heldOn()),
                        meeting.title(),
                        rows,
                        (int) rows.stream().filter(row -> row.gaps().isEmpty()).count(),
                        (int) rows.stream().filter(row -> row.state().decided()).count(),
                        others,
                        agreement.of(id, listed).stream()
                                .map(AgreementMeasure::line)
                                .toList()));
    }

    @PostMapping("/meetings/{id}/cases")
    String add(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam UUID caseId,
            @RequestParam(defaultValue = "") String question) {
        if (meetings.find(id).isEmpty() || cases.find(caseId).isEmpty()) {
            throw new NotThereException("no such meeting or case");
        }
        meetings.list(id, caseId, question.strip(), person.getUsername());
        return "redirect:/meetings/" + id;
    }
}
