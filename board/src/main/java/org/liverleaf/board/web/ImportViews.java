package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.ImportPlan;
import org.liverleaf.board.cases.ImportReading;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.ImportPage;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.pathway.csv.StatedFacts;
import org.springframework.stereotype.Component;

/** Shows what a file of many patients would do. */
@Component
final class ImportViews {

    private static final int MOST_ROWS = 100;
    private static final int MOST_FAULTS = 200;
    private static final int MOST_PROBLEMS = 20;

    private final CaseDesk desk;

    ImportViews(CaseDesk desk) {
        this.desk = desk;
    }

    /** @param problem what keeps it from being handed in; empty if nothing does */
    ImportPage of(StagedFile file, ImportForm form, ImportReading reading, String problem) {
        ImportPlan plan = reading.plan();
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
                reading.tally(),
                new ImportPage.Choices(plan.fingerprint(), form.consent().prefix(), reading.isReady()),
                reading.table().stream().map(this::table).toList(),
                problem);
    }

    private static ImportPage.Row row(ImportPlan.Planned planned) {
        return new ImportPage.Row(
                planned.patient(),
                planned.caseId().map(Object::toString).orElse(""),
                ImportReading.told(planned),
                planned.problems().stream().limit(MOST_PROBLEMS).toList());
    }

    private ImportPage.Table table(ImportReading.Table table) {
        return new ImportPage.Table(
                table.form(),
                table.columns().stream().map(ImportViews::column).toList(),
                table.day(),
                table.decimalComma(),
                choices());
    }

    private static ImportPage.Column column(ImportReading.Column column) {
        return new ImportPage.Column(
                column.header(),
                column.use(),
                column.title(),
                column.unit(),
                column.ownUnit(),
                column.takesUnit(),
                column.samples().stream()
                        .map(sample -> new ImportPage.Sample(sample.written(), sample.read()))
                        .toList(),
                column.problem());
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("patient", "identifier of the patient"));
        choices.add(new Choice("day", "day of the row"));
        choices.add(new Choice("birth date", "date of birth"));
        StatedFacts.all(desk.knowledge().catalogue()).forEach(fact -> choices.add(new Choice(fact.id(), fact.title())));
        return choices;
    }
}
