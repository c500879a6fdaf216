package org.liverleaf.decision.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different tests that rules make on nodes: a node and the cells that pass. Many rules share a test. */
public final class CellTests {

    private record Test(int node, BitSet accepted) {}

    private final Map<Test, Integer> numbers = new HashMap<>();
    private final List<Test> tests = new ArrayList<>();

    int number(int node, BitSet accepted) {
        return numbers.computeIfAbsent(new Test(node, accepted), test -> {
            tests.add(test);
            return tests.size() - 1;
        });
    }

    /** How many there are. */
    public int size() {
        return tests.size();
    }

    /** The node tested. */
    public int node(int test) {
        return tests.get(test).node();
    }

    /** Whether a cell passes. */
    public boolean accepts(int test, int cell) {
        return tests.get(test).accepted().get(cell);
    }
}
