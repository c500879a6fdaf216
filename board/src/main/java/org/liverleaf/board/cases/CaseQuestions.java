package org.liverleaf.board.cases;

import java.util.List;
import java.util.Optional;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.pathway.interview.CaseDraft;
import org.liverleaf.pathway.interview.Interview;
import org.liverleaf.pathway.interview.NextQuestion;
import org.liverleaf.pathway.interview.Reply;
import org.springframework.stereotype.Component;

/** Asks of a case what can still change the plan, and keeps each answer as a document. */
@Component
public final class CaseQuestions {

    private final CaseDesk desk;
    private final CaseStore cases;
    private final Interview interview;

    CaseQuestions(CaseDesk desk, CaseStore cases) {
        this.desk = desk;
        this.cases = cases;
        this.interview = new Interview(desk.knowledge());
    }

    /** What became of an answer. */
    public sealed interface Result {

        /** It is kept. */
        record Kept() implements Result {}

        /** It is none, with the reasons. */
        record Refused(List<String> reasons) implements Result {

            /** Copies the list. */
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** Another question is the next one now. */
        record Moved() implements Result {}

        /** Others have handed in documents since. */
        record Late() implements Result {}
    }

    /** The next question; none if nothing can change the plan any more. */
    public Optional<NextQuestion> findNext(AssessedCase found) {
        return interview.findNext(found.assessment().theCase());
    }

    /**
     * Answers the next question.
     *
     * @param address the fact that was asked for
     * @param typed the answer
     */
    public Result answer(AssessedCase found, String address, String typed, String author) {
        Optional<NextQuestion> question = findNext(found);
        if (question.isEmpty() || !question.get().address().equals(address)) {
            return new Result.Moved();
        }
        if (typed.isBlank()) {
            return new Result.Refused(List.of("Choose or type an answer; 'unknown' is one."));
        }
        return switch (interview.answer(CaseDraft.empty(desk.today()), question.get(), typed)) {
            case Reply.Refused(List<String> reasons) -> new Result.Refused(reasons);
            case Reply.Accepted(CaseDraft draft) ->
                cases.add(
                                found.stored().id(),
                                found.stored().documents(),
                                DocumentKind.CASE_FILE,
                                "answer: " + question.get().text().title(),
                                new DocumentBytes(draft.toJson()),
                                author)
                        ? new Result.Kept()
                        : new Result.Late();
        };
    }
}
