package org.liverleaf.board.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who can sign on.
 *
 * @param id stable id
 * @param name name to sign on with
 * @param displayName name for people
 * @param passwordHash hash of the password, with its kind in front
 * @param roles roles, as text
 * @param mustChange whether the password is a first one that has to be changed
 * @param disabled whether signing on is refused
 * @param origin the other system by which its owner signs on; empty if by password
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        String passwordHash,
        Set<String> roles,
        boolean mustChange,
        boolean disabled,
        Optional<Origin> origin) {

    /**
     * Another system that knows the owner and gives the roles.
     *
     * @param issuer its address
     * @param subject by what it knows the owner
     * @param signedOnAt when it let the owner in last, hence how old the roles are
     */
    public record Origin(String issuer, String subject, Instant signedOnAt) {}

    /** Copies the set. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The same with other roles. */
    public Account withRoles(Set<String> others) {
        return new Account(id, name, displayName, passwordHash, others, mustChange, disabled, origin);
    }
}
