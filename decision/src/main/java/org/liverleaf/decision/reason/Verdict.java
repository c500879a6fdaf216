package org.liverleaf.decision.reason;

/** What may be said of an option, weakest first. Worlds know no {@link #UNDETERMINED}: only labels do. */
public enum Verdict {
    /** A certain contraindication that the option's own preparation cannot remedy. */
    EXCLUDED,
    /** Nothing forbids it, nothing supports it. */
    NOT_INDICATED,
    /** Open once a named event, setting or fact is there. */
    CONDITIONAL,
    /** A reasonable choice with weaker or preference-dependent support. */
    POSSIBLE,
    /** A standard: the board would have to justify not offering it. */
    INDICATED,
    /** An unknown fact of the option's minimum set decides between open and closed. */
    UNDETERMINED;

    /** Whether the verdict keeps the option open. */
    public boolean isOpen() {
        return this == CONDITIONAL || this == POSSIBLE || this == INDICATED;
    }

    /** The verdict as JSON and pages spell it. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
