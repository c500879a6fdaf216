package org.liverleaf.decision.check;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;

/**
 * Looks at one table as a set of boxes over the cells of its columns, every column free but for the implications between
 * columns: places where no rule applies, places where two rules of a UNIQUE table apply, and rules that nothing reaches.
 * Exact, by the same diagrams that the engine reasons with.
 */
public final class TableCheck {

    private final CompiledTable table;
    private final TableDiagram diagram;
    private final Diagrams diagrams;
    private final boolean maySayNothing;

    private TableCheck(CompiledModel model, CompiledTable table) {
        this.table = table;
        this.diagram = new TableDiagram(model, table);
        this.diagrams = diagram.diagrams();
        this.maySayNothing = model.model().mayBeSilent(table.source().id());
    }

    /**
     * Everything that is wrong with a table. A COLLECT table must have a rule in every world, unless it only adds cautions
     * to options that have tables of their own.
     */
    public static List<TableFinding> of(CompiledModel model, String decision) {
        return new TableCheck(model, model.table(decision)).findings();
    }

    private List<TableFinding> findings() {
        List<TableFinding> findings = new ArrayList<>();
        String id = table.source().id();
        List<Rule> rules = table.source().rules();
        int inside = diagram.worlds();
        int covered = 0;
        int[] conditions = new int[rules.size()];
        for (int rule = 0; rule < conditions.length; rule++) {
            conditions[rule] = diagrams.and(inside, diagram.condition(table, rule));
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
        int gap = maySayNothing ? 0 : diagrams.choose(covered, 0, inside);
        diagram.example(gap)
                .ifPresent(
                        where -> findings.add(new TableFinding(id, "", "no rule applies, for example where " + where)));
        return findings;
    }

    private void overlaps(int[] conditions, int rule, List<TableFinding> findings) {
        List<Rule> rules = table.source().rules();
        for (int before = 0; before < rule; before++) {
            int both = diagrams.and(conditions[before], conditions[rule]);
            String other = rules.get(before).id();
            diagram.example(both)
                    .ifPresent(where -> findings.add(new TableFinding(
                            table.source().id(),
                            rules.get(rule).id(),
                            "overlaps " + other + " in a UNIQUE table, for example where " + where)));
        }
    }
}
