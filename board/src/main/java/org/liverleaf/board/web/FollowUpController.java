package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionDue;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.OutcomeEntry;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.FollowUpPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.OutcomeCause;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.letters.BoardDecision;
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

    private static final FollowUpPage.Draft EMPTY = new FollowUpPage.Draft("", "", "", "", "");

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
        return page(person, Optional.empty(), EMPTY);
    }

    private ModelAndView page(SignedOn person, Optional<UUID> typedFor, FollowUpPage.Draft typed) {
        record Due(SignedDecision signed, BoardDecision decision, List<Outcome> outcomes, DecisionDue due) {}
        List<FollowUpPage.Row> rows = decisions.all().stream()
                .filter(signed -> !signed.superseded())
                .map(signed -> {
                    BoardDecision decision = DecisionJson.read(signed.content());
                    List<Outcome> outcomes = decisions.outcomes(signed.id());
                    return new Due(signed, decision, outcomes, DecisionDue.of(decision, outcomes));
                })
                .sorted(Comparator.comparing((Due each) -> each.due().closed())
                        .thenComparing(each -> each.due().day()))
                .map(each -> row(
                        each.signed(),
                        each.decision(),
                        each.outcomes(),
                        each.due(),
                        typedFor.filter(each.signed().id()::equals).isPresent() ? typed : EMPTY))
                .toList();
        audit.add(person.getUsername(), "follow-up-seen", Optional.empty(), rows.size() + " decisions");
        List<Choice> causes = Arrays.stream(OutcomeCause.values())
                .map(cause -> new Choice(cause.id(), cause.text()))
                .toList();
        return new ModelAndView(
                "follow-up", "page", new FollowUpPage(rows, causes, desk.today().toString()));
    }

    private FollowUpPage.Row row(
            SignedDecision signed,
            BoardDecision decision,
            List<Outcome> outcomes,
            DecisionDue due,
            FollowUpPage.Draft draft) {
        boolean reopened = views.isReopened(signed);
        return new FollowUpPage.Row(
                signed.caseId().toString(),
                cases.find(signed.caseId()).map(StoredCase::name).orElse(""),
                signed.id().toString(),
                new FollowUpPage.Check(
                        due.isSet() ? Days.day(due.day()) : "",
                        due.what(),
                        due.isOverdue(desk.today()) && !reopened,
                        reopened,
                        due.closed()),
                DecisionDue.overdueSteps(decision, outcomes, desk.today()).stream()
                        .map(step -> step.what().replaceFirst("\\.$", "") + ", by " + Days.day(step.due())
                                + (step.responsible().isEmpty() ? "" : ", " + step.responsible()))
                        .toList(),
                views.outcomes(signed),
                subjects(decision),
                draft);
    }

    private List<Choice> subjects(BoardDecision decision) {
        List<Choice> subjects = new ArrayList<>(List.of(new Choice("", "the whole decision")));
        decision.options().forEach(option -> subjects.add(new Choice("option:" + option, views.title(option))));
        for (int i = 1; i <= decision.course().steps().size(); i++) {
            subjects.add(new Choice(
                    "step:" + i,
                    "step " + i + ": " + decision.course().steps().get(i - 1).what()));
        }
        return subjects;
    }

    /**
     * @param subject of what
     * @param day when it was done, or when it was clear that it would not be
     * @param cause why not, from the list
     */
    @PostMapping("/decisions/{id}/outcome")
    ModelAndView outcome(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        SignedDecision signed = decisions.find(id).orElseThrow(() -> new NotThereException("no such decision"));
        OutcomeEntry entry = OutcomeEntry.of(
                DecisionJson.read(signed.content()),
                new OutcomeEntry.Said(done, subject, day, cause, reason),
                person.getUsername(),
                desk.today());
        if (!entry.problem().isEmpty()) {
            return page(person, Optional.of(id), new FollowUpPage.Draft(subject, day, cause, reason, entry.problem()));
        }
        decisions.record(signed, entry.outcome());
        Notices.leave(request, "Kept.");
        return new ModelAndView("redirect:/follow-up");
    }
}
