package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A case of the board.
 *
 * @param id stable id; the only thing of a case that stands in addresses and logs
 * @param name name for people
 * @param createdAt when it was opened
 * @param documents how many documents it has
 */
public record StoredCase(UUID id, String name, Instant createdAt, int documents) {}
