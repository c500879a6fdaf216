package org.liverleaf.pages;

import java.time.LocalDate;

/**
 * What a board did about a case: it stands on the line of time beside what happened to the patient.
 *
 * @param day when
 * @param kind what it was
 * @param text what it was, in words
 * @param address page on which more is said; empty if there is none
 */
public record Milestone(LocalDate day, Kind kind, String text, String address) {

    /** Kinds, each with its own sign. */
    public enum Kind {
        /** Something was handed in. */
        DOCUMENT,
        /** A meeting has it on its list. */
        MEETING,
        /** A decision was signed. */
        DECISION
    }
}
