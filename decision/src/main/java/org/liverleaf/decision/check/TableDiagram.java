package org.liverleaf.decision.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.model.Implication;
import org.liverleaf.decision.value.ValueSet;

/** The conditions of a table's rules as diagrams over the cells of its columns, every column free but for the implications. */
final class TableDiagram {

    private final CompiledModel model;
    private final Diagrams diagrams = new Diagrams();
    private final Map<Integer, Integer> variableOfNode = new HashMap<>();
    private final List<Integer> nodes = new ArrayList<>();

    /** @param table its columns are the variables; further tables must read nothing else */
    TableDiagram(CompiledModel model, CompiledTable table) {
        this.model = model;
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

    Diagrams diagrams() {
        return diagrams;
    }

    /** 1 where every column of the rule matches. */
    int condition(CompiledTable table, int rule) {
        int all = 1;
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            all = diagrams.and(test(table.node(column), cell -> (table.mask(at, cell) >>> rule & 1) != 0), all);
        }
        return all;
    }

    private int test(int node, IntPredicate accepts) {
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
    int worlds() {
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
    Optional<String> example(int diagram) {
        if (diagram == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        int at = diagram;
        while (!Diagrams.isTerminal(at)) {
            int variable = diagrams.variable(at);
            int node = nodes.get(variable);
            int here = at;
            OptionalInt branch = IntStream.range(0, diagrams.branches(variable))
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
