package org.liverleaf.decision.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.value.Domain;

/**
 * Evaluates tables for one assignment of plain values, where nothing is uncertain: each fact is binned once, then each
 * table is one AND of masks per column, in dependency order. A call allocates nothing.
 *
 * <p>Every fact counts as known and as fresh: {@code ...Known} facts are true, age limits are met. Not thread-safe: one
 * evaluator for each thread.
 */
public final class PointEvaluator {

    private final List<String> tables;
    private final List<CompiledTable> compiled = new ArrayList<>();
    private final List<String> numberFacts = new ArrayList<>();
    private final List<String> wordFacts = new ArrayList<>();
    private final NumberBins[] bins;
    private final int[] wordNodes;
    private final int[] cells;
    private final PointStep[] steps;

    /** Evaluates every table of the model. */
    public PointEvaluator(CompiledModel model) {
        this(model, model.model().tables().stream().map(DecisionTable::id).toList());
    }

    /**
     * Evaluates some tables, and whatever they read.
     *
     * @param tables decisions; answers have the numbers of this list
     * @throws IllegalArgumentException when no table answers one of them
     */
    public PointEvaluator(CompiledModel model, List<String> tables) {
        this.tables = List.copyOf(tables);
        BitSet needed = new BitSet();
        for (String table : tables) {
            CompiledTable found = model.table(table);
            compiled.add(found);
            found.readNodes().forEach(node -> need(model, node, needed));
        }
        // A certain node keeps cell 1 ('true') if it is a known flag; all others are written before they are read.
        cells = new int[model.nodes().size()];
        Map<Integer, Integer> numberOfNode = new HashMap<>();
        List<NumberBins> ofNumbers = new ArrayList<>();
        List<Integer> ofWords = new ArrayList<>();
        for (int node = needed.nextSetBit(0);
                node >= 0 && node < model.derivedFrom();
                node = needed.nextSetBit(node + 1)) {
            CompiledModel.Node each = model.nodes().get(node);
            if (each.kind() == CompiledModel.NodeKind.KNOWN) {
                cells[node] = 1;
            } else if (each.kind() != CompiledModel.NodeKind.RAW) {
                continue;
            } else if (each.fact().domain() instanceof Domain.Grid) {
                numberOfNode.put(node, numberFacts.size());
                numberFacts.add(each.name());
                ofNumbers.add(new NumberBins(model.partition(node), node));
            } else {
                wordFacts.add(each.name());
                ofWords.add(node);
            }
        }
        bins = ofNumbers.toArray(NumberBins[]::new);
        wordNodes = ofWords.stream().mapToInt(Integer::intValue).toArray();
        steps = steps(model, needed, numberOfNode);
    }

    private static void need(CompiledModel model, int node, BitSet needed) {
        if (needed.get(node)) {
            return;
        }
        needed.set(node);
        needed.set(real(model, node));
        if (model.nodes().get(node).kind() == CompiledModel.NodeKind.DERIVED) {
            switch (model.producer(node)) {
                case Producer.ByTable(DecisionTable table) ->
                    model.table(table.id()).readNodes().forEach(read -> need(model, read, needed));
                case Producer other -> other.reads().forEach(read -> need(model, model.number(read), needed));
            }
        }
    }

    /** A fact under an age limit is the fact itself. */
    private static int real(CompiledModel model, int node) {
        CompiledModel.Node each = model.nodes().get(node);
        return each.kind() == CompiledModel.NodeKind.AGED ? each.base() : node;
    }

    private PointStep[] steps(CompiledModel model, BitSet needed, Map<Integer, Integer> numberOfNode) {
        List<PointStep> ordered = new ArrayList<>();
        PointStep.Maker maker = new PointStep.Maker(model, node -> real(model, node), numberOfNode);
        BitSet answered = new BitSet();
        for (int node = needed.nextSetBit(model.derivedFrom()); node >= 0; node = needed.nextSetBit(node + 1)) {
            int table = model.producer(node) instanceof Producer.ByTable(DecisionTable source)
                    ? tables.indexOf(source.id())
                    : -1;
            if (table >= 0) {
                answered.set(table);
            }
            ordered.add(maker.derived(node, table));
        }
        for (int table = answered.nextClearBit(0); table < tables.size(); table = answered.nextClearBit(table + 1)) {
            ordered.add(maker.table(compiled.get(table), table));
        }
        return ordered.toArray(PointStep[]::new);
    }

    /** The decisions evaluated, in the order of their numbers. */
    public List<String> tables() {
        return tables;
    }

    /** A table as compiled, by number. */
    public CompiledTable table(int table) {
        return compiled.get(table);
    }

    /** The numeric facts read, in the order in which {@link #evaluate} takes them. */
    public List<String> numberFacts() {
        return List.copyOf(numberFacts);
    }

    /** The other facts read, in the order in which {@link #evaluate} takes them. */
    public List<String> wordFacts() {
        return List.copyOf(wordFacts);
    }

    /** Room for the answers. */
    public PointAnswers answers() {
        return new PointAnswers(
                compiled.stream().mapToInt(PointEvaluator::places).toArray());
    }

    private static int places(CompiledTable table) {
        return switch (table.source().hitPolicy()) {
            case COLLECT, UNIQUE -> table.source().rules().size();
            case FIRST -> 1;
        };
    }

    /**
     * Evaluates.
     *
     * @param numbers a value for each of {@link #numberFacts}, in the unit of the fact, rounded half up to its step and
     *     cut off at its bounds; NaN for 'not applicable'
     * @param words for each of {@link #wordFacts} the index of its value in its domain
     * @param answers where the answers are written
     */
    public void evaluate(double[] numbers, int[] words, PointAnswers answers) {
        for (int i = 0; i < bins.length; i++) {
            cells[bins[i].node] = bins[i].cellOf(numbers[i]);
        }
        for (int i = 0; i < wordNodes.length; i++) {
            cells[wordNodes[i]] = words[i];
        }
        for (PointStep step : steps) {
            step.run(cells, numbers, answers);
        }
    }
}
