package org.liverleaf.decision.diagram;

import java.util.Arrays;

/** Results of operations on diagrams, by operation and two operands. Grows; never forgets within one case. */
final class ApplyCache {

    private int[] operations = new int[4096];
    private int[] first = new int[4096];
    private int[] second = new int[4096];
    private int[] results = filled(4096);
    private int size;

    private final LongNumbers choices = new LongNumbers();

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, -1);
        return table;
    }

    int find(int operation, int a, int b) {
        int slot = slot(operation, a, b, results.length);
        while (results[slot] >= 0) {
            if (operations[slot] == operation && first[slot] == a && second[slot] == b) {
                return results[slot];
            }
            slot = (slot + 1) & (results.length - 1);
        }
        return -1;
    }

    void put(int operation, int a, int b, int result) {
        if (2 * size > results.length) {
            grow();
        }
        insert(operation, a, b, result);
        size++;
    }

    private void insert(int operation, int a, int b, int result) {
        int slot = slot(operation, a, b, results.length);
        while (results[slot] >= 0) {
            slot = (slot + 1) & (results.length - 1);
        }
        operations[slot] = operation;
        first[slot] = a;
        second[slot] = b;
        results[slot] = result;
    }

    private void grow() {
        int[] oldOperations = operations;
        int[] oldFirst = first;
        int[] oldSecond = second;
        int[] oldResults = results;
        int length = 4 * oldResults.length;
        operations = new int[length];
        first = new int[length];
        second = new int[length];
        results = filled(length);
        for (int i = 0; i < oldResults.length; i++) {
            if (oldResults[i] >= 0) {
                insert(oldOperations[i], oldFirst[i], oldSecond[i], oldResults[i]);
            }
        }
    }

    private static int slot(int operation, int a, int b, int length) {
        int hash = (operation * 31 + a) * 0x9E3779B1 + b * 0x85EBCA6B;
        hash ^= hash >>> 16;
        hash *= 0xC2B2AE35;
        hash ^= hash >>> 13;
        return hash & (length - 1);
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
        private int[] values = filled(256);
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
                values = filled(keys.length);
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

        private static int slot(long key, int length) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 40) & (length - 1);
        }
    }
}
