package org.liverleaf.decision.model;

import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.table.DecisionTable;

/**
 * An option whose verdict is computed in every world.
 *
 * @param id its name
 * @param table its arguments (a COLLECT table); of a view, the arguments of its own
 * @param bestOf the options of which it is the best in each world; empty if it stands for itself
 * @param minimumSet the facts whose absence leaves the option undetermined
 * @param neverExcluded whether an exclusion counts as 'not indicated' only
 * @param declinedBy the true/false fact by which the patient declines it
 */
public record OptionSpec(
        String id,
        Optional<DecisionTable> table,
        List<String> bestOf,
        List<String> minimumSet,
        boolean neverExcluded,
        Optional<String> declinedBy) {

    /** Copies the lists. */
    public OptionSpec {
        bestOf = List.copyOf(bestOf);
        minimumSet = List.copyOf(minimumSet);
        if (table.isEmpty() && bestOf.isEmpty()) {
            throw new IllegalArgumentException("option " + id + " needs a table or options of which it is the best");
        }
    }
}
