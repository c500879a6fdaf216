package org.liverleaf.pathway.letters;

import java.time.LocalDate;

/**
 * What happens next.
 *
 * @param nextCheck the day of the next check; {@link LocalDate#MAX} if none is set
 * @param what what is done on that day; empty if nobody said
 * @param contact whom to call, with the number; empty if nobody said
 * @param course how the board sees the disease, lesion by lesion, and what is done next
 */
public record FollowUp(LocalDate nextCheck, String what, String contact, DecidedCourse course) {

    /** Nothing is set. */
    public static final FollowUp NONE = new FollowUp(LocalDate.MAX, "", "");

    /** A follow-up that tells no course: what decisions were before they had one. */
    public FollowUp(LocalDate nextCheck, String what, String contact) {
        this(nextCheck, what, contact, DecidedCourse.NONE);
    }

    /** Whether a day is set. */
    public boolean hasDate() {
        return !nextCheck.equals(LocalDate.MAX);
    }
}
