package org.liverleaf.pathway.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Effort;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Limits;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.catalogue.FactDefinition;

/**
 * One table that is asked alone, while a case is still being put together. It may read only what a record states or yields,
 * nothing that other tables compute. Thread-safe.
 */
public final class LoneTable {

    private final String decision;
    private final List<String> facts;
    private final Reasoner reasoner;

    private LoneTable(DecisionTable table, List<Fact> facts, Fact answered) {
        this.decision = answered.id();
        this.facts = facts.stream().map(Fact::id).toList();
        KnowledgeModel model = KnowledgeModel.of(
                facts, List.of(new Derived(answered, new Producer.ByTable(table))), List.of(), List.of());
        this.reasoner = new Reasoner(new CompiledModel(model), List.of(), Limits.STANDARD);
    }

    /** The table behind a derived fact, if this knowledge has it. */
    public static Optional<LoneTable> find(Knowledge knowledge, String fact) {
        return knowledge
                .findTable(fact)
                .map(table -> new LoneTable(
                        table,
                        table.columns().stream()
                                .map(column -> engineFact(knowledge.catalogue().fact(column.fact())))
                                .toList(),
                        engineFact(knowledge.catalogue().fact(fact))));
    }

    private static Fact engineFact(FactDefinition definition) {
        return new Fact(
                definition.id(),
                definition.domain(),
                Optional.empty(),
                Effort.valueOf(definition.asking().effort().name()),
                definition.asking().flip(),
                definition.measurement().ordinal());
    }

    /** What the table says over all that the facts may be. */
    public Answer ask(Function<String, Belief> beliefs) {
        Map<String, Belief> known = new HashMap<>();
        facts.forEach(fact -> known.put(fact, beliefs.apply(fact)));
        return reasoner.reason(Knowns.of(known)).answer(decision);
    }
}
