package org.liverleaf.board.store;

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
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        String passwordHash,
        Set<String> roles,
        boolean mustChange,
        boolean disabled) {

    /** Copies the set. */
    public Account {
        roles = Set.copyOf(roles);
    }
}
