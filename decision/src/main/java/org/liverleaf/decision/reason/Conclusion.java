package org.liverleaf.decision.reason;

import java.util.List;
import java.util.Optional;

/**
 * What the engine says of a derived fact that the board asks for by name (resectability, intent and the like).
 *
 * @param answer values and rules
 * @param label the value that holds with every measurement at its nominal value; empty if undetermined
 * @param fragile whether an imprecise fact can change it
 * @param needs unknown or stale facts that can change it
 * @param flips nearest changes of known facts that change the label
 */
public record Conclusion(Answer answer, Optional<String> label, boolean fragile, List<Need> needs, List<Flip> flips) {

    /** The label of a conclusion that is not settled. */
    public static final String UNDETERMINED = "undetermined";

    /** Copies the lists. */
    public Conclusion {
        needs = List.copyOf(needs);
        flips = List.copyOf(flips);
    }

    /** The label, or 'undetermined'. */
    public String labelText() {
        return label.orElse(UNDETERMINED);
    }
}
