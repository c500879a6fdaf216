package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of many patients as it would be handed in.
 *
 * @param plan what it would do
 * @param table how its columns are read; empty for NDJSON
 * @param problem what keeps it from being handed in; empty if nothing
 */
public record ImportReading(ImportPlan plan, Optional<Table> table, String problem) {

    /** Whether there is anything to hand in. */
    public boolean isReady() {
        return plan.fresh() + plan.further() > 0 && problem.isEmpty();
    }

    /** What would be done, in words. */
    public String tally() {
        List<String> parts = new ArrayList<>();
        parts.add(counted(plan.fresh(), "new case", "new cases"));
        if (plan.further() > 0) {
            parts.add(counted(plan.further(), "case with a further document", "cases with a further document"));
        }
        if (plan.known() > 0) {
            parts.add(counted(plan.known(), "case has it already", "cases have it already"));
        }
        return String.join(", ", parts) + ".";
    }

    static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** What would happen to one case, in words. */
    public static String told(ImportPlan.Planned planned) {
        String entries = counted(planned.entries(), "entry", "entries");
        return planned.documents().isEmpty()
                ? "has it already"
                : planned.caseId().isEmpty()
                        ? "new case, " + entries
                        : "document " + (planned.seen() + 1) + " of " + planned.caseName() + ", " + entries;
    }

    /**
     * A table.
     *
     * @param form how it was written, in words
     * @param columns its columns
     * @param day the day of rows that name none, as it was typed or proposed
     * @param decimalComma whether numbers have a decimal comma
     */
    public record Table(String form, List<Column> columns, String day, boolean decimalComma) {

        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
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
     * @param samples its first cells as written, and as read
     * @param problem what is wrong with the use; empty if nothing
     */
    public record Column(
            String header,
            String use,
            String title,
            String unit,
            String ownUnit,
            List<Sample> samples,
            String problem) {

        /** Copies the list. */
        public Column {
            samples = List.copyOf(samples);
        }

        /** Whether a unit can be given. */
        public boolean takesUnit() {
            return !ownUnit.isEmpty() && !ownUnit.startsWith("{");
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
