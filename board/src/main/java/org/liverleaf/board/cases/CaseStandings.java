package org.liverleaf.board.cases;

import java.util.Optional;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.springframework.stereotype.Component;

/** Tells where cases stand. The check of a signed decision may be overdue; one that is only proposed is not. */
@Component
public final class CaseStandings {

    private final CaseDesk desk;
    private final DecisionStore decisions;

    CaseStandings(CaseDesk desk, DecisionStore decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    /** Where a case stands. */
    public CaseStanding of(StoredCase stored) {
        Optional<SignedDecision> decision = decisions.ofCase(stored.id()).stream()
                .filter(signed -> !signed.superseded())
                .findFirst();
        return of(stored, decision);
    }

    /** Where a case stands by one decision on it. */
    public CaseStanding of(StoredCase stored, Optional<SignedDecision> decision) {
        Optional<DecisionDue> due = decision.map(
                signed -> DecisionDue.of(DecisionJson.read(signed.content()), decisions.outcomes(signed.id())));
        boolean reopened = decision.filter(signed -> signed.basis().documents() < stored.documents())
                .isPresent();
        boolean overdue =
                !reopened && due.filter(check -> check.isOverdue(desk.today())).isPresent();
        return new CaseStanding(decision, due, overdue, reopened);
    }
}
