package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.page.FollowUpPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.letters.FollowUp;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was decided, whether it was done, and when to look again. */
@Controller
final class FollowUpController {

    private static final int LONGEST_REASON = 2_000;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final DecisionStore decisions;
    private final DecisionViews views;
    private final AuditTrail audit;

    FollowUpController(CaseDesk desk, CaseStore cases, DecisionStore decisions, DecisionViews views, AuditTrail audit) {
        this.desk = desk;
        this.cases = cases;
        this.decisions = decisions;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/follow-up")
    ModelAndView list(@AuthenticationPrincipal SignedOn person) {
        List<FollowUpPage.Row> rows = decisions.all().stream()
                .filter(signed -> !signed.superseded())
                .sorted(Comparator.comparing(FollowUpController::due))
                .map(this::row)
                .toList();
        audit.addList(
                person.getUsername(),
                "follow-up-seen",
                rows.size() + " decisions",
                rows.stream().map(row -> UUID.fromString(row.caseId())).toList());
        return new ModelAndView("follow-up", "page", new FollowUpPage(rows));
    }

    private static LocalDate due(SignedDecision signed) {
        return DecisionJson.read(signed.content()).followUp().nextCheck();
    }

    private FollowUpPage.Row row(SignedDecision signed) {
        FollowUp followUp = DecisionJson.read(signed.content()).followUp();
        boolean isSet = !followUp.nextCheck().equals(LocalDate.MAX);
        boolean reopened = views.isReopened(signed);
        return new FollowUpPage.Row(
                signed.caseId().toString(),
                cases.find(signed.caseId()).map(StoredCase::name).orElse(""),
                isSet ? Days.day(followUp.nextCheck()) : "",
                followUp.what(),
                isSet && followUp.nextCheck().isBefore(desk.today()) && !reopened,
                reopened,
                views.outcome(signed),
                signed.id().toString());
    }

    @PostMapping("/decisions/{id}/outcome")
    String outcome(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        SignedDecision signed = decisions.find(id).orElseThrow(() -> new NotThereException("no such decision"));
        String why = reason.strip();
        if (why.length() > LONGEST_REASON || !done && why.isEmpty()) {
            Notices.leave(
                    request,
                    why.isEmpty()
                            ? "Say why it was not done."
                            : "A reason has at most " + LONGEST_REASON + " characters.");
        } else {
            decisions.record(signed, done, why, person.getUsername());
            Notices.leave(request, "Kept.");
        }
        return "redirect:/follow-up";
    }
}
