package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.liverleaf.board.store.DraftStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.Opinion;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.BoardDecision;
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

    private static final List<String> GUARDS = List.of("_csrf", "documents", "supersedes", "draft");

    private final CaseDesk desk;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final DecisionViews views;
    private final AuditTrail audit;
    private final CaseRows rows;

    DiscussionController(
            CaseDesk desk,
            MeetingStore meetings,
            DecisionStore decisions,
            DraftStore drafts,
            DecisionViews views,
            AuditTrail audit,
            CaseRows rows) {
        this.desk = desk;
        this.meetings = meetings;
        this.decisions = decisions;
        this.drafts = drafts;
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
        Optional<MultiValueMap<String, String>> kept =
                findDraft(id, caseId).map(draft -> FormJson.read(draft.content()));
        DecisionForm form = kept.map(fields -> DecisionForm.of(
                                fields,
                                place.assessed().assessment(),
                                place.meeting().heldOn())
                        .asDraft())
                .orElseGet(() -> DecisionForm.empty(place.assessed().assessment()));
        return page(person, place, form);
    }

    /** A draft counts until a decision is signed. */
    private Optional<DraftStore.Kept> findDraft(UUID id, UUID caseId) {
        Optional<SignedDecision> standing = decisions.findStanding(id, caseId);
        return drafts.findNewest(id, caseId)
                .filter(draft -> standing.filter(signed -> signed.signedAt().isAfter(draft.savedAt()))
                        .isEmpty());
    }

    @PostMapping("/meetings/{id}/cases/{caseId}/opinion")
    String opinion(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Place place = place(id, caseId);
        OpinionForm filled = OpinionForm.of(form, place.assessed().assessment());
        if (filled.problem().isEmpty()) {
            meetings.give(id, caseId, person.account(), filled.given());
            Notices.leave(request, "Your opinion is kept. Now you see the others'.");
        } else {
            Notices.leave(request, filled.problem());
        }
        return "redirect:/meetings/" + id + "/cases/" + caseId;
    }

    /** Keeps the form without a signature, so that the letters can be seen and changed first. */
    @PostMapping("/meetings/{id}/cases/{caseId}/draft")
    ModelAndView keep(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Place place = place(id, caseId);
        DecisionForm filled = DecisionForm.of(
                form, place.assessed().assessment(), place.meeting().heldOn());
        if (!drafts.keep(id, caseId, seenDraft(form), FormJson.write(form, GUARDS), person.account())) {
            return page(person, place, filled.asDraft().withProblem(otherDraft(id, caseId, form)));
        }
        Notices.leave(request, "The draft is kept; nothing is signed. These are the letters that it would make.");
        return new ModelAndView("redirect:/meetings/" + id + "/cases/" + caseId + "/letters/board");
    }

    private static int seenDraft(MultiValueMap<String, String> form) {
        String seen = Optional.ofNullable(form.getFirst("draft")).orElse("");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** What somebody else kept meanwhile, where it differs, so that both can be put together. */
    private String otherDraft(UUID id, UUID caseId, MultiValueMap<String, String> form) {
        DraftStore.Kept other = drafts.findNewest(id, caseId).orElseThrow();
        MultiValueMap<String, String> theirs = FormJson.read(other.content());
        String differences = theirs.entrySet().stream()
                .filter(field -> !field.getValue().equals(form.get(field.getKey())))
                .map(field -> field.getKey() + ": "
                        + String.join(
                                " / ",
                                field.getValue().stream()
                                        .filter(text -> !text.isBlank())
                                        .toList()))
                .collect(Collectors.joining("; "));
        return other.savedBy() + " has kept a draft meanwhile (" + Days.time(other.savedAt())
                + "). Where it differs, it says: " + differences
                + ". Put both together, then keep or sign; nothing that you wrote is lost.";
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
        int newest = drafts.findNewest(id, caseId).map(DraftStore.Kept::number).orElse(0);
        if (newest != seenDraft(form)) {
            return page(person, place, filled.withProblem(otherDraft(id, caseId, form)));
        }
        BoardDecision decision = filled.decision(
                place.assessed().assessment().theCase().lesions(),
                person.account().displayName());
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
        List<CaseLesion> lesions = place.assessed().assessment().theCase().lesions();
        Standpoints standpoints =
                new Standpoints(lesions, meetings.opinions(meetingId, caseId), meetings.answers(meetingId, caseId));
        boolean seesAll = standpoints.hasSpoken(person.getUsername()) || !person.may(Permission.GIVE_OPINION);
        List<Opinion> own = standpoints.opinions().stream()
                .filter(opinion -> opinion.account().equals(person.getUsername()))
                .toList();
        Optional<SignedDecision> standing = decisions.findStanding(meetingId, caseId);
        Optional<DraftStore.Kept> draft = drafts.findNewest(meetingId, caseId);
        DiscussionPage page = new DiscussionPage(
                MeetingController.row(place.meeting()),
                rows.of(place.assessed().stored(), place.listed()),
                options(place.assessed(), standpoints, own, seesAll, form),
                new DiscussionPage.Opinions(
                        own.stream().map(Opinion::remark).findFirst().orElse(""),
                        seesAll,
                        seesAll ? remarks(standpoints.opinions()) : List.of(),
                        standpoints.asked(person.getUsername()),
                        place.assessed().assessment().theCase().lesionsComplete(),
                        seesAll ? List.of(standpoints.view()) : List.of()),
                standing.map(views::of).stream().toList(),
                form.draft(
                        lesions,
                        new DiscussionPage.Seen(
                                place.assessed().stored().documents(),
                                standing.map(signed -> signed.id().toString()).orElse(""),
                                draft.map(DraftStore.Kept::number).orElse(0),
                                findDraft(meetingId, caseId)
                                        .map(kept -> kept.savedBy() + ", " + Days.time(kept.savedAt()))
                                        .orElse(""))));
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
            AssessedCase assessed, Standpoints standpoints, List<Opinion> own, boolean seesAll, DecisionForm form) {
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
                        seesAll ? standpoints.votes(option.id()) : new Votes(0, 0, 0, List.of()),
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
}
