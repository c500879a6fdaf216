package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.LedgerOption;

/** What the protocol says of the decision itself: who, what, why, against what, and what next. */
final class DecisionSections {

    private final LetterBasis basis;
    private final Draft draft;
    private final BoardDecision decision;

    DecisionSections(LetterBasis basis, Draft draft) {
        this.basis = basis;
        this.draft = draft;
        this.decision = basis.decision();
    }

    void participants() {
        draft.section("participants");
        if (decision.participants().isEmpty()) {
            draft.line(draft.frame("no-participants"));
        }
        draft.bullets(decision.participants().stream().map(Sentence::of).toList());
    }

    void decision() {
        draft.section("decision");
        draft.ordered(decision.options().stream()
                .map(option -> draft.frame(
                        "chosen", "option", basis.titleOf(option), "verdict", Words.spaced(verdict(option))))
                .toList());
        if (decision.options().isEmpty()) {
            draft.line(draft.frame("nothing-chosen"));
        }
        draft.line(
                decision.reasons().isBlank()
                        ? draft.frame("no-reasons")
                        : draft.frame("reasons", "reasons", Words.closed(decision.reasons())));
        new CourseSections(decision.course(), draft).write();
        deviations();
        dissent();
        followUp();
    }

    private String verdict(String option) {
        return basis.assessment()
                .ledger()
                .findOption(option)
                .map(LedgerOption::result)
                .map(result -> result.label().text())
                .orElse(Verdict.UNDETERMINED.text());
    }

    /** Those that were recorded, and those that nobody gave a reason for. */
    private void deviations() {
        draft.section("deviations");
        List<Sentence> recorded = new ArrayList<>();
        for (Deviation deviation : decision.deviations()) {
            String reason =
                    deviation.reason().isBlank() ? draft.text("deviation-no-reason") : Words.closed(deviation.reason());
            recorded.add(draft.frame(
                    "deviation",
                    "option",
                    basis.titleOf(deviation.option()),
                    "verdict",
                    Words.spaced(deviation.proposed()),
                    "reason",
                    reason));
        }
        draft.bullets(recorded);
        Deviations review = new Deviations(basis);
        for (String option : review.chosenWithoutReason()) {
            draft.stressed(draft.frame(
                    "unexplained-chosen", "option", basis.titleOf(option), "verdict", Words.spaced(verdict(option))));
        }
        for (LedgerOption option : review.leftWithoutReason()) {
            draft.stressed(draft.frame("unexplained-left", "option", option.title()));
        }
    }

    private void dissent() {
        draft.section("dissent");
        if (decision.dissents().isEmpty()) {
            draft.line(draft.frame("no-dissent"));
        }
        draft.bullets(decision.dissents().stream()
                .map(dissent -> Sentence.of(dissent.member() + ": " + Words.closed(dissent.text())))
                .toList());
    }

    private void followUp() {
        draft.section("follow-up").line(FollowUpLine.of(draft, decision.followUp()));
        String contact = decision.followUp().contact();
        if (!contact.isBlank()) {
            draft.line(draft.frame("contact", "contact", Words.closed(contact)));
        }
    }
}
