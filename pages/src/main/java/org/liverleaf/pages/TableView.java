package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;

/** One decision table as it is written, with this case's values in its head and the rows that fired lit. */
final class TableView {

    private final Sheet sheet;
    private final CellFate cells;
    private final TablePlaces places;

    TableView(Sheet sheet, TablePlaces places) {
        this.sheet = sheet;
        this.places = places;
        this.cells = new CellFate(sheet);
    }

    void write(Html html, DecisionTable table, Fired fired) {
        List<Integer> shown = shown(table);
        html.element("p", policy(table.hitPolicy()) + " " + table.file() + ".", "class", "note");
        if (places.isNone()) {
            html.open("div");
        } else {
            String id = fired.table();
            html.open("div", "data-dmn", places.files() + id, "data-decision", id, "data-table", places.pages() + id);
        }
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Table: " + table.question());
        html.open("table", "class", "dmn");
        html.element("caption", table.question(), "class", "hidden");
        head(html, table, shown);
        html.open("tbody");
        int number = 1;
        for (Rule rule : table.rules()) {
            row(
                    html,
                    table,
                    rule,
                    new Row(number++, shown, fired.rows().get(rule.id()) == null ? "" : state(fired.rows(), rule)));
        }
        html.close().close().close().close();
    }

    /**
     * What fired.
     *
     * @param table id of the table as it is written, also where it ran once for each of several remnants
     * @param rows the rules that fired
     */
    record Fired(String table, Map<String, Certainty> rows) {}

    /** Where a row stands and whether it fired. */
    private record Row(int number, List<Integer> shown, String state) {
        Row {
            shown = List.copyOf(shown);
        }
    }

    private static String state(Map<String, Certainty> fired, Rule rule) {
        return fired.get(rule.id()) == Certainty.CERTAIN ? "fired-certain" : "fired-open";
    }

    private static String policy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> "At most one row fits.";
            case FIRST -> "The first row that fits counts.";
            case COLLECT -> "Every row that fits counts.";
        };
    }

    /** Columns that at least one row asks for. */
    private static List<Integer> shown(DecisionTable table) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (table.rules().stream().anyMatch(rule -> !isAny(rule.tests().get(column)))) {
                shown.add(i);
            }
        }
        return shown;
    }

    private static boolean isAny(UnaryTest test) {
        return test instanceof UnaryTest.Any;
    }

    private void head(Html html, DecisionTable table, List<Integer> shown) {
        html.open("thead").open("tr");
        html.element("th", "#", "scope", "col");
        for (int i : shown) {
            Column column = table.columns().get(i);
            if (places.isNone()) {
                html.open("th", "scope", "col");
            } else {
                html.open("th", "scope", "col", "data-column", Integer.toString(i));
            }
            html.element("span", cells.title(column), "class", "column-title");
            html.element("span", cells.valueText(column), "class", "column-value");
            html.close();
        }
        html.element("th", "Answer", "scope", "col");
        html.element("th", "Reason", "scope", "col");
        html.close().close();
    }

    private void row(Html html, DecisionTable table, Rule rule, Row row) {
        String kind = row.state().isEmpty() ? "quiet" : row.state();
        if (places.isNone()) {
            html.open("tr", "class", kind);
        } else {
            html.open("tr", "class", kind, "data-rule", rule.id());
        }
        html.open("th", "scope", "row").text(Integer.toString(row.number()));
        if (!row.state().isEmpty()) {
            html.element("span", row.state().equals("fired-certain") ? "fired" : "may fire", "class", "fired-word");
        }
        html.close();
        for (int i : row.shown()) {
            UnaryTest test = rule.tests().get(i);
            html.element(
                    "td",
                    isAny(test) ? "–" : Wording.test(test.text()),
                    "class",
                    "test " + (isAny(test) ? "any" : cells.of(table.columns().get(i), test)));
        }
        html.element("td", Wording.value(rule.output()), "class", "output");
        html.open("td", "class", "reason").text(rule.reason());
        if (rule.unverified()) {
            html.text(" ").element("span", "unverified", "class", "tag tag-warn");
        }
        if (!row.state().isEmpty()) {
            sheet.citations().cite(html, rule.evidence());
        }
        html.close().close();
    }
}
