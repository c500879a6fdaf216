package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.Optional;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseGlance;
import org.liverleaf.board.cases.DecisionDue;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.page.CaseRow;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.springframework.stereotype.Component;

/** Writes cases as rows of lists. The check of a signed decision may be overdue; one that is only proposed is not. */
@Component
final class CaseRows {

    private final CaseDesk desk;
    private final DecisionStore decisions;

    CaseRows(CaseDesk desk, DecisionStore decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    CaseRow of(StoredCase stored) {
        CaseGlance glance = desk.glance(stored);
        return row(stored, glance, glance.intent(), 0);
    }

    CaseRow of(StoredCase stored, ListedCase listed) {
        CaseGlance glance = desk.glance(stored);
        String question = listed.question().isEmpty() ? glance.intent() : listed.question();
        return row(stored, glance, question, listed.opinions());
    }

    private CaseRow row(StoredCase stored, CaseGlance glance, String question, int opinions) {
        Optional<SignedDecision> decision = decisions.ofCase(stored.id()).stream()
                .filter(signed -> !signed.superseded())
                .findFirst();
        Optional<DecisionDue> due = decision.map(
                signed -> DecisionDue.of(DecisionJson.read(signed.content()), decisions.outcomes(signed.id())));
        boolean reopened = decision.filter(signed -> signed.basis().documents() < stored.documents())
                .isPresent();
        boolean overdue =
                !reopened && due.filter(check -> check.isOverdue(desk.today())).isPresent();
        return new CaseRow(
                stored.id().toString(),
                stored.name(),
                glance.primary(),
                question,
                glance.today(),
                glance.decisiveGaps(),
                due.map(check -> check.closed() ? "" : check(check.day(), check.what()))
                        .orElseGet(() -> proposed(check(glance.nextCheck(), glance.nextCheckWhat()))),
                new CaseRow.State(overdue, opinions, decision.isPresent(), reopened));
    }

    private static String proposed(String check) {
        return check.isEmpty() ? "" : "proposed: " + check;
    }

    private static String check(LocalDate day, String what) {
        if (day.equals(LocalDate.MAX)) {
            return what;
        }
        return what.isEmpty() ? Days.day(day) : what + ", " + Days.day(day);
    }
}
