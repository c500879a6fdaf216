package org.liverleaf.pathway.outlook;

import java.util.List;
import org.liverleaf.pathway.workup.UsedFact;

/**
 * A fact of this patient that is known to go with a better or a worse course.
 *
 * @param id stable name
 * @param title what it is
 * @param direction which way
 * @param effect size of the effect with its interval and its setting, as published
 * @param because the facts that make it hold
 * @param evidence evidence keys
 */
public record Modifier(
        String id, String title, Direction direction, String effect, List<UsedFact> because, List<String> evidence) {

    /** Which way a modifier points. */
    public enum Direction {
        BETTER,
        WORSE;

        /** The word in JSON and YAML. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Copies the lists. */
    public Modifier {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
