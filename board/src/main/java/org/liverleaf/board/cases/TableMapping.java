package org.liverleaf.board.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.csv.ColumnUse;
import org.liverleaf.pathway.csv.Sheet;
import org.liverleaf.pathway.csv.StatedFacts;
import org.liverleaf.pathway.csv.TableReading;

/** One table, read as somebody wants its columns to be taken. */
final class TableMapping {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final ImportDesk imports;
    private final LocalDate today;
    private final FactCatalogue facts;
    private final ImportMapping wanted;
    private final Sheet sheet;
    private final Map<String, StatedFacts.Stated> known = new HashMap<>();
    private final Map<Integer, String> wrong = new HashMap<>();

    TableMapping(ImportDesk imports, CaseDesk desk, ImportMapping wanted, Sheet sheet) {
        this.imports = imports;
        this.today = desk.today();
        this.facts = desk.knowledge().catalogue();
        this.wanted = wanted;
        this.sheet = sheet;
        StatedFacts.all(facts).forEach(fact -> known.put(fact.id(), fact));
    }

    ImportReading read(StagedFile file) {
        List<ColumnUse> uses = uses();
        Optional<LocalDate> day = findDay();
        boolean comma = wanted.comma().orElseGet(() -> TableReading.looksLikeDecimalComma(sheet));
        TableReading.Table table =
                imports.read(sheet, new TableReading.Plan(file.name(), uses, day.orElse(today), comma));
        ImportReading.Table shown = new ImportReading.Table(
                sheet.rows().size() + " rows, parted by " + sheet.form().separator() + ", "
                        + sheet.form().encoding(),
                columns(uses, table),
                day.map(LocalDate::toString).orElse(wanted.day()),
                comma);
        return new ImportReading(imports.plan(file, table), Optional.of(shown), problem(uses, day));
    }

    private String problem(List<ColumnUse> uses, Optional<LocalDate> day) {
        if (!wrong.isEmpty()) {
            return "A column is taken for something that does not exist; the column says which.";
        }
        if (day.isEmpty()) {
            return "The day of the rows is not a day up to today, expected YYYY-MM-DD.";
        }
        return uses.contains(new ColumnUse.PatientId())
                ? ""
                : "No column says who the patient is. Take one for 'patient'.";
    }

    private Optional<LocalDate> findDay() {
        if (wanted.day().isEmpty()) {
            return Optional.of(today);
        }
        try {
            return Optional.of(LocalDate.parse(wanted.day())).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private List<ColumnUse> uses() {
        if (wanted.uses().size() != sheet.headers().size()
                || wanted.units().size() != wanted.uses().size()) {
            return imports.headers().propose(sheet.headers());
        }
        List<ColumnUse> uses = new ArrayList<>();
        for (int i = 0; i < wanted.uses().size(); i++) {
            Optional<ColumnUse> use =
                    ColumnUse.parse(wanted.uses().get(i), wanted.units().get(i), facts);
            String text = use.map(ColumnUse::text).orElse("");
            if (use.isEmpty()) {
                wrong.put(i, "'" + wanted.uses().get(i) + "' is no fact, expected one of the list");
            } else if (!text.isEmpty()
                    && uses.stream().anyMatch(each -> each.text().equals(text))) {
                wrong.put(i, "'" + text + "' is taken by another column already");
            }
            uses.add(wrong.containsKey(i) ? new ColumnUse.Unused() : use.orElseThrow());
        }
        return uses;
    }

    private List<ImportReading.Column> columns(List<ColumnUse> uses, TableReading.Table table) {
        Map<Long, TableReading.PatientRow> byLine = new HashMap<>();
        table.rows().forEach(row -> byLine.put(row.line(), row));
        List<ImportReading.Column> columns = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            int column = i;
            ColumnUse use = uses.get(i);
            Optional<StatedFacts.Stated> fact =
                    Optional.ofNullable(known.get(use instanceof ColumnUse.OfFact ? use.text() : ""));
            List<ImportReading.Sample> samples = sheet.rows().stream()
                    .limit(SAMPLES)
                    .map(row -> new ImportReading.Sample(
                            cut(row.cells().get(column)),
                            Optional.ofNullable(byLine.get(row.line()))
                                    .map(read -> read.shown().getOrDefault(column, ""))
                                    .orElse("")))
                    .toList();
            columns.add(new ImportReading.Column(
                    sheet.headers().get(i),
                    wrong.containsKey(i) ? wanted.uses().get(i) : use.text(),
                    fact.map(StatedFacts.Stated::title).orElse(""),
                    use instanceof ColumnUse.OfFact of ? of.unit() : "",
                    fact.map(StatedFacts.Stated::unit).orElse(""),
                    samples,
                    wrong.getOrDefault(i, "")));
        }
        return columns;
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "..." : cell;
    }
}
