package org.liverleaf.pathway.cases;

import java.time.Instant;
import org.liverleaf.pathway.record.PartialDate;

/**
 * What one entry said of a fact.
 *
 * @param value the value for people, in the fact's unit: {@code 27}, {@code 27 to 35}, {@code wild-type or mutant}
 * @param effective when it is true of the patient
 * @param recorded when we got it
 * @param source where it comes from; for a derived value what it was derived from
 * @param entered the entry itself; {@link Entered#NONE} for a derived value
 */
public record Reading(String value, PartialDate effective, Instant recorded, String source, Entered entered) {

    /** A value that follows from others. */
    static Reading derived(String value, PartialDate effective, Instant recorded, String source) {
        return new Reading(value, effective, recorded, source, Entered.NONE);
    }

    /**
     * The entry behind a reading, so that a figure can be traced to what was entered.
     *
     * @param id id of the entry in the record; empty if there is none
     * @param author who states it; empty if not said
     * @param said the statement as entered, in the unit in which it came
     */
    public record Entered(String id, String author, String said) {

        /** No entry: the value is derived. */
        public static final Entered NONE = new Entered("", "", "");

        /** Whether there is an entry. */
        public boolean isThere() {
            return !id.isEmpty();
        }
    }
}
