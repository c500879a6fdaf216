package org.liverleaf.board.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.ImportDesk;
import org.liverleaf.board.cases.ImportPlan;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.ImportPage;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.csv.ColumnUse;
import org.liverleaf.pathway.csv.Sheet;
import org.liverleaf.pathway.csv.SheetReader;
import org.liverleaf.pathway.csv.StatedFacts;
import org.liverleaf.pathway.csv.TableReading;
import org.springframework.stereotype.Component;

/** Shows what a file of many patients would do. */
@Component
final class ImportViews {

    private static final int MOST_ROWS = 100;
    private static final int MOST_FAULTS = 200;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final ImportDesk imports;
    private final CaseDesk desk;

    ImportViews(ImportDesk imports, CaseDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    /**
     * A plan and how it looks.
     *
     * @param plan the plan
     * @param page the page
     */
    record View(ImportPlan plan, ImportPage page) {

        ImportPage withProblem(String text) {
            return new ImportPage(
                    page.id(),
                    page.name(),
                    page.rows(),
                    page.faults(),
                    page.tally(),
                    page.choice(),
                    page.table(),
                    text);
        }
    }

    View of(StagedFile file, ImportForm form) {
        if (file.kind() == StagedFile.Kind.NDJSON) {
            ImportPlan plan = imports.plan(file);
            return new View(plan, page(file, form, plan, List.of(), ""));
        }
        if (SheetReader.read(file.content().toArray()) instanceof SheetReader.Outcome.Read(Sheet sheet)) {
            return new TableView(file, form, sheet).view();
        }
        throw new IllegalStateException("a table that was read once can be read again");
    }

    private static ImportPage page(
            StagedFile file, ImportForm form, ImportPlan plan, List<ImportPage.Table> table, String problem) {
        List<String> faults =
                new ArrayList<>(plan.faults().stream().limit(MOST_FAULTS).toList());
        if (plan.faults().size() > MOST_FAULTS) {
            faults.add("and " + (plan.faults().size() - MOST_FAULTS) + " more");
        }
        return new ImportPage(
                file.id().toString(),
                file.name(),
                plan.cases().stream().limit(MOST_ROWS).map(ImportViews::row).toList(),
                faults,
                tally(plan),
                new ImportPage.Choices(
                        plan.fingerprint(), form.prefix(), plan.fresh() + plan.further() > 0 && problem.isEmpty()),
                table,
                problem);
    }

    static String tally(ImportPlan plan) {
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

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static ImportPage.Row row(ImportPlan.Planned planned) {
        String entries = counted(planned.entries(), "entry", "entries");
        String what = planned.documents().isEmpty()
                ? "has it already"
                : planned.caseId().isEmpty()
                        ? "new case, " + entries
                        : "document " + (planned.seen() + 1) + " of " + planned.caseName() + ", " + entries;
        return new ImportPage.Row(
                planned.patient(),
                planned.caseId().map(Object::toString).orElse(""),
                what,
                planned.problems().stream().limit(20).toList());
    }

    /** One table. */
    private final class TableView {

        private final StagedFile file;
        private final ImportForm form;
        private final Sheet sheet;
        private final FactCatalogue facts = desk.knowledge().catalogue();
        private final Map<String, StatedFacts.Stated> known = new HashMap<>();
        private final Map<Integer, String> wrong = new HashMap<>();

        TableView(StagedFile file, ImportForm form, Sheet sheet) {
            this.file = file;
            this.form = form;
            this.sheet = sheet;
            StatedFacts.all(facts).forEach(fact -> known.put(fact.id(), fact));
        }

        View view() {
            List<ColumnUse> uses = uses();
            Optional<LocalDate> day = findDay();
            boolean comma = form.comma().orElseGet(() -> TableReading.looksLikeDecimalComma(sheet));
            TableReading.Table table =
                    imports.read(sheet, new TableReading.Plan(file.name(), uses, day.orElseGet(desk::today), comma));
            ImportPlan plan = imports.plan(file, table);
            ImportPage.Table shown = new ImportPage.Table(
                    sheet.rows().size() + " rows, parted by " + sheet.form().separator() + ", "
                            + sheet.form().encoding(),
                    columns(uses, table),
                    day.map(LocalDate::toString).orElse(form.day()),
                    comma,
                    choices());
            return new View(plan, page(file, form, plan, List.of(shown), problem(uses, day)));
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
            if (form.day().isEmpty()) {
                return Optional.of(desk.today());
            }
            try {
                return Optional.of(LocalDate.parse(form.day())).filter(day -> !day.isAfter(desk.today()));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        private List<ColumnUse> uses() {
            if (form.uses().size() != sheet.headers().size()
                    || form.units().size() != form.uses().size()) {
                return imports.headers().propose(sheet.headers());
            }
            List<ColumnUse> uses = new ArrayList<>();
            for (int i = 0; i < form.uses().size(); i++) {
                Optional<ColumnUse> use =
                        ColumnUse.parse(form.uses().get(i), form.units().get(i), facts);
                String text = use.map(ColumnUse::text).orElse("");
                if (use.isEmpty()) {
                    wrong.put(i, "'" + form.uses().get(i) + "' is no fact, expected one of the list");
                } else if (!text.isEmpty()
                        && uses.stream().anyMatch(each -> each.text().equals(text))) {
                    wrong.put(i, "'" + text + "' is taken by another column already");
                }
                uses.add(wrong.containsKey(i) ? new ColumnUse.Unused() : use.orElseThrow());
            }
            return uses;
        }

        private List<ImportPage.Column> columns(List<ColumnUse> uses, TableReading.Table table) {
            Map<Long, TableReading.PatientRow> byLine = new HashMap<>();
            table.rows().forEach(row -> byLine.put(row.line(), row));
            List<ImportPage.Column> columns = new ArrayList<>();
            for (int i = 0; i < uses.size(); i++) {
                int column = i;
                ColumnUse use = uses.get(i);
                String fact = use instanceof ColumnUse.OfFact ? use.text() : "";
                String unit = Optional.ofNullable(known.get(fact))
                        .map(StatedFacts.Stated::unit)
                        .orElse("");
                List<ImportPage.Sample> samples = sheet.rows().stream()
                        .limit(SAMPLES)
                        .map(row -> new ImportPage.Sample(
                                cut(row.cells().get(column)),
                                Optional.ofNullable(byLine.get(row.line()))
                                        .map(read -> read.shown().getOrDefault(column, ""))
                                        .orElse("")))
                        .toList();
                columns.add(new ImportPage.Column(
                        sheet.headers().get(i),
                        wrong.containsKey(i) ? form.uses().get(i) : use.text(),
                        Optional.ofNullable(known.get(fact))
                                .map(StatedFacts.Stated::title)
                                .orElse(""),
                        use instanceof ColumnUse.OfFact of ? of.unit() : "",
                        unit,
                        !unit.isEmpty() && !unit.startsWith("{"),
                        samples,
                        wrong.getOrDefault(i, "")));
            }
            return columns;
        }

        private List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("patient", "identifier of the patient"));
            choices.add(new Choice("day", "day of the row"));
            choices.add(new Choice("birth date", "date of birth"));
            StatedFacts.all(facts).forEach(fact -> choices.add(new Choice(fact.id(), fact.title())));
            return choices;
        }

        private static String cut(String cell) {
            return cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "..." : cell;
        }
    }
}
