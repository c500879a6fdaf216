package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What a user of another system did with a card.
 *
 * @param card the card's uuid
 * @param outcome {@code accepted} or {@code overridden}
 * @param reasonSystem code system of the reason; may be empty
 * @param reasonCode the reason; may be empty
 * @param remark in the user's own words; may be empty, and may name a patient
 * @param happenedAt when, as the other system says
 */
public record CardFeedback(
        UUID card, String outcome, String reasonSystem, String reasonCode, String remark, Instant happenedAt) {}
