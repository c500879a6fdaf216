package org.liverleaf.board.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.liverleaf.board.cases.AgreementMeasure;
import org.liverleaf.board.cases.BoardQuestions;
import org.liverleaf.board.cases.DiscussionDesk;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.Opinion;
import org.liverleaf.board.store.OpinionAnswer;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecisionWord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A case in a meeting: who thinks what of it. */
@RestController
@Tag(name = "discussion")
final class DiscussionApi {

    private final DiscussionDesk desk;
    private final MeetingStore meetings;
    private final AuditTrail audit;

    DiscussionApi(DiscussionDesk desk, MeetingStore meetings, AuditTrail audit) {
        this.desk = desk;
        this.meetings = meetings;
        this.audit = audit;
    }

    /**
     * A case in a meeting.
     *
     * @param documents how many documents it has
     * @param decision id of the standing decision; empty if there is none
     * @param draft number of the newest draft of a decision; 0 if none was kept
     * @param seesAll whether others' opinions are shown: only after one's own is given
     * @param questions what is asked beside the options, and by which words it is answered
     * @param own one's own opinion
     * @param others the others' opinions
     * @param agreement how far all agree; empty with fewer than three members
     */
    record DiscussionView(
            int documents,
            String decision,
            int draft,
            boolean seesAll,
            List<BoardQuestion> questions,
            OpinionList own,
            OpinionList others,
            List<AgreementItem> agreement) {

        DiscussionView {
            questions = List.copyOf(questions);
            agreement = List.copyOf(agreement);
        }
    }

    /** A question on the whole case or on a lesion: its title, what is known of the lesion, and the words that answer it. */
    record BoardQuestion(String question, String title, String about, List<String> words) {

        BoardQuestion {
            words = List.copyOf(words);
        }

        static BoardQuestion of(String question, List<CaseLesion> lesions) {
            return new BoardQuestion(
                    question,
                    BoardQuestions.title(question),
                    BoardQuestions.about(question, lesions),
                    BoardQuestions.words(question).stream()
                            .map(DecisionWord::id)
                            .toList());
        }
    }

    /** Opinions on options, and answers to the other questions. */
    record OpinionList(List<OpinionItem> stances, List<AnswerItem> answers) {

        OpinionList {
            stances = List.copyOf(stances);
            answers = List.copyOf(answers);
        }

        static final OpinionList HIDDEN = new OpinionList(List.of(), List.of());

        static OpinionList of(List<Opinion> opinions, List<OpinionAnswer> answers, Predicate<String> account) {
            return new OpinionList(
                    opinions.stream()
                            .filter(each -> account.test(each.account()))
                            .map(OpinionItem::of)
                            .toList(),
                    answers.stream()
                            .filter(each -> account.test(each.account()))
                            .map(AnswerItem::of)
                            .toList());
        }

        boolean isEmpty() {
            return stances.isEmpty() && answers.isEmpty();
        }
    }

    /**
     * What somebody thinks of an option.
     *
     * @param afterShown whether it was said after the others' opinions had been shown
     */
    record OpinionItem(String member, String option, String stance, String remark, boolean afterShown) {

        static OpinionItem of(Opinion opinion) {
            return new OpinionItem(
                    opinion.displayName(), opinion.option(), opinion.stance(), opinion.remark(), opinion.afterShown());
        }
    }

    /**
     * What somebody answers to a question.
     *
     * @param afterShown whether it was said after the others' opinions had been shown
     */
    record AnswerItem(String member, String question, String answer, String remark, boolean afterShown) {

        static AnswerItem of(OpinionAnswer answer) {
            return new AnswerItem(
                    answer.displayName(), answer.question(), answer.answer(), answer.remark(), answer.afterShown());
        }
    }

    /**
     * How far members agree.
     *
     * @param about on what
     * @param alpha Krippendorff's alpha; left out where it is not defined
     * @param words what it says, or why there is none
     */
    record AgreementItem(
            String about,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> alpha,
            String words) {

        static AgreementItem of(AgreementMeasure measure) {
            return new AgreementItem(
                    measure.about(),
                    measure.alpha().isPresent() ? Optional.of(measure.alpha().getAsDouble()) : Optional.empty(),
                    measure.words());
        }
    }

    private DiscussionDesk.Place place(UUID id, UUID caseId) {
        return desk.find(id, caseId).orElseThrow(() -> ApiException.notThere("no such case on this list"));
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
        DiscussionDesk.Place place = place(id, caseId);
        audit.add(person.getUsername(), "discussion-seen", Optional.of(caseId), id.toString());
        List<CaseLesion> lesions = place.assessed().assessment().theCase().lesions();
        List<Opinion> opinions = meetings.opinions(id, caseId);
        List<OpinionAnswer> answers = meetings.answers(id, caseId);
        OpinionList own = OpinionList.of(opinions, answers, person.getUsername()::equals);
        boolean seesAll = !own.isEmpty() || !isMember(person);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(place));
        return new DiscussionView(
                place.assessed().stored().documents(),
                place.standing().map(SignedDecision::id).map(UUID::toString).orElse(""),
                place.newestDraft(),
                seesAll,
                BoardQuestions.of(lesions).stream()
                        .map(question -> BoardQuestion.of(question, lesions))
                        .toList(),
                own,
                seesAll
                        ? OpinionList.of(opinions, answers, account -> !account.equals(person.getUsername()))
                        : OpinionList.HIDDEN,
                seesAll
                        ? AgreementMeasure.of(lesions, opinions, answers).stream()
                                .map(AgreementItem::of)
                                .toList()
                        : List.of());
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
        DiscussionDesk.Place place = place(id, caseId);
        meetings.give(id, caseId, person.account(), given.read(place.assessed().assessment()));
    }
}
