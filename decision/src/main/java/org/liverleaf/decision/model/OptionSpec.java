package org.liverleaf.decision.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.table.DecisionTable;

/**
 * An option whose verdict is computed in every world.
 *
 * @param id its name
 * @param table its arguments (a COLLECT table); of a view, the arguments of its own
 * @param cautions tables whose arguments count for it too; unlike its own they may be silent, and options share them
 * @param bestOf the options of which it is the best in each world; empty if it stands for itself
 * @param minimumSet the facts whose absence leaves the option undetermined
 * @param neverExcluded whether an exclusion counts as 'not indicated' only
 * @param declinedBy the true/false fact by which the patient declines it
 */
public record OptionSpec(
        String id,
        Optional<DecisionTable> table,
        List<DecisionTable> cautions,
        List<String> bestOf,
        List<String> minimumSet,
        boolean neverExcluded,
        Optional<String> declinedBy) {

    /** Copies the lists. */
    public OptionSpec {
        cautions = List.copyOf(cautions);
        bestOf = List.copyOf(bestOf);
        minimumSet = List.copyOf(minimumSet);
        if (table.isEmpty() && bestOf.isEmpty()) {
            throw new IllegalArgumentException("option " + id + " needs a table or options of which it is the best");
        }
    }

    /** Every table whose arguments count for it, its own first. */
    public List<DecisionTable> tables() {
        List<DecisionTable> tables = new ArrayList<>();
        table.ifPresent(tables::add);
        tables.addAll(cautions);
        return tables;
    }
}
