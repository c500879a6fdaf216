package org.liverleaf.decision.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.model.Implication;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.value.ValueSet;

/**
 * Looks at one table as a set of boxes over the cells of its columns, every column free but for the implications between
 * columns: places where no rule applies, places where two rules of a UNIQUE table apply, and rules that nothing reaches.
 * Exact, by the same diagrams that the engine reasons with.
 */
public final class TableCheck {

    private final CompiledModel model;
    private final CompiledTable table;
    private final Diagrams diagrams = new Diagrams();
    private final Map<Integer, Integer> variableOfNode = new HashMap<>();
    private final List<Integer> nodes = new ArrayList<>();

    private TableCheck(CompiledModel model, CompiledTable table) {
        this.model = model;
        this.table = table;
        for (int column = 0; column < table.columns(); column++) {
            int node = table.node(column);
            if (!variableOfNode.containsKey(node)) {
                variableOfNode.put(
                        node,
                        diagrams.addVariable(nodes.size(), model.partition(node).cells()));
                nodes.add(node);
            }
        }
    }

    /** Everything that is wrong with a table. A COLLECT table must have a rule in every world. */
    public static List<TableFinding> of(CompiledModel model, String decision) {
        return new TableCheck(model, model.table(decision)).findings();
    }

    private List<TableFinding> findings() {
        List<TableFinding> findings = new ArrayList<>();
        String id = table.source().id();
        List<Rule> rules = table.source().rules();
        int inside = worlds();
        int covered = 0;
        int[] conditions = new int[rules.size()];
        for (int rule = 0; rule < conditions.length; rule++) {
            conditions[rule] = diagrams.and(inside, condition(rule));
            int alone = table.source().hitPolicy() == HitPolicy.COLLECT
                    ? conditions[rule]
                    : diagrams.choose(covered, 0, conditions[rule]);
            if (conditions[rule] == 0) {
                findings.add(
                        new TableFinding(id, rules.get(rule).id(), "can never fire: its tests contradict each other"));
            } else if (alone == 0) {
                findings.add(new TableFinding(
                        id, rules.get(rule).id(), "is never reached: the rules before it cover all of it"));
            }
            if (table.source().hitPolicy() == HitPolicy.UNIQUE) {
                overlaps(conditions, rule, findings);
            }
            covered = diagrams.choose(conditions[rule], 1, covered);
        }
        int gap = model.model().mayBeSilent(id) ? 0 : diagrams.choose(covered, 0, inside);
        example(gap)
                .ifPresent(
                        where -> findings.add(new TableFinding(id, "", "no rule applies, for example where " + where)));
        return findings;
    }

    private void overlaps(int[] conditions, int rule, List<TableFinding> findings) {
        List<Rule> rules = table.source().rules();
        for (int before = 0; before < rule; before++) {
            int both = diagrams.and(conditions[before], conditions[rule]);
            String other = rules.get(before).id();
            example(both)
                    .ifPresent(where -> findings.add(new TableFinding(
                            table.source().id(),
                            rules.get(rule).id(),
                            "overlaps " + other + " in a UNIQUE table, for example where " + where)));
        }
    }

    private int condition(int rule) {
        int all = 1;
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            all = diagrams.and(test(table.node(column), cell -> (table.mask(at, cell) >>> rule & 1) != 0), all);
        }
        return all;
    }

    private int test(int node, java.util.function.IntPredicate accepts) {
        int variable = variable(node);
        int[] kids = new int[diagrams.branches(variable)];
        for (int cell = 0; cell < kids.length; cell++) {
            kids[cell] = accepts.test(cell) ? 1 : 0;
        }
        return diagrams.node(variable, kids);
    }

    private int variable(int node) {
        Integer variable = variableOfNode.get(node);
        if (variable == null) {
            throw new IllegalArgumentException(
                    "no column reads " + model.nodes().get(node).name());
        }
        return variable;
    }

    /** Where the implications between columns hold. */
    private int worlds() {
        int all = 1;
        for (int node : nodes) {
            Optional<Implication> implication = model.nodes().get(node).fact().implication();
            if (implication.isEmpty() || !model.has(implication.get().parent())) {
                continue;
            }
            int parent = model.number(implication.get().parent());
            if (!variableOfNode.containsKey(parent)) {
                continue;
            }
            int edge = 0;
            Partition up = model.partition(parent);
            Partition own = model.partition(node);
            for (int cell = 0; cell < up.cells(); cell++) {
                int at = cell;
                ValueSet allowed = implication.get().allowed().get(up.first(cell));
                edge = diagrams.choose(
                        test(parent, c -> c == at), test(node, c -> allowed.touches(own.first(c), own.last(c))), edge);
            }
            all = diagrams.and(edge, all);
        }
        return all;
    }

    /** A place of a diagram, in words; empty if there is none. */
    private Optional<String> example(int diagram) {
        if (diagram == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        int at = diagram;
        while (!Diagrams.isTerminal(at)) {
            int variable = diagrams.variable(at);
            int node = nodes.get(variable);
            int here = at;
            OptionalInt branch = java.util.stream.IntStream.range(0, diagrams.branches(variable))
                    .filter(each -> diagrams.child(here, each) != 0)
                    .findFirst();
            Partition partition = model.partition(node);
            String value = partition.domain().text(partition.first(branch.orElseThrow()));
            parts.add(model.nodes().get(node).name() + " is " + value);
            at = diagrams.child(at, branch.orElseThrow());
        }
        return Optional.of(parts.isEmpty() ? "anything holds" : String.join(", ", parts));
    }
}
