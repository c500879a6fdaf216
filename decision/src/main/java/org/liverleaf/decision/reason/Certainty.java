package org.liverleaf.decision.reason;

/** In how many worlds a rule fires. */
public enum Certainty {
    /** In every world. */
    CERTAIN,
    /** In some worlds but not in all. */
    OPEN
}
