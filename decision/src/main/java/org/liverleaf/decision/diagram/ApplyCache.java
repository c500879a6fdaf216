package org.liverleaf.decision.diagram;

import java.util.Arrays;

/**
 * Results of operations on diagrams, by operation and two operands. A newer result takes the place of an older one with
 * the same slot, as in most packages for decision diagrams: what is forgotten is worked out again, and the cache stays
 * small enough for the processor to hold it near.
 */
final class ApplyCache {

    private static final int WIDTH = 4;
    private static final int RESULT = 3;
    private static final int FEWEST = WIDTH << 12;
    private static final int MOST = WIDTH << 16;

    /** By slot: operation, both operands, and the result plus 1, so that 0 is an empty slot; side by side in memory. */
    private int[] entries = new int[FEWEST];

    private int size;

    private final LongNumbers choices = new LongNumbers();

    int find(int operation, int a, int b) {
        int slot = slot(operation, a, b, entries.length);
        return entries[slot] == operation && entries[slot + 1] == a && entries[slot + 2] == b
                ? entries[slot + RESULT] - 1
                : -1;
    }

    void put(int operation, int a, int b, int result) {
        if (WIDTH * size > entries.length && entries.length < MOST) {
            grow();
        }
        int slot = slot(operation, a, b, entries.length);
        entries[slot] = operation;
        entries[slot + 1] = a;
        entries[slot + 2] = b;
        entries[slot + RESULT] = result + 1;
        size++;
    }

    private void grow() {
        int[] larger = new int[2 * entries.length];
        for (int at = 0; at < entries.length; at += WIDTH) {
            if (entries[at + RESULT] != 0) {
                int slot = slot(entries[at], entries[at + 1], entries[at + 2], larger.length);
                System.arraycopy(entries, at, larger, slot, WIDTH);
            }
        }
        entries = larger;
    }

    /** Where an entry stands. */
    private static int slot(int operation, int a, int b, int length) {
        int hash = (operation * 31 + a) * 0x9E3779B1 + b * 0x85EBCA6B;
        hash ^= hash >>> 16;
        hash *= 0xC2B2AE35;
        hash ^= hash >>> 13;
        return (WIDTH * hash) & (length - 1);
    }

    /** One operation number for each pair of alternatives of a choice. */
    int choiceOperation(long alternatives, Diagrams diagrams) {
        int known = choices.find(alternatives);
        if (known >= 0) {
            return known;
        }
        int operation = diagrams.newOperation();
        choices.put(alternatives, operation);
        return operation;
    }

    /** A map from long to non-negative int. */
    private static final class LongNumbers {
        private long[] keys = new long[256];
        private int[] values = unset(256);
        private int size;

        int find(long key) {
            int slot = slot(key, keys.length);
            while (values[slot] >= 0) {
                if (keys[slot] == key) {
                    return values[slot];
                }
                slot = (slot + 1) & (keys.length - 1);
            }
            return -1;
        }

        void put(long key, int value) {
            if (2 * size > keys.length) {
                long[] oldKeys = keys;
                int[] oldValues = values;
                keys = new long[4 * oldKeys.length];
                values = unset(keys.length);
                for (int i = 0; i < oldKeys.length; i++) {
                    if (oldValues[i] >= 0) {
                        insert(oldKeys[i], oldValues[i]);
                    }
                }
            }
            insert(key, value);
            size++;
        }

        private void insert(long key, int value) {
            int slot = slot(key, keys.length);
            while (values[slot] >= 0) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            values[slot] = value;
        }

        private static int[] unset(int length) {
            int[] values = new int[length];
            Arrays.fill(values, -1);
            return values;
        }

        private static int slot(long key, int length) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 40) & (length - 1);
        }
    }
}
