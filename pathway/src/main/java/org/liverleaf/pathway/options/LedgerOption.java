package org.liverleaf.pathway.options;

import java.util.List;
import org.liverleaf.decision.reason.OptionResult;

/**
 * One line of the ledger.
 *
 * @param id the option's or regimen's name
 * @param title what people call it
 * @param role {@code treatment}, {@code step}, {@code layer} or {@code regimen}
 * @param result what the engine says
 * @param arguments for and against, exclusions first
 * @param conditions what a conditional option waits for
 * @param agents of a regimen, its drugs
 * @param regimens of systemic therapy, the regimens
 */
public record LedgerOption(
        String id,
        String title,
        String role,
        OptionResult result,
        List<Argument> arguments,
        List<Condition> conditions,
        List<String> agents,
        List<LedgerOption> regimens) {

    /** Copies the lists. */
    public LedgerOption {
        arguments = List.copyOf(arguments);
        conditions = List.copyOf(conditions);
        agents = List.copyOf(agents);
        regimens = List.copyOf(regimens);
    }
}
