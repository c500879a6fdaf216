package org.liverleaf.survival.compare;

import java.util.List;
import org.liverleaf.survival.estimate.TestResult;

/**
 * Whether groups differ in survival.
 *
 * @param groups what was seen in each
 * @param test the test of no difference
 */
public record Comparison(List<Group> groups, TestResult test) {

    /** Copies the list. */
    public Comparison {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name of the group
     * @param n number of rows
     * @param observed events, weighted as the test weights them
     * @param expected events, if all groups had one survival
     */
    public record Group(String name, int n, double observed, double expected) {}
}
