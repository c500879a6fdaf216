package org.liverleaf.survival.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table that were asked for, and on which line each row stood. */
public final class PatientTable {

    private final Map<String, Column> columns;
    private final int[] lines;

    PatientTable(Map<String, Column> columns, int[] lines) {
        this.columns = Map.copyOf(columns);
        this.lines = lines;
    }

    /** Number of rows. */
    public int rows() {
        return lines.length;
    }

    /** The line of the file on which a row begins. */
    public int line(int row) {
        return lines[row];
    }

    /** A column that was asked for. */
    public Column column(String name) {
        @Nullable Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("the column '" + name + "' was not asked for");
        }
        return column;
    }

    /** What came of a file. */
    public sealed interface Outcome {
        /** A table. */
        record Read(PatientTable table) implements Outcome {}

        /** No table: one line a problem with its place and what was expected. */
        record Refused(List<String> problems) implements Outcome {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
