package org.liverleaf.decision.reason;

import java.util.Arrays;

/** A set of pairs of diagrams, each packed into a long that is never 0: the searches of relevance fill it by the thousand. */
final class PairSet {

    private long[] pairs = new long[16];
    private int size;

    /** Adds a pair; whether it was not there before. */
    boolean add(long pair) {
        if (2 * size >= pairs.length) {
            grow();
        }
        int slot = slot(pair, pairs);
        if (pairs[slot] == pair) {
            return false;
        }
        pairs[slot] = pair;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[4 * pairs.length];
        Arrays.stream(pairs).filter(pair -> pair != 0).forEach(pair -> larger[slot(pair, larger)] = pair);
        pairs = larger;
    }

    /** Where the pair stands or would stand. */
    private static int slot(long pair, long[] table) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != pair) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
