package org.liverleaf.decision.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.value.Domain;

/**
 * Knowledge compiled to nodes, cells and masks. Node numbers: raw facts first, then one variant for each age limit that
 * some table sets on a fact, then the generated {@code ...Known} facts, then derived facts in dependency order.
 */
public final class CompiledModel {

    /** What kind of thing a node is. */
    public enum NodeKind {
        /** A fact of the record. */
        RAW,
        /** A fact of the record as seen by tables that set an age limit. */
        AGED,
        /** Whether a fact is known. */
        KNOWN,
        /** A derived fact. */
        DERIVED
    }

    private final KnowledgeModel model;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Partition[] partitions;
    private final BitSet[] cones;
    private final BitSet read = new BitSet();
    private final Map<String, Producer> agedScores = new HashMap<>();
    private final SequencedMap<String, CompiledTable> tables = new LinkedHashMap<>();
    private final int derivedFrom;
    private final CellTests tests = new CellTests();
    private final List<Node> allNodes = Collections.unmodifiableList(nodes);
    private final Producer[] producers;
    private final BitSet[] dependents;
    private final int[] knownFlags;

    /**
     * One node.
     *
     * @param name the name that columns use, with the age limit as {@code fact@28} for a variant
     * @param kind what it is
     * @param fact the fact itself; for a KNOWN node a true/false fact
     * @param base the raw node behind an AGED or KNOWN node, else the node itself
     * @param maxAgeDays the age limit of an AGED node
     */
    public record Node(String name, NodeKind kind, Fact fact, int base, OptionalInt maxAgeDays) {}

    /** Compiles; the model's names must be complete (see the {@code check} package for telling people what is wrong). */
    public CompiledModel(KnowledgeModel model) {
        this.model = model;
        model.facts().values().forEach(fact -> add(fact.id(), NodeKind.RAW, fact, -1, OptionalInt.empty()));
        List<Column> columns = model.columns();
        for (Column column : columns) {
            if (column.maxAgeDays().isPresent()) {
                agedInputs(column)
                        .forEach(input -> addAged(input, column.maxAgeDays().getAsInt()));
            }
        }
        for (Column column : columns) {
            addKnownFlag(column.fact());
        }
        for (Derived derived : model.derived().values()) {
            derived.producer().reads().forEach(this::addKnownFlag);
        }
        derivedFrom = nodes.size();
        columns.forEach(this::addAgedScore);
        model.derived()
                .values()
                .forEach(
                        derived -> add(derived.fact().id(), NodeKind.DERIVED, derived.fact(), -1, OptionalInt.empty()));
        producers = new Producer[nodes.size()];
        for (int node = derivedFrom; node < nodes.size(); node++) {
            producers[node] = producerOf(nodes.get(node).name());
        }
        partitions = new PartitionBuilder(this).build();
        for (DecisionTable table : model.tables()) {
            tables.put(table.id(), compile(table));
        }
        for (CompiledTable table : tables.values()) {
            table.readNodes().forEach(read::set);
        }
        for (Derived derived : model.derived().values()) {
            if (!(derived.producer() instanceof Producer.ByTable)) {
                derived.producer().reads().forEach(name -> read.set(number(name)));
            }
        }
        cones = new BitSet[nodes.size()];
        for (int node = 0; node < nodes.size(); node++) {
            cones[node] = coneOf(node);
        }
        dependents = findDependents();
        knownFlags = nodes.stream()
                .mapToInt(node -> numbers.getOrDefault(node.name() + KnowledgeModel.KNOWN, -1))
                .toArray();
    }

    /** The raw facts that must be fresh for a column: the fact itself, or what a smooth score is computed from. */
    private List<String> agedInputs(Column column) {
        if (isRaw(column.fact())) {
            return List.of(column.fact());
        }
        Derived derived = model.derived().get(column.fact());
        return derived != null && derived.producer() instanceof Producer.ByFormula formula
                ? formula.inputs()
                : List.of();
    }

    private void addAged(String fact, int days) {
        String name = aged(fact, days);
        if (!numbers.containsKey(name)) {
            int base = number(fact);
            add(name, NodeKind.AGED, nodes.get(base).fact(), base, OptionalInt.of(days));
        }
    }

    /** A smooth score under an age limit is the same score over inputs under that limit. */
    private void addAgedScore(Column column) {
        Derived derived = model.derived().get(column.fact());
        if (column.maxAgeDays().isEmpty()
                || derived == null
                || !(derived.producer() instanceof Producer.ByFormula formula)) {
            return;
        }
        int days = column.maxAgeDays().getAsInt();
        String name = aged(column.fact(), days);
        if (!numbers.containsKey(name)) {
            List<String> inputs =
                    formula.inputs().stream().map(input -> aged(input, days)).toList();
            agedScores.put(name, new Producer.ByFormula(inputs, formula.formula()));
            add(name, NodeKind.DERIVED, derived.fact(), -1, OptionalInt.empty());
        }
    }

    private static String aged(String fact, int days) {
        return fact + "@" + days;
    }

    private boolean isRaw(String name) {
        return model.facts().containsKey(name);
    }

    private void add(String name, NodeKind kind, Fact fact, int base, OptionalInt maxAge) {
        int number = nodes.size();
        nodes.add(new Node(name, kind, fact, base < 0 ? number : base, maxAge));
        numbers.put(name, number);
    }

    private void addKnownFlag(String name) {
        if (!numbers.containsKey(name) && name.endsWith(KnowledgeModel.KNOWN)) {
            String base = name.substring(0, name.length() - KnowledgeModel.KNOWN.length());
            if (isRaw(base)) {
                Fact flag = Fact.plain(name, new Domain.Truth(false));
                add(name, NodeKind.KNOWN, flag, number(base), OptionalInt.empty());
            }
        }
    }

    private String nodeName(Column column) {
        return column.maxAgeDays().isPresent() && !agedInputs(column).isEmpty()
                ? aged(column.fact(), column.maxAgeDays().getAsInt())
                : column.fact();
    }

    private CompiledTable compile(DecisionTable table) {
        if (table.rules().size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "table " + table.id() + " has " + table.rules().size() + " rules, at most 64 are allowed");
        }
        int width = table.columns().size();
        List<Integer> kept = new ArrayList<>();
        List<long[]> masks = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int node = number(nodeName(table.columns().get(column)));
            Partition partition = partitions[node];
            long[] mask = new long[partition.cells()];
            boolean tests = false;
            for (int cell = 0; cell < mask.length; cell++) {
                for (int rule = 0; rule < table.rules().size(); rule++) {
                    if (partition.matches(cell, table.rules().get(rule).tests().get(column))) {
                        mask[cell] |= 1L << rule;
                    } else {
                        tests = true;
                    }
                }
            }
            if (tests) {
                kept.add(node);
                masks.add(mask);
            }
        }
        return new CompiledTable(
                table,
                kept.stream().mapToInt(Integer::intValue).toArray(),
                masks.toArray(long[][]::new),
                tests,
                node -> nodes.get(node).kind() == NodeKind.KNOWN);
    }

    private BitSet coneOf(int node) {
        BitSet cone = new BitSet();
        switch (nodes.get(node).kind()) {
            case RAW, AGED, KNOWN -> cone.set(node);
            case DERIVED -> {
                switch (producer(node)) {
                    case Producer.ByTable(DecisionTable table) -> cone.or(cone(table(table.id())));
                    case Producer other -> other.reads().forEach(read -> cone.or(cones[number(read)]));
                }
            }
        }
        return cone;
    }

    /** The raw, aged and known-flag nodes that a table can see. */
    public BitSet cone(CompiledTable table) {
        BitSet cone = new BitSet();
        for (int column = 0; column < table.columns(); column++) {
            cone.or(cones[table.node(column)]);
        }
        return cone;
    }

    /** The raw, aged and known-flag nodes that a node can see. Not to be changed. */
    public BitSet cone(int node) {
        return cones[node];
    }

    /** Whether a table or another derived fact reads a node. */
    public boolean isRead(int node) {
        return read.get(node);
    }

    /** The knowledge behind it. */
    public KnowledgeModel model() {
        return model;
    }

    /** All nodes, by number. */
    public List<Node> nodes() {
        return allNodes;
    }

    /** Number of the first derived node. */
    public int derivedFrom() {
        return derivedFrom;
    }

    /** The number of a node, by name. */
    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("'" + name + "' is not a fact");
        }
        return number;
    }

    /** Whether a node has this name. */
    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    /** The cells of a node. */
    public Partition partition(int node) {
        return partitions[node];
    }

    /** What produces a derived node. */
    public Producer producer(int node) {
        return node < derivedFrom ? producerOf(nodes.get(node).name()) : producers[node];
    }

    private Producer producerOf(String name) {
        Producer ofAge = agedScores.get(name);
        if (ofAge != null) {
            return ofAge;
        }
        Derived derived = model.derived().get(name);
        if (derived == null) {
            throw new IllegalArgumentException(name + " is not derived");
        }
        return derived.producer();
    }

    /** The derived nodes that can see a raw, aged or known-flag node. Not to be changed. */
    public BitSet dependents(int node) {
        return dependents[node];
    }

    private BitSet[] findDependents() {
        BitSet[] found = new BitSet[nodes.size()];
        java.util.Arrays.setAll(found, node -> new BitSet());
        for (int node = derivedFrom; node < found.length; node++) {
            int derived = node;
            cones[node].stream().forEach(seen -> found[seen].set(derived));
        }
        return found;
    }

    /** The node that says whether a fact is known, or -1 where no rule asks. */
    public int knownFlag(int node) {
        return knownFlags[node];
    }

    /** The different tests of all rules. */
    public CellTests tests() {
        return tests;
    }

    /** A compiled table, by decision. */
    public CompiledTable table(String decision) {
        CompiledTable table = tables.get(decision);
        if (table == null) {
            table = compile(model.tables().stream()
                    .filter(each -> each.id().equals(decision))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no table answers '" + decision + "'")));
            tables.put(decision, table);
        }
        return table;
    }

    /** The options, in order. */
    public List<OptionSpec> options() {
        return List.copyOf(model.options().values());
    }
}
