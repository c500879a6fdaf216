package org.liverleaf.pathway.cases;

import org.liverleaf.pathway.record.PartialDate;

/**
 * One thing that happened, for the line of time.
 *
 * @param date when
 * @param kind what kind of thing
 * @param text what happened, in a few words
 * @param source where this comes from
 */
public record TimelineEvent(PartialDate date, Kind kind, String text, String source) {

    /** Kinds of event. */
    public enum Kind {
        DIAGNOSIS,
        TREATMENT,
        IMAGING,
        REPORT,
        BOARD
    }
}
