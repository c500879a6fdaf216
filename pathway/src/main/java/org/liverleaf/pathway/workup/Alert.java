package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * A red flag.
 *
 * @param id stable name
 * @param urgency by when somebody has to act
 * @param standing whether it holds, or only cannot be ruled out with what is known
 * @param title what it is, in a few words; says so if it cannot be ruled out
 * @param text what to do
 * @param because the facts that raise it, with value and date
 * @param evidence evidence keys
 */
public record Alert(
        String id,
        Urgency urgency,
        Standing standing,
        String title,
        String text,
        List<UsedFact> because,
        List<String> evidence) {

    /** Whether an alert holds. */
    public enum Standing {
        /** It holds whatever the unknown facts turn out to be. */
        HOLDS,
        /** Some value of an unknown fact would raise it, and that would be dangerous. */
        NOT_RULED_OUT
    }

    /** Copies the lists. */
    public Alert {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
