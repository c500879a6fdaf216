package org.liverleaf.board.page;

import java.util.List;

/**
 * What was decided and when to look again.
 *
 * @param rows the most overdue first
 */
public record FollowUpPage(List<Row> rows) {

    /** Copies the list. */
    public FollowUpPage {
        rows = List.copyOf(rows);
    }

    /**
     * A decided case.
     *
     * @param caseId the case
     * @param caseName its name
     * @param due the day of the next check; empty if none was set
     * @param what what is checked
     * @param overdue whether the day is past
     * @param reopened whether something was handed in since the decision
     * @param outcome whether it was done; empty if nobody said so
     * @param decisionId the decision
     */
    public record Row(
            String caseId,
            String caseName,
            String due,
            String what,
            boolean overdue,
            boolean reopened,
            String outcome,
            String decisionId) {}
}
