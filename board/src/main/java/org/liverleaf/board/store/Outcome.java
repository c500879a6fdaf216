package org.liverleaf.board.store;

import java.time.Instant;

/**
 * Whether a decision was carried out.
 *
 * @param done whether it was
 * @param reason why not, or a remark
 * @param author who says so
 * @param recordedAt when
 */
public record Outcome(boolean done, String reason, String author, Instant recordedAt) {}
