package org.liverleaf.board.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.cases.ImportPlan;
import org.liverleaf.board.cases.ImportReading;
import org.liverleaf.board.store.StagedFile;

/**
 * What a file of many patients would do.
 *
 * @param kind {@code ndjson} or {@code csv}
 * @param summary what would be done
 * @param table how its columns are read; not there for NDJSON
 * @param faults what cannot be read and would be left out, a line each; at most the first two hundred
 * @param items the cases, a part at a time
 */
record ImportView(
        UUID id,
        String kind,
        Summary summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TableItem table,
        List<String> faults,
        List<PlannedItem> items,
        Slice slice) {

    private static final int MOST_FAULTS = 200;

    ImportView {
        faults = List.copyOf(faults);
        items = List.copyOf(items);
    }

    /**
     * What would be done.
     *
     * @param problem what keeps it from being handed in; empty if nothing
     * @param leftOut how many things cannot be read
     */
    record Summary(long newCases, long furtherDocuments, long knownAlready, int leftOut, String problem) {}

    /** Which part of the cases this is. */
    record Slice(int offset, int limit, int total) {}

    /** What one case would get. */
    record PlannedItem(String patient, String caseId, String what, int documents, int entries, List<String> problems) {

        PlannedItem {
            problems = List.copyOf(problems);
        }

        static PlannedItem of(ImportPlan.Planned planned) {
            return new PlannedItem(
                    planned.patient(),
                    planned.caseId().map(UUID::toString).orElse(""),
                    ImportReading.told(planned),
                    planned.documents().size(),
                    planned.entries(),
                    planned.problems());
        }
    }

    /** A table as it is read. */
    record TableItem(String form, List<ColumnItem> columns, String day, String decimal) {

        TableItem {
            columns = List.copyOf(columns);
        }

        static TableItem of(ImportReading.Table table) {
            return new TableItem(
                    table.form(),
                    table.columns().stream().map(ColumnItem::of).toList(),
                    table.day(),
                    table.decimalComma() ? "comma" : "point");
        }
    }

    /** A column: its header, what it is taken for, and its first cells as written and as read. */
    record ColumnItem(
            String header, String use, String title, String unit, String ownUnit, List<Cell> cells, String problem) {

        ColumnItem {
            cells = List.copyOf(cells);
        }

        static ColumnItem of(ImportReading.Column column) {
            return new ColumnItem(
                    column.header(),
                    column.use(),
                    column.title(),
                    column.unit(),
                    column.ownUnit(),
                    column.samples().stream()
                            .map(sample -> new Cell(sample.written(), sample.read()))
                            .toList(),
                    column.problem());
        }
    }

    /** A cell as it stands in the file, and as it is read; empty where it is not. */
    record Cell(String written, String read) {}

    static ImportView of(StagedFile file, ImportReading reading, int offset, int limit) {
        ImportPlan plan = reading.plan();
        return new ImportView(
                file.id(),
                file.kind().text(),
                new Summary(
                        plan.fresh(),
                        plan.further(),
                        plan.known(),
                        plan.faults().size(),
                        reading.problem()),
                reading.table().map(TableItem::of).orElse(null),
                plan.faults().stream().limit(MOST_FAULTS).toList(),
                Paging.part(plan.cases(), offset, limit).stream()
                        .map(PlannedItem::of)
                        .toList(),
                new Slice(offset, limit, plan.cases().size()));
    }
}
