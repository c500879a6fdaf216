package org.liverleaf.pathway.letters;

import java.time.LocalDate;

/**
 * What happens next.
 *
 * @param nextCheck the day of the next check; {@link LocalDate#MAX} if none is set
 * @param what what is done on that day; empty if nobody said
 * @param contact whom to call, with the number; empty if nobody said
 */
public record FollowUp(LocalDate nextCheck, String what, String contact) {

    /** Nothing is set. */
    public static final FollowUp NONE = new FollowUp(LocalDate.MAX, "", "");

    /** Whether a day is set. */
    public boolean hasDate() {
        return !nextCheck.equals(LocalDate.MAX);
    }
}
