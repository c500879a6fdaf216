package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.GivenOpinion;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.Opinion;
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

/** A case in a meeting: opinions and the decision. */
@RestController
@Tag(name = "discussion")
final class DiscussionApi {

    private static final Set<String> STANCES = Set.of("for", "against", "undecided");

    private final CaseDesk desk;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final AuditTrail audit;

    DiscussionApi(CaseDesk desk, MeetingStore meetings, DecisionStore decisions, AuditTrail audit) {
        this.desk = desk;
        this.meetings = meetings;
        this.decisions = decisions;
        this.audit = audit;
    }

    /**
     * A case in a meeting.
     *
     * @param documents how many documents it has
     * @param decision id of the standing decision; empty if there is none
     * @param seesAll whether others' opinions are shown: only after one's own is given
     * @param own one's own opinion
     * @param others the others' opinions
     */
    record DiscussionView(
            int documents, String decision, boolean seesAll, List<OpinionItem> own, List<OpinionItem> others) {

        DiscussionView {
            own = List.copyOf(own);
            others = List.copyOf(others);
        }
    }

    /** What somebody thinks of an option. */
    record OpinionItem(String member, String option, String stance, String remark) {

        static OpinionItem of(Opinion opinion) {
            return new OpinionItem(opinion.displayName(), opinion.option(), opinion.stance(), opinion.remark());
        }
    }

    /** One's own opinion: by option {@code for}, {@code against} or {@code undecided}, and a remark. */
    record NewOpinion(Map<String, String> stances, String remark) {}

    /**
     * What the board decided.
     *
     * @param options options chosen
     * @param participants who took part
     * @param reasons why
     * @param dissents who thought otherwise, a text {@code name: why} each
     * @param deviation why the choice differs from what was proposed, if it does
     * @param nextCheck day of the next check; empty if none is set
     * @param nextWhat what is checked then
     * @param contact whom the patient can ask
     */
    record NewDecision(
            List<String> options,
            List<String> participants,
            String reasons,
            List<String> dissents,
            String deviation,
            String nextCheck,
            String nextWhat,
            String contact) {}

    /** A decision that was signed. */
    record SignedItem(UUID id) {}

    private record Place(Meeting meeting, ListedCase listed, AssessedCase assessed, Optional<SignedDecision> standing) {

        String tag() {
            return Seen.tag(
                    assessed.stored().documents(),
                    standing.map(SignedDecision::id).map(UUID::toString).orElse("none"));
        }
    }

    private Place place(UUID id, UUID caseId) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> ApiException.notThere("no such meeting"));
        ListedCase listed = meetings.cases(id).stream()
                .filter(each -> each.caseId().equals(caseId))
                .findFirst()
                .orElseThrow(() -> ApiException.notThere("no such case on this list"));
        return new Place(meeting, listed, desk.find(caseId).orElseThrow(), decisions.findStanding(id, caseId));
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}")
    @Operation(
            summary = "A case in a meeting: one's own opinion, then the others', and the standing decision. Its ETag"
                    + " guards the signature")
    DiscussionView show(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            HttpServletResponse response) {
        Place place = place(id, caseId);
        audit.add(person.getUsername(), "discussion-seen", Optional.of(caseId), id.toString());
        Map<Boolean, List<OpinionItem>> opinions = meetings.opinions(id, caseId).stream()
                .collect(Collectors.partitioningBy(
                        opinion -> opinion.account().equals(person.getUsername()),
                        Collectors.mapping(OpinionItem::of, Collectors.toList())));
        List<OpinionItem> own = opinions.getOrDefault(true, List.of());
        boolean seesAll = !own.isEmpty() || !isMember(person);
        response.setHeader(HttpHeaders.ETAG, place.tag());
        return new DiscussionView(
                place.assessed().stored().documents(),
                place.standing().map(SignedDecision::id).map(UUID::toString).orElse(""),
                seesAll,
                own,
                seesAll ? opinions.getOrDefault(false, List.of()) : List.of());
    }

    /** Of the account, not of the token: who may give an opinion does not see the others' by leaving a role out of a token. */
    private static boolean isMember(SignedOn person) {
        return person.may(Permission.GIVE_OPINION) || person.holdsBack(Permission.GIVE_OPINION);
    }

    @PostMapping("/api/v1/meetings/{id}/cases/{caseId}/opinion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives one's own opinion; the newest counts")
    void give(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestBody NewOpinion given) {
        Place place = place(id, caseId);
        Map<String, String> stances = Optional.ofNullable(given.stances()).orElse(Map.of());
        Set<String> options = place.assessed().assessment().ledger().options().stream()
                .map(option -> option.id())
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        stances.forEach((option, stance) -> {
            if (!options.contains(option)) {
                problems.add("stances: there is no option '" + option + "'");
            } else if (!STANCES.contains(stance)) {
                problems.add("stances." + option + ": expected for, against or undecided");
            }
        });
        if (stances.isEmpty()) {
            problems.add("stances: expected at least one option");
        }
        if (!problems.isEmpty()) {
            throw ApiException.refused(problems);
        }
        String remark = Texts.check("remark", given.remark(), 0, Texts.PARAGRAPH);
        meetings.give(id, caseId, person.account(), new GivenOpinion(stances, remark, Map.of()));
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
        Place place = place(id, caseId);
        Seen.check(ifMatch, place.tag());
        List<String> unknown = list(wanted.options()).stream()
                .filter(option -> place.assessed()
                        .assessment()
                        .ledger()
                        .findOption(option)
                        .isEmpty())
                .map(option -> "options: there is no option '" + option + "'")
                .toList();
        if (!unknown.isEmpty()) {
            throw ApiException.refused(unknown);
        }
        DecisionEntry entry = DecisionEntry.of(
                fields(wanted),
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
                        desk.basis(place.assessed()),
                        person.account())
                .orElseThrow(Seen::late);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/decisions/" + signed);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(place.assessed().stored().documents(), signed.toString()));
        return new SignedItem(signed);
    }

    private static Map<String, List<String>> fields(NewDecision wanted) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("option", list(wanted.options()));
        fields.put("participants", List.of(lines(wanted.participants())));
        fields.put("dissents", List.of(lines(wanted.dissents())));
        fields.put("reasons", List.of(text("reasons", wanted.reasons())));
        fields.put("deviation", List.of(text("deviation", wanted.deviation())));
        fields.put("nextCheck", List.of(text("nextCheck", wanted.nextCheck())));
        fields.put("nextWhat", List.of(text("nextWhat", wanted.nextWhat())));
        fields.put("contact", List.of(text("contact", wanted.contact())));
        return fields;
    }

    private static List<String> list(@org.jspecify.annotations.Nullable List<String> texts) {
        return Optional.ofNullable(texts).orElse(List.of());
    }

    /** One on each line, as the form has them. */
    private static String lines(@org.jspecify.annotations.Nullable List<String> texts) {
        return list(texts).stream()
                .map(text -> text("text", text).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static String text(String field, @org.jspecify.annotations.Nullable String text) {
        return Texts.check(field, text, 0, 10_000);
    }
}
