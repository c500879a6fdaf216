package org.liverleaf.pathway.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A point at which the board looks again.
 *
 * @param id stable name
 * @param occasion what it belongs to
 * @param due the day by which it should be done
 * @param what tests and looks
 * @param then results that would change the plan: if ... then ...
 * @param evidence evidence keys
 */
public record Reassessment(
        String id, String occasion, LocalDate due, List<String> what, List<String> then, List<String> evidence) {

    /** Copies the lists. */
    public Reassessment {
        what = List.copyOf(what);
        then = List.copyOf(then);
        evidence = List.copyOf(evidence);
    }
}
