package org.liverleaf.decision.dmn;

import java.util.List;
import org.liverleaf.decision.table.UnaryTest;

/**
 * A named type of a DMN file.
 *
 * @param name its name
 * @param typeRef number, string or boolean
 * @param allowed the allowed values, empty if none are written
 */
public record ItemDefinition(String name, String typeRef, List<UnaryTest> allowed) {

    /** Copies the list. */
    public ItemDefinition {
        allowed = List.copyOf(allowed);
    }
}
