package org.liverleaf.decision.model;

import java.util.List;
import org.liverleaf.decision.value.ValueSet;

/**
 * A parent fact's value restricts a child fact.
 *
 * @param parent the parent fact
 * @param allowed for each value index of the parent, the values that the child may have
 */
public record Implication(String parent, List<ValueSet> allowed) {

    /** Copies the list. */
    public Implication {
        allowed = List.copyOf(allowed);
    }
}
