package org.liverleaf.pathway.knowledge;

import java.util.List;

/**
 * An option of the ledger, in words.
 *
 * @param id its name
 * @param title what a person calls it
 * @param role {@code treatment}, {@code step} or {@code layer}
 * @param table the decision that argues it; empty if it only is the best of its regimens
 * @param bestOfRegimens whether it is a view on the regimens
 * @param withTag only regimens with this tag; empty for all
 * @param minimumSet facts without which it is undetermined, list facts by their own name
 * @param neverExcluded whether an exclusion counts as 'not indicated' only
 */
public record OptionText(
        String id,
        String title,
        String role,
        String table,
        boolean bestOfRegimens,
        String withTag,
        List<String> minimumSet,
        boolean neverExcluded) {

    /** Copies the list. */
    public OptionText {
        minimumSet = List.copyOf(minimumSet);
    }
}
