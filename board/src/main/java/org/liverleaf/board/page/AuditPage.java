package org.liverleaf.board.page;

import java.util.List;

/**
 * The audit trail.
 *
 * @param lines the newest first
 * @param checked whether the chain was checked
 * @param faults places at which the chain does not hold
 * @param filter what the lines are narrowed to
 * @param actions every action that there is
 * @param before number before which the next page begins; empty if there is none
 * @param problem what is wrong with the filter; empty if nothing
 */
public record AuditPage(
        List<Row> lines,
        boolean checked,
        List<String> faults,
        Filter filter,
        List<String> actions,
        String before,
        String problem) {

    /** Copies the lists. */
    public AuditPage {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        actions = List.copyOf(actions);
    }

    /**
     * What was asked for.
     *
     * @param account name of an account
     * @param caseId id of a case
     * @param day a day
     * @param action an action
     */
    public record Filter(String account, String caseId, String day, String action) {

        /** Whether nothing is narrowed. */
        public boolean isOpen() {
            return (account + caseId + day + action).isEmpty();
        }
    }

    /**
     * A line.
     *
     * @param number its number
     * @param at when
     * @param account whose doing
     * @param action what
     * @param detail which thing
     * @param cases ids of the cases that a list showed; empty for other lines
     */
    public record Row(long number, String at, String account, String action, String detail, String cases) {}
}
