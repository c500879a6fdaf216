package org.liverleaf.survival.accuracy;

/** Counts by level whose sums over all lower levels are known in O(log n) (Fenwick, Software: Practice and Experience 24, 1994). */
final class PrefixSums {

    private final long[] tree;
    private long all;

    PrefixSums(int levels) {
        this.tree = new long[levels + 1];
    }

    void add(int level, int count) {
        all += count;
        for (int i = level + 1; i < tree.length; i += i & -i) {
            tree[i] += count;
        }
    }

    /** How many lie below a level. */
    long below(int level) {
        long sum = 0;
        for (int i = level; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    long all() {
        return all;
    }
}
