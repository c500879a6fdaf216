package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.options.LedgerOption;

/** Why: the decision tables themselves, with the rows that fired. */
final class TableWalk {

    /** Decisions whose tables always stand among those that decided. */
    static final List<String> DECISIONS = List.of(
            "remnantAdequacy",
            "surgicalFitness",
            "hepaticReserve",
            "hepatectomyRoute",
            "resectability",
            "removableNow",
            "convertible",
            "intent");

    private static final int MOST_REGIMENS = 6;

    private final Sheet sheet;
    private final List<Decided> decided = new ArrayList<>();

    /**
     * A table that decided.
     *
     * @param group what it is about
     * @param table the table as it ran
     * @param answer what it answered, in words
     * @param fired the rows that fired
     */
    record Decided(String group, DecisionTable table, String answer, TableView.Fired fired) {

        /** The id of its place on a page. */
        String anchor() {
            return "table-" + table.id();
        }
    }

    TableWalk(Sheet sheet) {
        this.sheet = sheet;
        decisions();
        sheet.knowledge().options().forEach(this::option);
        regimens();
    }

    /** All of them, in the order in which they are read. */
    List<Decided> decided() {
        return decided;
    }

    /** Every table whole, behind folds. */
    void write(Html html) {
        TableView view = new TableView(sheet, TablePlaces.NONE);
        sheet.open(html, "why", "Why: the tables that decided");
        legend(html);
        String group = "";
        for (Decided each : decided) {
            if (!each.group().equals(group)) {
                group = each.group();
                html.element("h3", group);
            }
            html.open("details", "class", "decision", "id", each.anchor()).open("summary");
            heading(html, each);
            html.close();
            view.write(html, each.table(), each.fired());
            html.close();
        }
        html.close();
    }

    static void legend(Html html) {
        html.open("p", "class", "legend");
        html.element("span", "row that fired", "class", "key fired-certain").text(" ");
        html.element("span", "may fire, open", "class", "key fired-open").text(" ");
        html.element("span", "this test holds", "class", "key holds").text(" ");
        html.element("span", "may hold", "class", "key open").text(" ");
        html.element("span", "does not hold", "class", "key fails").close();
    }

    static void heading(Html html, Decided decided) {
        html.element("span", decided.table().question(), "class", "table-question")
                .text(" ");
        html.element("strong", decided.answer(), "class", "table-answer");
    }

    private void decisions() {
        for (String decision : DECISIONS) {
            Optional<DecisionTable> table = sheet.knowledge().findTable(decision);
            Answer answer = sheet.assessment().reasoning().answers().get(decision);
            if (table.isPresent() && answer != null) {
                decided.add(new Decided(
                        "Decisions", table.get(), sheet.valueOf(decision), fired(decision, answer.fired())));
            }
        }
    }

    private void option(OptionText option) {
        Optional<DecisionTable> found = sheet.knowledge().findTable(option.table());
        if (found.isEmpty()) {
            return;
        }
        DecisionTable table = found.get();
        List<OptionResult> copies = copies(option.id());
        for (OptionResult result : copies) {
            decided.add(new Decided(
                    "Options",
                    copies.size() > 1 ? copy(table, result.id()) : table,
                    Wording.verdict(result.label()),
                    fired(table.id(), result.arguments())));
        }
    }

    /** The tables of the regimens that are open, and what holds for their drugs. */
    private void regimens() {
        List<LedgerOption> open = sheet.assessment().ledger().findOption("systemic-therapy").stream()
                .flatMap(option -> option.regimens().stream())
                .filter(regimen -> regimen.result().label().isOpen())
                .limit(MOST_REGIMENS)
                .toList();
        Set<String> shown = new HashSet<>();
        for (LedgerOption regimen : open) {
            List<FiredRule> rules = regimen.result().arguments();
            for (String name : rules.stream().map(FiredRule::table).distinct().toList()) {
                if (shown.add(name)) {
                    sheet.knowledge()
                            .findTable(name)
                            .ifPresent(table -> decided.add(new Decided(
                                    "Drugs that are open",
                                    table,
                                    Wording.inside(regimen.title()),
                                    fired(table.id(), rules))));
                }
            }
        }
    }

    /** What the engine says of an option: once, or once for each remnant on record, the planned one first. */
    private List<OptionResult> copies(String option) {
        Map<String, OptionResult> results = sheet.assessment().reasoning().options();
        List<OptionResult> copies = results.values().stream()
                .filter(result -> !result.id().equals(option)
                        && FactAddress.original(result.id()).equals(option))
                .toList();
        OptionResult own = results.get(option);
        return copies.isEmpty() && own != null ? List.of(own) : copies;
    }

    /** The table as it was run for one remnant: it reads the facts that follow from this remnant. */
    private DecisionTable copy(DecisionTable table, String name) {
        String mark = name.substring(FactAddress.original(name).length());
        Map<String, Answer> answers = sheet.assessment().reasoning().answers();
        List<Column> columns = table.columns().stream()
                .map(column -> answers.containsKey(column.fact() + mark)
                        ? new Column(column.fact() + mark, column.maxAgeDays())
                        : column)
                .toList();
        String remnant = columns.equals(table.columns()) ? " (planned resection)" : " (another resection)";
        return new DecisionTable(
                table.id() + mark.replace('#', '-'),
                table.question() + remnant,
                table.hitPolicy(),
                columns,
                table.outputs(),
                table.rules(),
                table.file());
    }

    private static TableView.Fired fired(String table, List<FiredRule> rules) {
        Map<String, Certainty> fired = new LinkedHashMap<>();
        for (FiredRule rule : rules) {
            if (FactAddress.original(rule.table()).equals(table)) {
                fired.put(rule.rule().id(), rule.certainty());
            }
        }
        return new TableView.Fired(table, fired);
    }
}
