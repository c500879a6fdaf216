package org.liverleaf.decision.reason;

import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.value.Belief;

/**
 * What is known of a case, in the engine's words.
 *
 * @param beliefs by fact; a fact left out is unknown
 * @param ageDays age of each fact's value in days; a fact left out counts as of today
 * @param askedNotKnown facts that were asked for and are not known: no question is made of them
 * @param overridden ids of rules that a signed override takes back
 */
public record Knowns(
        Map<String, Belief> beliefs, Map<String, Integer> ageDays, Set<String> askedNotKnown, Set<String> overridden) {

    /** Copies everything. */
    public Knowns {
        beliefs = Map.copyOf(beliefs);
        ageDays = Map.copyOf(ageDays);
        askedNotKnown = Set.copyOf(askedNotKnown);
        overridden = Set.copyOf(overridden);
    }

    /** Beliefs alone. */
    public static Knowns of(Map<String, Belief> beliefs) {
        return new Knowns(beliefs, Map.of(), Set.of(), Set.of());
    }

    /** The same with one belief replaced. */
    public Knowns with(String fact, Belief belief) {
        Map<String, Belief> changed = new java.util.HashMap<>(beliefs);
        changed.put(fact, belief);
        return new Knowns(changed, ageDays, askedNotKnown, overridden);
    }
}
