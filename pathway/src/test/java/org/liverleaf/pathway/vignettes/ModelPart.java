package org.liverleaf.pathway.vignettes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.Limits;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.knowledge.Knowledge;

/** The part of a model that some names need: the same answers about them, and much less to compile. */
final class ModelPart {

    private final KnowledgeModel model;
    private final Set<String> needed = new HashSet<>();

    private ModelPart(KnowledgeModel model) {
        this.model = model;
    }

    /** The part that options, derived facts and collections of these names need. */
    static KnowledgeModel of(KnowledgeModel model, Collection<String> names) {
        ModelPart part = new ModelPart(model);
        names.forEach(part::need);
        part.needImplied();
        return part.kept();
    }

    /** The engine for a part; it concludes on what the board asks for by name. */
    static Reasoner reasoner(KnowledgeModel part) {
        List<String> concluded =
                Knowledge.CONCLUDED.stream().filter(part.derived()::containsKey).toList();
        return new Reasoner(new CompiledModel(part), concluded, Limits.STANDARD);
    }

    /** The same model with another version of a table, for each lesion and remnant too. */
    static KnowledgeModel with(KnowledgeModel model, DecisionTable original, DecisionTable changed) {
        Function<DecisionTable, DecisionTable> replace =
                table -> isCopy(table, original) ? withRules(table, changed) : table;
        SequencedMap<String, Derived> derived = new LinkedHashMap<>();
        model.derived()
                .forEach((name, each) -> derived.put(
                        name,
                        each.producer() instanceof Producer.ByTable(DecisionTable table)
                                ? new Derived(each.fact(), new Producer.ByTable(replace.apply(table)))
                                : each));
        SequencedMap<String, OptionSpec> options = new LinkedHashMap<>();
        model.options()
                .forEach((name, each) -> options.put(
                        name,
                        new OptionSpec(
                                name,
                                each.table().map(replace),
                                each.cautions().stream().map(replace).toList(),
                                each.bestOf(),
                                each.minimumSet(),
                                each.neverExcluded(),
                                each.declinedBy())));
        SequencedMap<String, DecisionTable> collections = new LinkedHashMap<>();
        model.collections().forEach((name, table) -> collections.put(name, replace.apply(table)));
        return new KnowledgeModel(model.facts(), derived, options, collections);
    }

    /** Whether a table is another or its copy for one lesion or one remnant: copies share the rules. */
    static boolean isCopy(DecisionTable table, DecisionTable original) {
        return table.file().equals(original.file()) && table.rules().equals(original.rules());
    }

    private static DecisionTable withRules(DecisionTable table, DecisionTable changed) {
        return new DecisionTable(
                table.id(),
                table.question(),
                table.hitPolicy(),
                table.columns(),
                table.outputs(),
                changed.rules(),
                table.file());
    }

    private void need(String name) {
        if (!needed.add(name)) {
            return;
        }
        OptionSpec option = model.options().get(name);
        if (option != null) {
            option.tables().forEach(this::need);
            option.bestOf().forEach(this::need);
            option.declinedBy().ifPresent(this::need);
        }
        Derived derived = model.derived().get(name);
        if (derived != null) {
            derived.producer().reads().forEach(this::need);
        }
        DecisionTable collection = model.collections().get(name);
        if (collection != null) {
            need(collection);
        }
        if (name.endsWith(KnowledgeModel.KNOWN)) {
            need(name.substring(0, name.length() - KnowledgeModel.KNOWN.length()));
        }
    }

    private void need(DecisionTable table) {
        table.columns().forEach(column -> need(column.fact()));
    }

    /** What implications tie to a fact restricts it, whether some table reads it or not. */
    private void needImplied() {
        Map<String, List<String>> tied = new HashMap<>();
        model.facts()
                .values()
                .forEach(fact -> fact.implication().ifPresent(implication -> {
                    tied.computeIfAbsent(fact.id(), key -> new ArrayList<>()).add(implication.parent());
                    tied.computeIfAbsent(implication.parent(), key -> new ArrayList<>())
                            .add(fact.id());
                }));
        List<String> open = new ArrayList<>(needed);
        while (!open.isEmpty()) {
            for (String next : tied.getOrDefault(open.removeLast(), List.of())) {
                if (needed.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    private KnowledgeModel kept() {
        SequencedMap<String, Fact> facts = new LinkedHashMap<>(model.facts());
        SequencedMap<String, Derived> derived = new LinkedHashMap<>(model.derived());
        SequencedMap<String, OptionSpec> options = new LinkedHashMap<>(model.options());
        SequencedMap<String, DecisionTable> collections = new LinkedHashMap<>(model.collections());
        List.of(facts, derived, options, collections)
                .forEach(each -> each.keySet().retainAll(needed));
        return new KnowledgeModel(facts, derived, options, collections);
    }
}
