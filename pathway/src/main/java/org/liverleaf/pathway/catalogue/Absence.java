package org.liverleaf.pathway.catalogue;

/**
 * What the silence of the record means for a fact.
 *
 * @param rule the rule
 * @param noneValue the value that silence stands for; empty under {@link Rule#UNKNOWN}
 */
public record Absence(Rule rule, String noneValue) {

    /** Silence is ignorance, the fact. */
    public static final Absence UNKNOWN = new Absence(Rule.UNKNOWN, "");

    /** When silence means 'none'. */
    public enum Rule {
        /** Never: what is not stated is unknown. */
        UNKNOWN,
        /** Always: choices and our own bookkeeping. */
        NONE,
        /** Treatments and events: only where the record holds the history of treatment. */
        NONE_IF_HISTORY
    }
}
