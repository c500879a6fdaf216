package org.liverleaf.pathway.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One liver metastasis.
 *
 * @param id its name in the record
 * @param segments Couinaud segments 1 to 8; empty if not known
 * @param facts what is known of it, by fact id
 */
public record CaseLesion(String id, List<Integer> segments, Map<String, CaseFact> facts) {

    /** Copies both. */
    public CaseLesion {
        segments = List.copyOf(segments);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** What is known of one of its facts; throws with the name when lesions have no such fact. */
    public CaseFact fact(String fact) {
        CaseFact found = facts.get(fact);
        if (found == null) {
            throw new IllegalArgumentException("lesions have no fact '" + fact + "'");
        }
        return found;
    }
}
