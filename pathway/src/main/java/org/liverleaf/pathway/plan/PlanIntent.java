package org.liverleaf.pathway.plan;

import java.util.List;

/**
 * What the treatment is for.
 *
 * @param label {@code cure}, {@code conversion}, {@code control}, {@code symptom-relief} or {@code undetermined}
 * @param possible every intent that the unknown facts leave open; one if it is certain
 * @param text for people
 */
public record PlanIntent(String label, List<String> possible, String text) {

    /** Copies the list. */
    public PlanIntent {
        possible = List.copyOf(possible);
    }

    /** Whether it is settled. */
    public boolean isDetermined() {
        return !label.equals("undetermined");
    }
}
