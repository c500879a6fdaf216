package org.liverleaf.pathway.options;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every option that the board knows, none silently absent.
 *
 * @param options in the order of the knowledge
 */
public record Ledger(List<LedgerOption> options) {

    /** Copies the list. */
    public Ledger {
        options = List.copyOf(options);
    }

    /** An option or regimen by name, if the ledger has it. */
    public Optional<LedgerOption> findOption(String id) {
        return options.stream()
                .flatMap(option -> Stream.concat(Stream.of(option), option.regimens().stream()))
                .filter(option -> option.id().equals(id))
                .findFirst();
    }

    /** An option or regimen by name; throws when there is none. */
    public LedgerOption option(String id) {
        return findOption(id).orElseThrow(() -> new IllegalArgumentException("the ledger has no option '" + id + "'"));
    }
}
