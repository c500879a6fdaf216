package org.liverleaf.board.page;

import java.util.List;

/**
 * What stands in the record of a case, to take something of it back.
 *
 * @param caseId the case
 * @param caseName its name
 * @param seen how many documents it has
 * @param lines what stands in it, the newest first
 * @param left how many older lines are not shown
 * @param problem what was wrong with the form; empty if nothing
 */
public record CorrectionsPage(String caseId, String caseName, int seen, List<Line> lines, int left, String problem) {

    /** Copies the list. */
    public CorrectionsPage {
        lines = List.copyOf(lines);
    }

    /**
     * Something that stands in the record.
     *
     * @param entry by what it is taken back
     * @param words what it tells
     * @param where day and source
     */
    public record Line(String entry, List<String> words, String where) {

        /** Copies the list. */
        public Line {
            words = List.copyOf(words);
        }
    }
}
