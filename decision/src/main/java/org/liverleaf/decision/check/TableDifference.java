package org.liverleaf.decision.check;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.OptionAlgebra;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;

/**
 * Whether two versions of a table with the same columns ever answer differently. Exact, over all cells of the columns,
 * every column free but for the implications between them.
 */
public final class TableDifference {

    /** What of a table counts as its answer. */
    public enum Answer {
        /** The output, or the set of outputs. */
        OUTPUTS,
        /** The kinds of argument that can still matter. */
        ARGUMENTS,
        /** The verdict that the arguments come to by themselves. */
        VERDICT
    }

    private final TableDiagram diagram;
    private final Diagrams diagrams;
    private final Answer answer;
    private final int worlds;

    private TableDifference(CompiledModel model, CompiledTable table, Answer answer) {
        this.diagram = new TableDiagram(model, table);
        this.diagrams = diagram.diagrams();
        this.answer = answer;
        this.worlds = diagram.worlds();
    }

    /** Whether the two decisions of a model differ somewhere; both must stand in it and read the same columns. */
    public static boolean between(CompiledModel model, String one, String other, Answer answer) {
        TableDifference difference = new TableDifference(model, model.table(one), answer);
        return difference.differ(model.table(one), model.table(other));
    }

    private boolean differ(CompiledTable one, CompiledTable other) {
        if (one.source().hitPolicy() != HitPolicy.COLLECT) {
            List<String> outputs = outputs(one, other);
            return within(first(one, outputs)) != within(first(other, outputs));
        }
        if (answer != Answer.OUTPUTS) {
            return within(arguments(one)) != within(arguments(other));
        }
        return outputs(one, other).stream().anyMatch(output -> within(any(one, output)) != within(any(other, output)));
    }

    private int within(int answers) {
        return diagrams.choose(worlds, answers, 0);
    }

    private static List<String> outputs(CompiledTable one, CompiledTable other) {
        Collection<String> outputs = new TreeSet<>();
        one.source().rules().forEach(rule -> outputs.add(rule.output()));
        other.source().rules().forEach(rule -> outputs.add(rule.output()));
        return List.copyOf(outputs);
    }

    private int first(CompiledTable table, List<String> outputs) {
        int result = 0;
        List<Rule> rules = table.source().rules();
        for (int rule = rules.size() - 1; rule >= 0; rule--) {
            int value = 1 + outputs.indexOf(rules.get(rule).output());
            result = diagrams.choose(diagram.condition(table, rule), value, result);
        }
        return result;
    }

    private int any(CompiledTable table, String output) {
        int result = 0;
        List<Rule> rules = table.source().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).output().equals(output)) {
                result = diagrams.choose(diagram.condition(table, rule), 1, result);
            }
        }
        return result;
    }

    private int arguments(CompiledTable table) {
        int flags = 0;
        List<Rule> rules = table.source().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            Rule each = rules.get(rule);
            int flag = OptionAlgebra.flag(ArgumentKind.of(each.output()).weakened(each.unverified(), false));
            int with = diagrams.map(diagrams.newOperation(), before -> OptionAlgebra.normal(before | flag), flags);
            flags = diagrams.choose(diagram.condition(table, rule), with, flags);
        }
        return answer == Answer.VERDICT
                ? diagrams.map(
                        diagrams.newOperation(),
                        all -> OptionAlgebra.verdict(all).ordinal(),
                        flags)
                : flags;
    }
}
