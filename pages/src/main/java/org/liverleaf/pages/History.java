package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.pathway.cases.TimelineEvent;
import org.liverleaf.pathway.cases.Treatment;

/** What happened so far: drawn as a line of time, and in words as a table. */
final class History {

    private final Sheet sheet;

    History(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "history", "Course of the disease");
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            html.element("p", "The record names no treatment and no dated event.", "class", "calm");
        } else {
            new LifeLine(sheet).write(html);
            table(html, rows);
        }
        html.close();
    }

    /** One line of the table. */
    private record Row(LocalDate day, String when, String what, String source, String address) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Treatment treatment : sheet.assessment().theCase().course().treatments()) {
            rows.add(new Row(
                    treatment.span().start().earliest(),
                    TreatmentText.when(treatment.span()),
                    what(treatment),
                    treatment.source(),
                    ""));
        }
        for (TimelineEvent event : sheet.assessment().theCase().course().timeline()) {
            if (event.kind() != TimelineEvent.Kind.TREATMENT) {
                rows.add(new Row(
                        event.date().earliest(),
                        Wording.date(event.date()),
                        Wording.sentence(event.text()),
                        event.source(),
                        ""));
            }
        }
        LifeLine.sums(sheet)
                .forEach((day, sum) ->
                        rows.add(new Row(day, Wording.date(day), "Sum of the targets " + sum, "measured lesions", "")));
        sheet.milestones()
                .forEach(milestone -> rows.add(new Row(
                        milestone.day(),
                        Wording.date(milestone.day()),
                        milestone.text(),
                        "this board",
                        milestone.address())));
        rows.sort(Comparator.comparing(Row::day).thenComparing(Row::what));
        return rows;
    }

    private static String what(Treatment treatment) {
        StringBuilder more = new StringBuilder();
        add(more, "", Wording.words(treatment.intent()));
        add(more, "best response: ", Wording.value(treatment.bestResponse()));
        add(more, "ended: ", Wording.words(treatment.stopReason()));
        return TreatmentText.name(treatment) + (more.isEmpty() ? "" : ". " + Wording.sentence(more.toString()) + ".");
    }

    private static void add(StringBuilder line, String before, String text) {
        if (!text.isEmpty()) {
            line.append(line.isEmpty() ? "" : "; ").append(before).append(text);
        }
    }

    private static void table(Html html, List<Row> rows) {
        html.open("details").element("summary", "The same in words (" + rows.size() + ")");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Dated events");
        html.open("table").element("caption", "Dated events, oldest first", "class", "hidden");
        html.open("thead").open("tr");
        List.of("When", "What", "Source").forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().open("tbody");
        for (Row row : rows) {
            html.open("tr").element("td", row.when());
            html.open("td");
            if (row.address().isEmpty()) {
                html.text(row.what());
            } else {
                html.element("a", row.what(), "href", row.address());
            }
            html.close();
            html.element("td", row.source(), "class", "place").close();
        }
        html.close().close().close().close();
    }
}
