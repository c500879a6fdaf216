package org.liverleaf.board.page;

import java.util.List;

/**
 * A file of many patients before it is handed in.
 *
 * @param id id of the waiting file
 * @param name name of the file
 * @param rows what each case would get
 * @param faults what cannot be used, a line each
 * @param tally what would be done, in words
 * @param choice what is to be carried to the confirmation
 * @param table the columns of a table; none for NDJSON
 * @param problem what keeps it from being handed in; empty if nothing
 */
public record ImportPage(
        String id,
        String name,
        List<Row> rows,
        List<String> faults,
        String tally,
        Choices choice,
        List<Table> table,
        String problem) {

    /** Copies the lists. */
    public ImportPage {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        table = List.copyOf(table);
    }

    /**
     * One case.
     *
     * @param patient identifier of the patient
     * @param caseId the case that would get more; empty for a new one
     * @param what what would happen
     * @param problems what is set aside or noted
     */
    public record Row(String patient, String caseId, String what, List<String> problems) {

        /** Copies the list. */
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What the confirmation carries.
     *
     * @param fingerprint of what is shown
     * @param prefix stands before the names of new cases
     * @param isReady whether there is anything to hand in
     */
    public record Choices(String fingerprint, String prefix, boolean isReady) {}

    /**
     * A table.
     *
     * @param form how it was written, in words
     * @param columns its columns
     * @param day the day of rows that name none
     * @param decimalComma whether numbers have a decimal comma
     * @param facts what a column may be taken for
     */
    public record Table(String form, List<Column> columns, String day, boolean decimalComma, List<Choice> facts) {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            facts = List.copyOf(facts);
        }
    }

    /**
     * One column.
     *
     * @param header its header
     * @param use what it is taken for, as it is typed
     * @param title that in words; empty if it is not read
     * @param unit unit of its numbers; empty for the fact's own
     * @param ownUnit the unit that counts when none is given; empty if it has none
     * @param takesUnit whether a unit can be given
     * @param samples its first cells as written, and as read
     * @param problem what is wrong with the use; empty if nothing
     */
    public record Column(
            String header,
            String use,
            String title,
            String unit,
            String ownUnit,
            boolean takesUnit,
            List<Sample> samples,
            String problem) {

        /** Copies the list. */
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * One cell.
     *
     * @param written as it stands in the file
     * @param read as it would be read; empty if it is not
     */
    public record Sample(String written, String read) {}
}
