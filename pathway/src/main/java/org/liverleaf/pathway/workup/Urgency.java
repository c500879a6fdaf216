package org.liverleaf.pathway.workup;

import java.util.Locale;

/** By when somebody has to act on an alert; the most urgent first. */
public enum Urgency {
    /** Today. */
    SAME_DAY,
    /** Within days. */
    SOON,
    /** By the next board. */
    ROUTINE;

    /** The word in JSON and YAML: {@code same-day}, {@code soon}, {@code routine}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The urgency with this word; throws with the allowed words when there is none. */
    public static Urgency of(String text) {
        for (Urgency urgency : values()) {
            if (urgency.text().equals(text)) {
                return urgency;
            }
        }
        throw new IllegalArgumentException("found the urgency '" + text + "', expected same-day, soon or routine");
    }
}
