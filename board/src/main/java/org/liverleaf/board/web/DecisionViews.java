package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.page.DecisionView;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.FollowUp;
import org.springframework.stereotype.Component;

/** Writes signed decisions for pages. */
@Component
final class DecisionViews {

    private final DecisionStore decisions;
    private final CaseStore cases;
    private final Knowledge knowledge;

    DecisionViews(DecisionStore decisions, CaseStore cases, Knowledge knowledge) {
        this.decisions = decisions;
        this.cases = cases;
        this.knowledge = knowledge;
    }

    DecisionView of(SignedDecision signed) {
        BoardDecision decision = DecisionJson.read(signed.content());
        return new DecisionView(
                signed.id().toString(),
                decision.options().stream().map(this::title).toList(),
                decision.reasons(),
                decision.participants(),
                decision.dissents().stream()
                        .map(each -> each.member() + ": " + each.text())
                        .toList(),
                decision.deviations().stream()
                        .map(each -> title(each.option()) + " (proposed: "
                                + each.proposed().replace('-', ' ') + "): " + each.reason())
                        .toList(),
                followUp(decision.followUp()),
                new DecisionView.Signature(
                        signed.signedBy() + ", " + Days.time(signed.signedAt()),
                        signed.superseded(),
                        isReopened(signed),
                        outcome(signed)));
    }

    /** Whether something was handed in since. */
    boolean isReopened(SignedDecision signed) {
        return cases.find(signed.caseId())
                .map(StoredCase::documents)
                .filter(now -> now > signed.basis().documents())
                .isPresent();
    }

    String outcome(SignedDecision signed) {
        return decisions
                .findOutcome(signed.id())
                .map(outcome -> (outcome.done() ? "done" : "not done")
                        + (outcome.reason().isEmpty() ? "" : ": " + outcome.reason()))
                .orElse("");
    }

    private static String followUp(FollowUp followUp) {
        String day = followUp.nextCheck().equals(LocalDate.MAX) ? "" : Days.day(followUp.nextCheck());
        return String.join(
                ", ",
                Stream.of(day, followUp.what()).filter(text -> !text.isEmpty()).toList());
    }

    /** What people call an option or regimen. */
    String title(String id) {
        List<String> titles = Stream.concat(
                        knowledge.options().stream()
                                .filter(option -> option.id().equals(id))
                                .map(OptionText::title),
                        knowledge.regimens().stream()
                                .filter(regimen -> regimen.id().equals(id))
                                .map(RegimenText::title))
                .toList();
        return titles.isEmpty() ? id : titles.getFirst();
    }
}
