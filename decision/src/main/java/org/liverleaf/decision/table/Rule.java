package org.liverleaf.decision.table;

import java.util.List;

/**
 * One row of a decision table.
 *
 * @param id stable identifier, unique over all knowledge
 * @param tests one test for each column, in column order
 * @param output the literal answer, one of the table's output values
 * @param reason why, in plain clinical English
 * @param evidence keys of the evidence library, at least one
 * @param unverified whether the rule rests on a figure nobody could check; such a rule never excludes and never indicates
 */
public record Rule(
        String id, List<UnaryTest> tests, String output, String reason, List<String> evidence, boolean unverified) {

    /** Copies the lists. */
    public Rule {
        tests = List.copyOf(tests);
        evidence = List.copyOf(evidence);
    }
}
