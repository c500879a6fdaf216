package org.liverleaf.board.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseGlance;
import org.liverleaf.board.cases.CaseStanding;
import org.liverleaf.board.cases.CaseStandings;
import org.liverleaf.board.cases.DecisionDue;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.springframework.stereotype.Component;

/** Cases as they stand in lists for programs. */
@Component
final class CaseItems {

    private final CaseDesk desk;
    private final CaseStandings standings;

    CaseItems(CaseDesk desk, CaseStandings standings) {
        this.desk = desk;
        this.standings = standings;
    }

    /**
     * A case in a list.
     *
     * @param id stable id
     * @param name its name
     * @param documents how many documents it has
     * @param primary where the disease comes from, in words
     * @param intent the proposed aim, in words
     * @param alerts same-day alerts, in words
     * @param decisiveGaps missing facts that can still move the plan
     * @param state where it stands
     */
    record CaseItem(
            UUID id,
            String name,
            int documents,
            String primary,
            String intent,
            List<String> alerts,
            List<String> decisiveGaps,
            CaseState state) {

        CaseItem {
            alerts = List.copyOf(alerts);
            decisiveGaps = List.copyOf(decisiveGaps);
        }
    }

    /**
     * Where a case stands.
     *
     * @param ready whether nothing is missing that can still move the plan
     * @param decision id of the standing decision; empty if there is none
     * @param nextCheck when the decision wants it looked at again; empty if it does not
     * @param overdue whether that day has passed
     * @param reopened whether something was handed in since the decision
     */
    record CaseState(boolean ready, String decision, String nextCheck, boolean overdue, boolean reopened) {}

    CaseItem of(StoredCase stored) {
        CaseGlance glance = desk.glance(stored);
        CaseStanding standing = standings.of(stored);
        return new CaseItem(
                stored.id(),
                stored.name(),
                stored.documents(),
                glance.primary(),
                glance.intent(),
                glance.today(),
                glance.decisiveGaps(),
                new CaseState(
                        glance.decisiveGaps().isEmpty(),
                        standing.decision()
                                .map(SignedDecision::id)
                                .map(UUID::toString)
                                .orElse(""),
                        standing.due()
                                .filter(due -> !due.closed())
                                .map(DecisionDue::day)
                                .map(CaseItems::day)
                                .orElse(""),
                        standing.overdue(),
                        standing.reopened()));
    }

    /** A day, or nothing where none is set. */
    static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "" : day.toString();
    }
}
