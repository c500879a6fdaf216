package org.liverleaf.pathway.csv;

import java.util.List;

/**
 * A table as it was written.
 *
 * @param headers names of the columns
 * @param rows the rows below; each has as many cells as there are headers
 * @param form how it was written
 */
public record Sheet(List<String> headers, List<Row> rows, Form form) {

    /** Copies the lists. */
    public Sheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line number of the line on which it begins, from 1; the headers are line 1
     * @param cells the cells, without blanks at their ends
     */
    public record Row(long line, List<String> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How a table was written.
     *
     * @param separator what parts the cells: {@code comma}, {@code semicolon} or {@code tab}
     * @param encoding how its letters were written, such as {@code UTF-8}
     */
    public record Form(String separator, String encoding) {}
}
