package org.liverleaf.pathway.options;

import java.util.List;

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

    /** An option or regimen by name; throws when there is none. */
    public LedgerOption option(String id) {
        return options.stream()
                .flatMap(option ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(option), option.regimens().stream()))
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no option '" + id + "'"));
    }
}
