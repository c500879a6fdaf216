package org.liverleaf.board.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A secret that a person gave to a program. The secret itself is kept nowhere.
 *
 * @param id stable id; what the audit trail names
 * @param account name of the account in whose name it acts
 * @param name what its owner calls it
 * @param roles roles it was made with, as text; it never has more than the account
 * @param createdAt when it was made
 * @param expiresAt from when on it is refused
 * @param revokedAt when it was taken back, if it was
 * @param lastUsedAt when it was last used, to the minute, if it was
 */
public record AccessToken(
        UUID id,
        String account,
        String name,
        Set<String> roles,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {

    /** Copies the set. */
    public AccessToken {
        roles = Set.copyOf(roles);
    }

    /** Whether it may be used at an instant. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
