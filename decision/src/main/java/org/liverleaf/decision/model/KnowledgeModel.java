package org.liverleaf.decision.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;

/**
 * A body of knowledge ready to be compiled: raw facts, derived facts in an order in which each reads only what stands
 * before it, options, and COLLECT tables that are no options (alerts and the like).
 *
 * @param facts raw facts by name, in file order
 * @param derived derived facts by name, ordered
 * @param options options by name, views after the options they are the best of
 * @param collections other COLLECT tables by decision
 */
public record KnowledgeModel(
        SequencedMap<String, Fact> facts,
        SequencedMap<String, Derived> derived,
        SequencedMap<String, OptionSpec> options,
        SequencedMap<String, DecisionTable> collections) {

    /** Suffix of the generated facts that say whether a fact is known. */
    public static final String KNOWN = "Known";

    /** Copies the maps, keeping their order. */
    public KnowledgeModel {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        derived = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(derived));
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        collections = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(collections));
    }

    /**
     * Orders the derived facts by what they read.
     *
     * @throws IllegalArgumentException naming a fact on a cycle or a name that nothing defines
     */
    public static KnowledgeModel of(
            List<Fact> facts, List<Derived> derived, List<OptionSpec> options, List<DecisionTable> collections) {
        SequencedMap<String, Fact> raw = new LinkedHashMap<>();
        facts.forEach(fact -> raw.put(fact.id(), fact));
        Map<String, Derived> byName = new LinkedHashMap<>();
        derived.forEach(each -> byName.put(each.fact().id(), each));
        SequencedMap<String, Derived> ordered = new LinkedHashMap<>();
        Map<String, Boolean> open = new HashMap<>();
        for (String name : new ArrayList<>(byName.keySet())) {
            place(name, raw, byName, ordered, open);
        }
        SequencedMap<String, OptionSpec> specs = new LinkedHashMap<>();
        options.stream().filter(option -> option.bestOf().isEmpty()).forEach(option -> specs.put(option.id(), option));
        options.stream().filter(option -> !option.bestOf().isEmpty()).forEach(option -> specs.put(option.id(), option));
        SequencedMap<String, DecisionTable> others = new LinkedHashMap<>();
        collections.forEach(table -> others.put(table.id(), table));
        return new KnowledgeModel(raw, ordered, specs, others);
    }

    private static void place(
            String name,
            Map<String, Fact> raw,
            Map<String, Derived> byName,
            SequencedMap<String, Derived> ordered,
            Map<String, Boolean> open) {
        if (ordered.containsKey(name)) {
            return;
        }
        if (open.put(name, true) != null) {
            throw new IllegalArgumentException("derived fact '" + name + "' depends on itself");
        }
        Derived each = byName.get(name);
        if (each == null) {
            throw new IllegalArgumentException("'" + name + "' is not a fact");
        }
        for (String read : each.producer().reads()) {
            if (!raw.containsKey(read) && !isKnownFlag(read, raw)) {
                place(read, raw, byName, ordered, open);
            }
        }
        ordered.put(name, each);
    }

    private static boolean isKnownFlag(String name, Map<String, Fact> raw) {
        return name.endsWith(KNOWN) && raw.containsKey(name.substring(0, name.length() - KNOWN.length()));
    }

    /** Every table of the knowledge once: of derived facts, of options, and the collections. */
    public List<DecisionTable> tables() {
        SequencedMap<String, DecisionTable> tables = new LinkedHashMap<>();
        for (Derived each : derived.values()) {
            if (each.producer() instanceof Producer.ByTable(DecisionTable table)) {
                tables.putIfAbsent(table.id(), table);
            }
        }
        options.values().forEach(option -> option.tables().forEach(table -> tables.putIfAbsent(table.id(), table)));
        tables.putAll(collections);
        return List.copyOf(tables.values());
    }

    /** Whether a table is only ever a caution of options: such a table may be silent in some worlds. */
    public boolean mayBeSilent(String table) {
        return options.values().stream()
                        .anyMatch(option -> option.cautions().stream()
                                .anyMatch(caution -> caution.id().equals(table)))
                && options.values().stream()
                        .noneMatch(option -> option.table()
                                .filter(own -> own.id().equals(table))
                                .isPresent());
    }

    /** Every column of every table. */
    public List<Column> columns() {
        return tables().stream().flatMap(table -> table.columns().stream()).toList();
    }
}
