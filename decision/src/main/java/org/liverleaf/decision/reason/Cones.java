package org.liverleaf.decision.reason;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.table.DecisionTable;

/** What each option of a model can see. Worked out once for all cases; safe for many threads. */
final class Cones {

    private final CompiledModel model;
    private final Map<String, BitSet> all = new ConcurrentHashMap<>();
    private final Map<String, BitSet> crossing = new ConcurrentHashMap<>();

    Cones(CompiledModel model) {
        this.model = model;
    }

    /** Everything that an option can see. Not to be changed. */
    BitSet of(OptionSpec option) {
        return all.computeIfAbsent(
                option.id(), id -> Target.OfOption.of(option, model).cone());
    }

    /**
     * Everything that can move an option between open and closed: what its exclusions and its reasons for it see. What
     * argues against it or is required first moves it among the open verdicts only. Not to be changed.
     */
    BitSet crossing(OptionSpec option) {
        BitSet known = crossing.get(option.id());
        if (known == null) {
            known = buildCrossing(option);
            crossing.put(option.id(), known);
        }
        return known;
    }

    private BitSet buildCrossing(OptionSpec option) {
        BitSet cone = new BitSet();
        for (DecisionTable table : option.tables()) {
            addCrossing(model.table(table.id()), cone);
        }
        for (String member : option.bestOf()) {
            OptionSpec spec = model.model().options().get(member);
            if (spec != null) {
                cone.or(crossing(spec));
            }
        }
        option.declinedBy().filter(model::has).map(model::number).ifPresent(node -> add(node, cone));
        return cone;
    }

    private void addCrossing(CompiledTable table, BitSet cone) {
        for (int rule = 0; rule < table.source().rules().size(); rule++) {
            boolean crosses =
                    switch (ArgumentKind.of(table.source().rules().get(rule).output())) {
                        case EXCLUDES, SUPPORTS, INDICATES -> true;
                        case AGAINST, REQUIRES_EVENT, REQUIRES_SETTING -> false;
                    };
            for (int n = 0; crosses && n < table.testedColumns(rule); n++) {
                add(table.node(table.testedColumn(rule, n)), cone);
            }
        }
    }

    private void add(int node, BitSet cone) {
        cone.set(node);
        cone.or(model.cone(node));
    }
}
