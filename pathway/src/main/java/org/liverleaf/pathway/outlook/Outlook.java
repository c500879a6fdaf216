package org.liverleaf.pathway.outlook;

import java.util.List;

/**
 * What published cohorts say of situations like this one. Never a single number, and no forecast for one person.
 *
 * @param ranges ranges of outcome, each with its cohort
 * @param scores prognostic scores side by side
 * @param modifiers facts of this patient that are known to go with a better or a worse course
 */
public record Outlook(List<OutlookRange> ranges, List<ScoreCard> scores, List<Modifier> modifiers) {

    /** Copies the lists. */
    public Outlook {
        ranges = List.copyOf(ranges);
        scores = List.copyOf(scores);
        modifiers = List.copyOf(modifiers);
    }
}
