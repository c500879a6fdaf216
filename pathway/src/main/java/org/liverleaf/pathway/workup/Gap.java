package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * A fact that is missing, or too old for a table that asks.
 *
 * @param fact its name
 * @param title what people call it
 * @param decisive whether it can move a contending option between open and closed, or change resectability, one of the
 *     three questions or the intent
 * @param changes the options and regimens that it can change, first those that it can open or close
 * @param obtainBy how to get it; empty if nobody wrote that down
 * @param stale whether a value is there that has to be repeated
 */
public record Gap(String fact, String title, boolean decisive, List<String> changes, String obtainBy, boolean stale) {

    /** Copies the list. */
    public Gap {
        changes = List.copyOf(changes);
    }
}
