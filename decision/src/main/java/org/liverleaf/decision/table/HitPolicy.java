package org.liverleaf.decision.table;

/** How a table turns matching rules into an answer. */
public enum HitPolicy {
    /** At most one rule may match in any world. */
    UNIQUE,
    /** The first matching rule, in the order of the table, counts. */
    FIRST,
    /** Every matching rule counts. */
    COLLECT
}
