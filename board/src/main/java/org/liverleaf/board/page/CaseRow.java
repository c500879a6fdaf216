package org.liverleaf.board.page;

import java.util.List;

/**
 * A case in a list.
 *
 * @param id its id
 * @param name its name
 * @param primary where the disease comes from
 * @param question what the board is asked; or the proposed intent where no meeting asks
 * @param today same-day alerts
 * @param gaps missing facts that can still move the plan
 * @param check the next point of reassessment and its day; empty if none
 * @param state where it stands: overdue, opinions, decision
 */
public record CaseRow(
        String id,
        String name,
        String primary,
        String question,
        List<String> today,
        List<String> gaps,
        String check,
        State state) {

    /** Copies the lists. */
    public CaseRow {
        today = List.copyOf(today);
        gaps = List.copyOf(gaps);
    }

    /**
     * Where a case stands.
     *
     * @param overdue whether its reassessment is overdue
     * @param opinions how many members gave their opinion
     * @param decided whether a decision is signed
     * @param reopened whether something was handed in since
     */
    public record State(boolean overdue, int opinions, boolean decided, boolean reopened) {

        /** In words. */
        public String text() {
            if (decided) {
                return reopened ? "open again" : "decided";
            }
            return opinions == 0 ? "open" : opinions == 1 ? "1 opinion" : opinions + " opinions";
        }
    }
}
