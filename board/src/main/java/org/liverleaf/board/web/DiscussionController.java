package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.page.DiscussionPage;
import org.liverleaf.board.page.DiscussionPage.OptionRow;
import org.liverleaf.board.page.DiscussionPage.Votes;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.Opinion;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.options.LedgerOption;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case in a meeting: one's own opinion, the map of the others', the decision and its signature. */
@Controller
final class DiscussionController {

    private static final Set<String> STANCES = Set.of("for", "against", "undecided");
    private static final int LONGEST_REMARK = 4_000;

    private final CaseDesk desk;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final DecisionViews views;
    private final AuditTrail audit;
    private final CaseRows rows;

    DiscussionController(
            CaseDesk desk,
            MeetingStore meetings,
            DecisionStore decisions,
            DecisionViews views,
            AuditTrail audit,
            CaseRows rows) {
        this.desk = desk;
        this.meetings = meetings;
        this.decisions = decisions;
        this.views = views;
        this.audit = audit;
        this.rows = rows;
    }

    /** Where one stands: the meeting, its line for the case, the case assessed. */
    private record Place(Meeting meeting, ListedCase listed, AssessedCase assessed) {}

    private Place place(UUID id, UUID caseId) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> new NotThereException("no such meeting"));
        ListedCase listed = meetings.cases(id).stream()
                .filter(each -> each.caseId().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new NotThereException("no such case on this list"));
        return new Place(meeting, listed, desk.find(caseId).orElseThrow());
    }

    @GetMapping("/meetings/{id}/cases/{caseId}")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable UUID caseId) {
        Place place = place(id, caseId);
        audit.add(person.getUsername(), "discussion-seen", Optional.of(caseId), id.toString());
        return page(person, place, DecisionForm.empty(place.assessed().assessment()));
    }

    @PostMapping("/meetings/{id}/cases/{caseId}/opinion")
    String opinion(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Place place = place(id, caseId);
        Map<String, String> stances = new HashMap<>();
        for (LedgerOption option : place.assessed().assessment().ledger().options()) {
            String stance =
                    Optional.ofNullable(form.getFirst("stance." + option.id())).orElse("");
            if (STANCES.contains(stance)) {
                stances.put(option.id(), stance);
            }
        }
        String remark = Optional.ofNullable(form.getFirst("remark")).orElse("").strip();
        if (stances.isEmpty() || remark.length() > LONGEST_REMARK) {
            Notices.leave(
                    request,
                    stances.isEmpty()
                            ? "Say at least of one option what you think of it."
                            : "A remark has at most " + LONGEST_REMARK + " characters.");
        } else {
            meetings.give(id, caseId, person.account(), stances, remark);
            Notices.leave(request, "Your opinion is kept. Now you see the others'.");
        }
        return "redirect:/meetings/" + id + "/cases/" + caseId;
    }

    @PostMapping("/meetings/{id}/cases/{caseId}/decision")
    ModelAndView decide(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Place place = place(id, caseId);
        DecisionForm filled = DecisionForm.of(
                form, place.assessed().assessment(), place.meeting().heldOn());
        if (!filled.problems().isEmpty()) {
            return page(person, place, filled);
        }
        String seen = Optional.ofNullable(form.getFirst("documents")).orElse("");
        if (!seen.equals(Integer.toString(place.assessed().stored().documents()))) {
            return page(
                    person,
                    place,
                    filled.withProblem("Something was handed in since you opened this page. Look at the case again,"
                            + " then sign; nothing that you wrote is lost."));
        }
        BoardDecision decision = filled.decision(person.account().displayName());
        Optional<UUID> supersedes = Optional.ofNullable(form.getFirst("supersedes"))
                .filter(text -> !text.isBlank())
                .map(UUID::fromString);
        Optional<UUID> signed = decisions.sign(
                id, caseId, supersedes, DecisionJson.write(decision), desk.basis(place.assessed()), person.account());
        if (signed.isEmpty()) {
            return page(
                    person,
                    place,
                    filled.withProblem("Somebody else has signed a decision on this case meanwhile. Read it above;"
                            + " signing again supersedes it. Nothing that you wrote is lost."));
        }
        Notices.leave(request, "The decision is signed.");
        return new ModelAndView("redirect:/meetings/" + id + "/cases/" + caseId);
    }

    private ModelAndView page(SignedOn person, Place place, DecisionForm form) {
        UUID meetingId = place.meeting().id();
        UUID caseId = place.listed().caseId();
        List<Opinion> all = meetings.opinions(meetingId, caseId);
        List<Opinion> own = all.stream()
                .filter(opinion -> opinion.account().equals(person.getUsername()))
                .toList();
        boolean seesAll = !own.isEmpty() || !person.may(Permission.GIVE_OPINION);
        Optional<SignedDecision> standing = decisions.findStanding(meetingId, caseId);
        DiscussionPage page = new DiscussionPage(
                MeetingController.row(place.meeting()),
                rows.of(place.assessed().stored(), place.listed()),
                options(place.assessed(), all, own, seesAll, form),
                own.stream().map(Opinion::remark).findFirst().orElse(""),
                seesAll,
                seesAll ? remarks(all) : List.of(),
                standing.map(views::of).stream().toList(),
                form.draft(
                        place.assessed().stored().documents(),
                        standing.map(signed -> signed.id().toString()).orElse("")));
        return new ModelAndView("discussion", "page", page);
    }

    private static List<String> remarks(List<Opinion> all) {
        return all.stream()
                .filter(opinion -> !opinion.remark().isEmpty())
                .map(opinion -> opinion.displayName() + ": " + opinion.remark())
                .distinct()
                .toList();
    }

    private static List<OptionRow> options(
            AssessedCase assessed, List<Opinion> all, List<Opinion> own, boolean seesAll, DecisionForm form) {
        return assessed.assessment().ledger().options().stream()
                .sorted(Comparator.comparing(option -> rank(option.result().label())))
                .map(option -> new OptionRow(
                        option.id(),
                        option.title(),
                        option.result().label().text().replace('-', ' '),
                        own.stream()
                                .filter(opinion -> opinion.option().equals(option.id()))
                                .map(Opinion::stance)
                                .findFirst()
                                .orElse(""),
                        seesAll ? votes(all, option.id()) : new Votes(0, 0, 0),
                        form.options().contains(option.id())))
                .toList();
    }

    /** What is worth a discussion stands first. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case INDICATED -> 0;
            case POSSIBLE -> 1;
            case CONDITIONAL -> 2;
            case UNDETERMINED -> 3;
            case NOT_INDICATED -> 4;
            case EXCLUDED -> 5;
        };
    }

    private static Votes votes(List<Opinion> all, String option) {
        return new Votes(count(all, option, "for"), count(all, option, "undecided"), count(all, option, "against"));
    }

    private static int count(List<Opinion> all, String option, String stance) {
        return (int) all.stream()
                .filter(opinion ->
                        opinion.option().equals(option) && opinion.stance().equals(stance))
                .count();
    }
}
