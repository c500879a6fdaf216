package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.Optional;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseGlance;
import org.liverleaf.board.cases.CaseStanding;
import org.liverleaf.board.cases.CaseStandings;
import org.liverleaf.board.cases.DecisionDue;
import org.liverleaf.board.page.CaseRow;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.StoredCase;
import org.springframework.stereotype.Component;

/** Writes cases as rows of lists. The check of a signed decision may be overdue; one that is only proposed is not. */
@Component
final class CaseRows {

    private final CaseDesk desk;
    private final CaseStandings standings;

    CaseRows(CaseDesk desk, CaseStandings standings) {
        this.desk = desk;
        this.standings = standings;
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
        CaseStanding standing = standings.of(stored);
        Optional<DecisionDue> due = standing.due();
        return new CaseRow(
                stored.id().toString(),
                stored.name(),
                glance.primary(),
                question,
                glance.today(),
                glance.decisiveGaps(),
                due.map(check -> check.closed() ? "" : check(check.day(), check.what()))
                        .orElseGet(() -> proposed(check(glance.nextCheck(), glance.nextCheckWhat()))),
                new CaseRow.State(
                        standing.overdue(), opinions, standing.decision().isPresent(), standing.reopened()));
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
