package org.liverleaf.decision.reason;

/** What a rule of an option table argues. The order is the order of the flags in {@link OptionAlgebra}. */
public enum ArgumentKind {
    EXCLUDES("excludes"),
    AGAINST("against"),
    SUPPORTS("supports"),
    INDICATES("indicates"),
    /** Wants an event first: hypertrophy, a drained duct, a gate tested. */
    REQUIRES_EVENT("requires-event"),
    /** Wants a setting: a centre, a trial, a licence. */
    REQUIRES_SETTING("requires-setting");

    private final String text;

    ArgumentKind(String text) {
        this.text = text;
    }

    /** The word that stands in tables. */
    public String text() {
        return text;
    }

    /** The kind with this word. */
    public static ArgumentKind of(String text) {
        for (ArgumentKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no kind of argument");
    }

    /** The kind that counts: an unverified rule never excludes and never indicates; an override takes an exclusion back. */
    public ArgumentKind weakened(boolean unverified, boolean overridden) {
        if (this == EXCLUDES && (unverified || overridden)) {
            return AGAINST;
        }
        if (this == INDICATES && unverified) {
            return SUPPORTS;
        }
        return this;
    }
}
