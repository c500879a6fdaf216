package org.liverleaf.pages;

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
    private final TableView view;

    TableWalk(Sheet sheet, TablePlaces places) {
        this.sheet = sheet;
        this.view = new TableView(sheet, places);
    }

    void write(Html html) {
        sheet.open(html, "why", "Why: the tables that decided");
        html.open("p", "class", "legend");
        html.element("span", "row that fired", "class", "key fired-certain").text(" ");
        html.element("span", "may fire, open", "class", "key fired-open").text(" ");
        html.element("span", "this test holds", "class", "key holds").text(" ");
        html.element("span", "may hold", "class", "key open").text(" ");
        html.element("span", "does not hold", "class", "key fails").close();
        html.element("h3", "Decisions");
        for (String decision : DECISIONS) {
            Optional<DecisionTable> table = sheet.knowledge().findTable(decision);
            Answer answer = sheet.assessment().reasoning().answers().get(decision);
            if (table.isPresent() && answer != null) {
                details(html, table.get(), sheet.valueOf(decision), fired(decision, answer.fired()));
            }
        }
        html.element("h3", "Options");
        for (OptionText option : sheet.knowledge().options()) {
            option(html, option);
        }
        regimens(html);
        html.close();
    }

    private void option(Html html, OptionText option) {
        Optional<DecisionTable> found = sheet.knowledge().findTable(option.table());
        if (found.isEmpty()) {
            return;
        }
        DecisionTable table = found.get();
        List<OptionResult> copies = copies(option.id());
        for (OptionResult result : copies) {
            details(
                    html,
                    copies.size() > 1 ? copy(table, result.id()) : table,
                    Wording.verdict(result.label()),
                    fired(table.id(), result.arguments()));
        }
    }

    /** The tables of the regimens that are open, and what holds for their drugs. */
    private void regimens(Html html) {
        List<LedgerOption> open = sheet.assessment().ledger().findOption("systemic-therapy").stream()
                .flatMap(option -> option.regimens().stream())
                .filter(regimen -> regimen.result().label().isOpen())
                .limit(MOST_REGIMENS)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        html.element("h3", "Drugs that are open");
        Set<String> shown = new HashSet<>();
        for (LedgerOption regimen : open) {
            List<FiredRule> rules = regimen.result().arguments();
            for (String name : rules.stream().map(FiredRule::table).distinct().toList()) {
                if (shown.add(name)) {
                    sheet.knowledge()
                            .findTable(name)
                            .ifPresent(table ->
                                    details(html, table, Wording.inside(regimen.title()), fired(table.id(), rules)));
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

    private void details(Html html, DecisionTable table, String answer, TableView.Fired fired) {
        html.open("details", "class", "decision", "id", "table-" + table.id());
        html.open("summary")
                .element("span", table.question(), "class", "table-question")
                .text(" ");
        html.element("strong", answer, "class", "table-answer");
        html.close();
        view.write(html, table, fired);
        html.close();
    }
}
