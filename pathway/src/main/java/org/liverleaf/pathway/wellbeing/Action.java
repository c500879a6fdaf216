package org.liverleaf.pathway.wellbeing;

import java.util.List;
import org.liverleaf.pathway.workup.Urgency;

/**
 * What the newest value of a scale, or a fact, asks for.
 *
 * @param scale id of the scale or of the fact's call
 * @param level name of the level that was reached; {@code stated} for a fact
 * @param urgency by when somebody has to act
 * @param text what to do
 * @param because the value with its date and the limit
 * @param evidence evidence keys
 */
public record Action(String scale, String level, Urgency urgency, String text, String because, List<String> evidence) {

    /** Copies the list. */
    public Action {
        evidence = List.copyOf(evidence);
    }
}
