package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.CaseRun.Found;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.value.Domain;

/**
 * Single answers about one case, each worked out when it is asked for: where few are wanted this costs far less than
 * {@link Reasoner#reasonWithoutFlips}, and says the same. Not thread-safe.
 */
public final class Inquiry {

    private final CompiledModel model;
    private final CaseRun run;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Found> found = new HashMap<>();

    /** @param targets options, and derived facts that are concluded */
    Inquiry(CaseRun run, List<Target> targets) {
        this.model = run.model();
        this.run = run;
        targets.forEach(target -> this.targets.put(target.id(), target));
    }

    /** Whether an option or a conclusion has this name, so that it has a label. */
    public boolean hasLabel(String name) {
        return targets.containsKey(name);
    }

    /** The label of an option or a conclusion; 'undetermined' if it has none. */
    public String label(String name) {
        return label(run, find(target(name)));
    }

    /** The rules of an option that fire in all or some worlds. */
    public List<FiredRule> arguments(String option) {
        return arguments(run, target(option));
    }

    /** What the worlds make of a derived fact or of a COLLECT table that is no option. */
    public Answer answer(String decision) {
        if (model.model().collections().containsKey(decision)) {
            List<FiredRule> fired = run.fired(model.table(decision));
            List<String> values =
                    fired.stream().map(each -> each.rule().output()).distinct().toList();
            return new Answer(decision, values, fired, true);
        }
        int node = model.number(decision);
        Target target = new Target.OfFact(
                node, decision, model.cone(node), model.nodes().get(node).fact().domain());
        return answer(run, decision, run.find(target));
    }

    private Target target(String name) {
        Target target = targets.get(name);
        if (target == null) {
            throw new IllegalArgumentException("no option and no conclusion '" + name + "'");
        }
        return target;
    }

    private Found find(Target target) {
        return found.computeIfAbsent(target.id(), id -> run.find(target));
    }

    static String label(CaseRun run, Found found) {
        String label = run.label(found, run.frame(), run.nominalIn(run.frame()));
        return label == null ? Conclusion.UNDETERMINED : label;
    }

    static List<FiredRule> arguments(CaseRun run, Target target) {
        return target instanceof Target.OfOption option
                ? option.option().tables().stream()
                        .flatMap(table -> run.fired(run.model().table(table.id())).stream())
                        .toList()
                : List.of();
    }

    static Answer answer(CaseRun run, String id, Found found) {
        CompiledModel model = run.model();
        int node = model.number(id);
        Domain domain = model.nodes().get(node).fact().domain();
        List<String> values = new ArrayList<>();
        run.values(found).stream()
                .filter(cell -> cell < model.partition(node).cells())
                .forEach(cell -> {
                    int first = model.partition(node).first(cell);
                    int last = model.partition(node).last(cell);
                    values.add(first == last ? domain.text(first) : domain.text(first) + ".." + domain.text(last));
                });
        List<FiredRule> fired = model.producer(node) instanceof Producer.ByTable(DecisionTable table)
                ? run.fired(model.table(table.id()))
                : List.of();
        return new Answer(id, values, fired, found.isExact() && run.frame().isExact());
    }
}
