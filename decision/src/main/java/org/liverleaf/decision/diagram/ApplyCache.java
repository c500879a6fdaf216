package org.liverleaf.decision.diagram;

/**
 * Results of operations on diagrams, by operation and two operands, or by three operands. A newer result takes the place
 * of an older one with the same slot, as in most packages for decision diagrams: what is forgotten is worked out again,
 * and the cache stays small enough for the processor to hold it near.
 */
final class ApplyCache {

    private static final int WIDTH = 4;
    private static final int RESULT = 3;
    private static final int FEWEST = WIDTH << 12;
    private static final int MOST = WIDTH << 16;

    /** By slot: operation, both operands, and the result plus 1, so that 0 is an empty slot; side by side in memory. */
    private int[] entries = new int[FEWEST];

    private int size;

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
}
