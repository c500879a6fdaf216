package org.liverleaf.decision.compile;

/**
 * Where a {@link PointEvaluator} writes what its tables answer; made by {@link PointEvaluator#answers} and used again for
 * one assignment after the other. Tables are numbered as in {@link PointEvaluator#tables}.
 */
public final class PointAnswers {

    /** For each table the place of its first rule in {@link #rules}; a COLLECT table has a place for every rule. */
    private final int[] starts;

    private final int[] counts;
    private final int[] rules;
    private final int[] outputs;

    PointAnswers(int[] places) {
        starts = new int[places.length];
        counts = new int[places.length];
        int all = 0;
        for (int table = 0; table < places.length; table++) {
            starts[table] = all;
            all += places[table];
        }
        rules = new int[all];
        outputs = new int[all];
    }

    /** Writes down the rules that fired, as bits. */
    void put(int table, long fired, int[] outputOfRule) {
        int start = starts[table];
        int at = start;
        for (long left = fired; left != 0; left &= left - 1) {
            int rule = Long.numberOfTrailingZeros(left);
            rules[at] = rule;
            outputs[at++] = outputOfRule[rule];
        }
        counts[table] = at - start;
    }

    /** How many rules fired; at most one but in a COLLECT table, and 0 where no rule applies. */
    public int count(int table) {
        return counts[table];
    }

    /** The n-th rule that fired, as its place in the table, from 0. */
    public int rule(int table, int n) {
        return rules[starts[table] + n];
    }

    /** What the n-th rule that fired answers, as an index into the outputs of the table. */
    public int output(int table, int n) {
        return outputs[starts[table] + n];
    }
}
