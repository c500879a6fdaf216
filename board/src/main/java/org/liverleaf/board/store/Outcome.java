package org.liverleaf.board.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a decision, one of its options or one of its steps was carried out.
 *
 * @param subject of what: empty for the whole decision, {@code option:} and its id, or {@code step:} and its number from 1
 * @param done whether it was
 * @param happenedOn the day on which it was done, or on which it was clear that it would not be; {@link LocalDate#MAX} if none
 *     was told
 * @param cause why not, an id of {@link OutcomeCause}; empty if none was chosen
 * @param reason why not in own words, or a remark
 * @param author who says so
 * @param recordedAt when
 */
public record Outcome(
        String subject,
        boolean done,
        LocalDate happenedOn,
        String cause,
        String reason,
        String author,
        Instant recordedAt) {}
