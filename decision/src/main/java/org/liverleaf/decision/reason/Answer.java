package org.liverleaf.decision.reason;

import java.util.List;

/**
 * What a table or score says over all worlds of a case.
 *
 * @param decision the derived fact or decision
 * @param values every value that some world yields, in the order of the domain; for a COLLECT table the outputs that
 *     fire in some world
 * @param fired the rules that fire in some world, in the order of the table
 * @param exact whether no bound was met; if not, {@code values} may hold too many values, never too few
 */
public record Answer(String decision, List<String> values, List<FiredRule> fired, boolean exact) {

    /** Copies the lists. */
    public Answer {
        values = List.copyOf(values);
        fired = List.copyOf(fired);
    }

    /** Whether all worlds agree on one value. */
    public boolean isCertain() {
        return values.size() == 1;
    }

    /** Whether all worlds yield just this value. */
    public boolean isCertainly(String value) {
        return isCertain() && values.getFirst().equals(value);
    }
}
