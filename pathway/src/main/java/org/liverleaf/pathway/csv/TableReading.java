package org.liverleaf.pathway.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/**
 * Makes a case file of each row of a table. A cell that cannot be read is named and left out; a row without a patient, or of
 * a patient who has a row already, is named and left out whole. Every value names file, row and column as its source.
 */
public final class TableReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FactCatalogue facts;
    private final CaseFileReader reader;

    /** With the facts and the reader that has the last word on every value. */
    public TableReading(FactCatalogue facts, CaseFileReader reader) {
        this.facts = facts;
        this.reader = reader;
    }

    /**
     * How a table is to be read.
     *
     * @param name name of the file
     * @param uses what each column is taken for
     * @param day the day of rows that name none
     * @param decimalComma whether numbers are written with a decimal comma
     */
    public record Plan(String name, List<ColumnUse> uses, LocalDate day, boolean decimalComma) {

        /** Copies the list. */
        public Plan {
            uses = List.copyOf(uses);
        }
    }

    /**
     * A cell, or a row, that cannot be used.
     *
     * @param line the line of the row
     * @param column header of the column; empty for the row as a whole
     * @param text what was found and what was expected
     */
    public record Fault(long line, String column, String text) {

        @Override
        public String toString() {
            return "row " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + text;
        }
    }

    /**
     * A row that can be used.
     *
     * @param line its line
     * @param patient the patient's identifier
     * @param shown what was read, by column
     * @param json the case file
     * @param intake what the reader of case files makes of it
     */
    public record PatientRow(long line, String patient, Map<Integer, String> shown, String json, Intake intake) {

        /** Copies the map. */
        public PatientRow {
            shown = Map.copyOf(shown);
        }
    }

    /**
     * What a table tells.
     *
     * @param rows the rows that can be used
     * @param faults what cannot be used
     */
    public record Table(List<PatientRow> rows, List<Fault> faults) {

        /** Copies the lists. */
        public Table {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Whether the numbers of a table look as if they were written with a decimal comma. */
    public static boolean looksLikeDecimalComma(Sheet sheet) {
        return sheet.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.matches("\\d+,\\d+"))
                && sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .noneMatch(cell -> cell.matches("\\d+\\.\\d+"));
    }

    /** Reads all rows by a plan that has a use for each header. */
    public Table read(Sheet sheet, Plan plan) {
        List<PatientRow> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String patient = cellOf(row, plan, new ColumnUse.PatientId());
            Long before = patient.isEmpty() ? null : seen.putIfAbsent(patient, row.line());
            if (patient.isEmpty()) {
                faults.add(new Fault(
                        row.line(), "", "no patient is named, expected an identifier in the column 'patient'"));
            } else if (before != null) {
                faults.add(new Fault(
                        row.line(), "", "the patient has row " + before + " already, expected one row a patient"));
            } else {
                new RowReading(sheet, plan, row, faults).read(patient).ifPresent(rows::add);
            }
        }
        return new Table(rows, faults);
    }

    private static String cellOf(Sheet.Row row, Plan plan, ColumnUse use) {
        int column = plan.uses().indexOf(use);
        return column < 0 || CellReading.isNothing(row.cells().get(column))
                ? ""
                : row.cells().get(column);
    }

    /** One row being read. */
    private final class RowReading {

        private final Sheet sheet;
        private final Plan plan;
        private final Sheet.Row row;
        private final List<Fault> faults;
        private final CellReading cells;
        private final ObjectNode stated = JSON.objectNode();
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<Integer, String> shown = new TreeMap<>();

        RowReading(Sheet sheet, Plan plan, Sheet.Row row, List<Fault> faults) {
            this.sheet = sheet;
            this.plan = plan;
            this.row = row;
            this.faults = faults;
            this.cells = new CellReading(plan.decimalComma() ? ',' : '.');
        }

        Optional<PatientRow> read(String patient) {
            ObjectNode file = JSON.objectNode();
            file.put("id", patient);
            file.put("asOf", findDay(new ColumnUse.RowDay()).orElse(plan.day()).toString());
            file.put("note", "row " + row.line() + " of " + plan.name());
            findDay(new ColumnUse.BirthDay()).ifPresent(day -> file.put("birthDate", day.toString()));
            for (int i = 0; i < plan.uses().size(); i++) {
                if (plan.uses().get(i) instanceof ColumnUse.OfFact use) {
                    fact(i, use);
                }
            }
            file.set("facts", stated);
            Intake intake = take(file);
            if (intake.isRefused()) {
                intake.problems().forEach(problem -> fault("", problem.text()));
                return Optional.empty();
            }
            if (stated.isEmpty() && !file.has("birthDate")) {
                fault("", "holds no value that can be read");
                return Optional.empty();
            }
            return Optional.of(new PatientRow(row.line(), patient, shown, file.toString(), intake));
        }

        /** What the reader of case files refuses is named by its column and left out. */
        private Intake take(ObjectNode file) {
            Intake intake = reader.read(plan.name(), file.toString().getBytes(StandardCharsets.UTF_8));
            if (!intake.isRefused()) {
                return intake;
            }
            for (Problem problem : intake.problems()) {
                int at = problem.place().indexOf("#/facts/");
                String fact = at < 0 ? "" : problem.place().substring(at + 8).split("/", 2)[0];
                if (stated.has(fact)) {
                    stated.remove(fact);
                    int column = columns.getOrDefault(fact, 0);
                    shown.remove(column);
                    fault(sheet.headers().get(column), problem.text());
                }
            }
            return reader.read(plan.name(), file.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void fact(int column, ColumnUse.OfFact use) {
            String header = sheet.headers().get(column);
            String cell = row.cells().get(column);
            Optional<ListDefinition> list = facts.findList(use.fact());
            CellReading.Outcome outcome = list.isPresent()
                    ? cells.read(cell, list.get())
                    : cells.read(cell, facts.fact(use.fact()).domain());
            switch (outcome) {
                case CellReading.Outcome.Nothing nothing -> {}
                case CellReading.Outcome.Unreadable(String expected) -> fault(header, expected);
                case CellReading.Outcome.Value(ObjectNode json) -> {
                    String unit = cellOf(row, plan, new ColumnUse.UnitOf(use.fact()));
                    String counted = unit.isEmpty() ? use.unit() : unit;
                    boolean isNumber = json.has("low") || json.path("value").isNumber();
                    if (isNumber && !counted.isEmpty()) {
                        json.put("unit", counted);
                    }
                    findDay(new ColumnUse.DayOf(use.fact())).ifPresent(day -> json.put("date", day.toString()));
                    json.put("source", plan.name() + " row " + row.line() + " column " + header);
                    stated.set(use.fact(), json);
                    columns.put(use.fact(), column);
                    shown.put(column, words(json, list.isPresent() || !isNumber ? "" : ownUnit(use, counted)));
                }
            }
        }

        private String ownUnit(ColumnUse.OfFact use, String counted) {
            return counted.isEmpty() ? facts.fact(use.fact()).unit() : counted;
        }

        private static String words(ObjectNode json, String unit) {
            StringBuilder words = new StringBuilder();
            if (json.has("low")) {
                words.append(json.path("low").asText())
                        .append(" to ")
                        .append(json.path("high").asText());
            } else if (json.path("value").isArray()) {
                json.path("value")
                        .forEach(each ->
                                words.append(words.isEmpty() ? "" : ", ").append(each.asText()));
            } else {
                words.append(json.path("value").asText());
            }
            if (!unit.isEmpty() && !unit.startsWith("{")) {
                words.append(' ').append(unit);
            }
            return json.has("date") ? words + ", " + json.path("date").asText() : words.toString();
        }

        private Optional<LocalDate> findDay(ColumnUse use) {
            String cell = cellOf(row, plan, use);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Optional<LocalDate> day = CellReading.findDay(cell);
            if (day.isEmpty()) {
                fault(
                        sheet.headers().get(plan.uses().indexOf(use)),
                        "found '" + cell + "', expected a day as YYYY-MM-DD or DD.MM.YYYY");
            }
            return day;
        }

        private void fault(String column, String text) {
            faults.add(new Fault(row.line(), column, text));
        }
    }
}
