package org.liverleaf.board.page;

import java.util.List;

/**
 * One decision table.
 *
 * @param question what it answers
 * @param file where it stands
 * @param viewer what the viewer of tables shows of it
 * @param policy how its rules combine
 * @param columns what it reads
 * @param rules its rules
 */
public record TablePage(
        String question, String file, Viewer viewer, String policy, List<String> columns, List<Row> rules) {

    /** Copies the lists. */
    public TablePage {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /**
     * For the viewer.
     *
     * @param isThere whether it is part of this software
     * @param address of the DMN file
     * @param table id of the table
     */
    public record Viewer(boolean isThere, String address, String table) {}

    /**
     * A rule.
     *
     * @param id its id
     * @param tests one a column
     * @param output what follows
     * @param reason why
     * @param sources citations
     */
    public record Row(String id, List<String> tests, String output, String reason, List<String> sources) {

        /** Copies the lists. */
        public Row {
            tests = List.copyOf(tests);
            sources = List.copyOf(sources);
        }
    }
}
