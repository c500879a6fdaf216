package org.liverleaf.board.web;

import java.time.LocalDate;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseGlance;
import org.liverleaf.board.page.CaseRow;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.StoredCase;

/** Writes cases as rows of lists. */
final class CaseRows {

    private CaseRows() {}

    static CaseRow of(StoredCase stored, CaseDesk desk) {
        CaseGlance glance = desk.glance(stored);
        return row(stored, glance, glance.intent(), new CaseRow.State(isOverdue(glance, desk), 0, false));
    }

    static CaseRow of(StoredCase stored, ListedCase listed, CaseDesk desk) {
        CaseGlance glance = desk.glance(stored);
        String question = listed.question().isEmpty() ? glance.intent() : listed.question();
        return row(
                stored,
                glance,
                question,
                new CaseRow.State(isOverdue(glance, desk), listed.opinions(), listed.decided()));
    }

    private static boolean isOverdue(CaseGlance glance, CaseDesk desk) {
        return glance.nextCheck().isBefore(desk.today());
    }

    private static CaseRow row(StoredCase stored, CaseGlance glance, String question, CaseRow.State state) {
        String check = glance.nextCheck().equals(LocalDate.MAX)
                ? ""
                : glance.nextCheckWhat() + ", " + Days.day(glance.nextCheck());
        return new CaseRow(
                stored.id().toString(),
                stored.name(),
                glance.primary(),
                question,
                glance.today(),
                glance.decisiveGaps(),
                check,
                state);
    }
}
