package org.liverleaf.board.page;

import java.util.List;

/**
 * One's own tokens for programs.
 *
 * @param tokens the newest first
 * @param roles one's own roles
 * @param lifetimes lifetimes that may be chosen, in days
 * @param secret the secret of the token just made; empty otherwise
 * @param problem what was wrong with the last request; empty if nothing
 */
public record TokensPage(List<Row> tokens, List<String> roles, List<Integer> lifetimes, String secret, String problem) {

    /** Copies the lists. */
    public TokensPage {
        tokens = List.copyOf(tokens);
        roles = List.copyOf(roles);
        lifetimes = List.copyOf(lifetimes);
    }

    /**
     * A token.
     *
     * @param id stable id, as the audit trail names it
     * @param name what its owner calls it
     * @param roles its roles, in words
     * @param made when it was made
     * @param used when it was last used
     * @param standing until when it is valid, or since when it is not
     * @param valid whether it can be used
     */
    public record Row(String id, String name, String roles, String made, String used, String standing, boolean valid) {}
}
