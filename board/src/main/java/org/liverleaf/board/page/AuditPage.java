package org.liverleaf.board.page;

import java.util.List;

/**
 * The audit trail.
 *
 * @param lines the newest first
 * @param faults places at which the chain does not hold
 */
public record AuditPage(List<Row> lines, List<String> faults) {

    /** Copies the lists. */
    public AuditPage {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * A line.
     *
     * @param number its number
     * @param at when
     * @param account whose doing
     * @param action what
     * @param detail which thing
     */
    public record Row(long number, String at, String account, String action, String detail) {}
}
