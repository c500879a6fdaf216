package org.liverleaf.decision.reason;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the engine says of one option.
 *
 * @param id the option
 * @param label one word for the board
 * @param verdicts every verdict that some world yields; the label never hides them
 * @param exact whether no bound was met
 * @param fragile whether an imprecise fact can change the verdict
 * @param arguments the rules that fire in all or some worlds
 * @param needs unknown or stale facts that can change the verdict, minimum set first
 * @param flips nearest changes of known facts that change the label
 */
public record OptionResult(
        String id,
        Verdict label,
        Set<Verdict> verdicts,
        boolean exact,
        boolean fragile,
        List<FiredRule> arguments,
        List<Need> needs,
        List<Flip> flips) {

    /** Copies the collections. */
    public OptionResult {
        verdicts = java.util.Collections.unmodifiableSet(new TreeSet<>(verdicts));
        arguments = List.copyOf(arguments);
        needs = List.copyOf(needs);
        flips = List.copyOf(flips);
    }

    /** Whether it is still in play: not excluded in all worlds. */
    public boolean isContending() {
        return !(verdicts.size() == 1 && verdicts.contains(Verdict.EXCLUDED));
    }
}
