package org.liverleaf.pathway.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact of which several values may hold at once.
 *
 * @param id name in case files
 * @param text how people speak of it
 * @param members for each value the true/false fact that stands for it, in order
 */
public record ListDefinition(String id, FactText text, Map<String, FactDefinition> members) {

    /** Keeps the order of the values. */
    public ListDefinition {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The values in order. */
    public List<String> values() {
        return List.copyOf(members.keySet());
    }

    /** The fact that stands for a value. */
    public Optional<FactDefinition> findMember(String value) {
        return Optional.ofNullable(members.get(value));
    }
}
