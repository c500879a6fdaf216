package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;

/** The tables that decided, each with the rows that fired; the whole table stands on a page of its own. */
final class TableList {

    private final Sheet sheet;
    private final String whole;

    /** @param whole start of the address of a whole table, before its id */
    TableList(Sheet sheet, String whole) {
        this.sheet = sheet;
        this.whole = whole;
    }

    void write(Html html) {
        sheet.open(html, "why", "The tables that decided");
        html.element(
                "p",
                "Each table with the rows that fired, and those that may fire once more is known.",
                "class",
                "note");
        String group = "";
        for (TableWalk.Decided each : new TableWalk(sheet).decided()) {
            if (!each.group().equals(group)) {
                group = each.group();
                html.element("h3", group);
            }
            decided(html, each);
        }
        html.close();
    }

    private void decided(Html html, TableWalk.Decided decided) {
        html.open("div", "class", "decided", "id", decided.anchor()).open("h4");
        TableWalk.heading(html, decided);
        html.close();
        List<Rule> rules = decided.table().rules();
        boolean isNone = rules.stream().noneMatch(rule -> decided.fired().rows().containsKey(rule.id()));
        if (isNone) {
            html.element("p", "No row fired.", "class", "note");
        } else {
            html.open("ol", "class", "fired-rows");
            for (int i = 0; i < rules.size(); i++) {
                Certainty certainty = decided.fired().rows().get(rules.get(i).id());
                if (certainty != null) {
                    row(html, i + 1, rules.get(i), certainty);
                }
            }
            html.close();
        }
        html.open("p");
        html.element(
                "a",
                wholeTable(decided.table()),
                "href",
                whole + decided.table().id());
        html.close().close();
    }

    private static String wholeTable(DecisionTable table) {
        int rows = table.rules().size();
        return "The whole table: " + rows + (rows == 1 ? " row" : " rows");
    }

    private void row(Html html, int number, Rule rule, Certainty certainty) {
        boolean isSure = certainty == Certainty.CERTAIN;
        html.open("li", "value", Integer.toString(number), "class", isSure ? "fired-certain" : "fired-open");
        html.element("span", isSure ? "fired" : "may fire", "class", "fired-word")
                .text(" ");
        html.element("strong", Wording.value(rule.output())).text(": " + rule.reason());
        sheet.citations().cite(html, rule.evidence());
        html.close();
    }
}
