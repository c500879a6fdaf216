package org.liverleaf.pathway.vignettes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Versions of a table of which one cell is wrong, as a slip of the hand would make them. */
final class TableMutants {

    private static final Map<String, String> OTHER_ARGUMENT = Map.of(
            "excludes", "against",
            "against", "supports",
            "supports", "against",
            "indicates", "against",
            "requires-event", "against",
            "requires-setting", "against");

    private final Knowledge knowledge;
    private final DecisionTable table;
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * A table with one wrong cell.
     *
     * @param table the table with the cell
     * @param rule the rule, by number
     * @param column the column of the cell, -1 for the output
     * @param text what was written instead of what
     */
    record Mutant(DecisionTable table, int rule, int column, String text) {}

    private TableMutants(Knowledge knowledge, DecisionTable table) {
        this.knowledge = knowledge;
        this.table = table;
    }

    /** Every mutant of a table. */
    static List<Mutant> of(Knowledge knowledge, DecisionTable table) {
        TableMutants all = new TableMutants(knowledge, table);
        for (int rule = 0; rule < table.rules().size(); rule++) {
            all.mutate(rule);
        }
        return all.mutants;
    }

    private void mutate(int rule) {
        Rule original = table.rules().get(rule);
        for (int column = 0; column < table.columns().size(); column++) {
            UnaryTest test = original.tests().get(column);
            String fact = table.columns().get(column).fact();
            for (UnaryTest other : others(test, fact)) {
                List<UnaryTest> tests = new ArrayList<>(original.tests());
                tests.set(column, other);
                add(
                        rule,
                        column,
                        with(original, tests, original.output()),
                        fact + ": " + test.text() + " -> " + other.text());
            }
        }
        String output = otherOutput(original.output());
        if (!output.equals(original.output())) {
            add(rule, -1, with(original, original.tests(), output), original.output() + " -> " + output);
        }
    }

    private static Rule with(Rule original, List<UnaryTest> tests, String output) {
        return new Rule(original.id(), tests, output, original.reason(), original.evidence(), original.unverified());
    }

    private void add(int rule, int column, Rule changed, String text) {
        List<Rule> rules = new ArrayList<>(table.rules());
        rules.set(rule, changed);
        mutants.add(new Mutant(
                new DecisionTable(
                        table.id(),
                        table.question(),
                        table.hitPolicy(),
                        table.columns(),
                        table.outputs(),
                        rules,
                        table.file()),
                rule,
                column,
                changed.id() + " " + text));
    }

    private String otherOutput(String output) {
        String argument = OTHER_ARGUMENT.get(output);
        if (argument != null) {
            return argument;
        }
        List<String> outputs = table.outputs();
        return outputs.get((outputs.indexOf(output) + 1) % outputs.size());
    }

    private List<UnaryTest> others(UnaryTest test, String fact) {
        return switch (test) {
            case UnaryTest.Any any -> List.of();
            case UnaryTest.Literal(String value, boolean quoted)
            when value.equals("true") || value.equals("false") ->
                List.of(new UnaryTest.Any(), new UnaryTest.Literal(value.equals("true") ? "false" : "true", quoted));
            case UnaryTest.Literal literal -> List.of(new UnaryTest.Any(), new UnaryTest.Not(literal));
            case UnaryTest.Interval interval -> shifted(interval, fact);
            case UnaryTest.Either(List<UnaryTest> tests) -> withoutOne(tests);
            case UnaryTest.Not(UnaryTest inner) -> List.of(new UnaryTest.Any(), inner);
        };
    }

    private static List<UnaryTest> withoutOne(List<UnaryTest> tests) {
        List<UnaryTest> others = new ArrayList<>(List.of(new UnaryTest.Any()));
        for (int left = 0; left < tests.size(); left++) {
            List<UnaryTest> rest = new ArrayList<>(tests);
            rest.remove(left);
            others.add(rest.size() == 1 ? rest.getFirst() : new UnaryTest.Either(rest));
        }
        return others;
    }

    /** Each limit with the value itself on the other side; a single number becomes its neighbour. */
    private List<UnaryTest> shifted(UnaryTest.Interval interval, String fact) {
        List<UnaryTest> others = new ArrayList<>(List.of(new UnaryTest.Any()));
        boolean single = interval.low() instanceof UnaryTest.Limit low
                && interval.high() instanceof UnaryTest.Limit high
                && low.value().compareTo(high.value()) == 0;
        if (single && knowledge.domainOf(fact) instanceof Domain.Grid grid) {
            BigDecimal value = ((UnaryTest.Limit) interval.low()).value();
            int index = grid.nearest(value);
            UnaryTest.Limit next =
                    new UnaryTest.Limit(grid.value(index + 1 < grid.points() ? index + 1 : index - 1), true);
            others.add(new UnaryTest.Interval(next, next));
            return others;
        }
        if (interval.low() instanceof UnaryTest.Limit(BigDecimal value, boolean inclusive)) {
            others.add(new UnaryTest.Interval(new UnaryTest.Limit(value, !inclusive), interval.high()));
        }
        if (interval.high() instanceof UnaryTest.Limit(BigDecimal value, boolean inclusive)) {
            others.add(new UnaryTest.Interval(interval.low(), new UnaryTest.Limit(value, !inclusive)));
        }
        return others;
    }
}
