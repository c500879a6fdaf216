package org.liverleaf.pathway.options;

import java.util.List;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;

/**
 * One argument for or against an option.
 *
 * @param kind what it argues, weakened where it may not decide
 * @param certainty whether it holds in every world
 * @param text why, in plain clinical English
 * @param table the table it stands in; empty for an argument that no table makes
 * @param rule the rule's stable id
 * @param evidence evidence keys
 * @param remark why it counts for less than it says: unverified, overridden; empty otherwise
 */
public record Argument(
        ArgumentKind kind,
        Certainty certainty,
        String text,
        String table,
        String rule,
        List<String> evidence,
        String remark) {

    /** Copies the list. */
    public Argument {
        evidence = List.copyOf(evidence);
    }

    /** The kind as JSON spells it: both ways of requiring are {@code requires}. */
    public String kindText() {
        return isRequirement() ? "requires" : kind.text();
    }

    /** Whether it asks for something to be there first. */
    public boolean isRequirement() {
        return kind == ArgumentKind.REQUIRES_EVENT || kind == ArgumentKind.REQUIRES_SETTING;
    }
}
