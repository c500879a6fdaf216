package org.liverleaf.decision.compile;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;

/**
 * A table as bit masks: for each column and each cell of the fact it reads, the rules whose test the cell satisfies.
 * Rule i is bit i. Columns that test nothing are left out.
 *
 * <p>This is the bit-vector method of packet classification (Lakshman and Stiliadis 1998): one AND for each column.
 */
public final class CompiledTable {

    private final DecisionTable source;
    private final int[] nodes;
    private final long[][] masks;
    private final long allRules;
    /** For each rule, the columns that it tests at all. */
    private final int[][] tested;
    /** For each rule and each column that it tests, the number of the test. */
    private final int[][] tests;

    /** The rules that test whether a fact is known. */
    private final long onKnowing;

    /** @param onKnowing whether a node says that a fact is known */
    CompiledTable(DecisionTable source, int[] nodes, long[][] masks, CellTests numbers, IntPredicate onKnowing) {
        this.source = source;
        this.nodes = nodes;
        this.masks = masks;
        int rules = source.rules().size();
        this.allRules = rules == Long.SIZE ? -1L : (1L << rules) - 1;
        this.tested = new int[rules][];
        for (int rule = 0; rule < rules; rule++) {
            long bit = 1L << rule;
            tested[rule] = IntStream.range(0, nodes.length)
                    .filter(column -> java.util.Arrays.stream(masks[column]).anyMatch(mask -> (mask & bit) == 0))
                    .toArray();
        }
        long knowing = 0;
        for (int rule = 0; rule < rules; rule++) {
            if (IntStream.of(tested[rule]).anyMatch(column -> onKnowing.test(nodes[column]))) {
                knowing |= 1L << rule;
            }
        }
        this.onKnowing = knowing;
        this.tests = new int[rules][];
        for (int rule = 0; rule < rules; rule++) {
            tests[rule] = new int[tested[rule].length];
            for (int n = 0; n < tests[rule].length; n++) {
                int column = tested[rule][n];
                tests[rule][n] = numbers.number(nodes[column], accepted(masks[column], rule));
            }
        }
    }

    private static BitSet accepted(long[] masks, int rule) {
        BitSet accepted = new BitSet();
        for (int cell = 0; cell < masks.length; cell++) {
            accepted.set(cell, (masks[cell] >>> rule & 1) != 0);
        }
        return accepted;
    }

    /** Whether a rule tests if some fact is known at all. */
    public boolean asksWhetherKnown(int rule) {
        return (onKnowing >>> rule & 1) != 0;
    }

    /** The number of the n-th test of a rule among {@link CompiledModel#tests}. */
    public int test(int rule, int n) {
        return tests[rule][n];
    }

    /** How many columns a rule tests. */
    public int testedColumns(int rule) {
        return tested[rule].length;
    }

    /** The n-th column that a rule tests. */
    public int testedColumn(int rule, int n) {
        return tested[rule][n];
    }

    /** The table as written. */
    public DecisionTable source() {
        return source;
    }

    /** How many columns are left. */
    public int columns() {
        return nodes.length;
    }

    /** The node that a column reads. */
    public int node(int column) {
        return nodes[column];
    }

    /** The rules that a cell satisfies in a column. */
    public long mask(int column, int cell) {
        return masks[column][cell];
    }

    /** One bit for each rule. */
    public long allRules() {
        return allRules;
    }

    /** The rules that match when every node has one cell; of a FIRST table only the first of them. */
    public long fires(int[] cellOfNode) {
        long fired = allRules;
        for (int column = 0; column < nodes.length; column++) {
            fired &= masks[column][cellOfNode[nodes[column]]];
        }
        return source.hitPolicy() == HitPolicy.FIRST ? Long.lowestOneBit(fired) : fired;
    }

    /** The nodes read, as a list for messages. */
    List<Integer> readNodes() {
        return java.util.Arrays.stream(nodes).boxed().toList();
    }
}
