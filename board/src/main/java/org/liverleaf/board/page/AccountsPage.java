package org.liverleaf.board.page;

import java.util.List;

/**
 * The accounts.
 *
 * @param accounts by name
 * @param roles every role there is
 * @param firstPassword name and first password of an account just made; empty otherwise
 * @param problem what was wrong with the last request; empty if nothing
 */
public record AccountsPage(List<Row> accounts, List<String> roles, String firstPassword, String problem) {

    /** Copies the lists. */
    public AccountsPage {
        accounts = List.copyOf(accounts);
        roles = List.copyOf(roles);
    }

    /**
     * An account.
     *
     * @param name name to sign on with
     * @param displayName name for people
     * @param roles its roles
     * @param disabled whether it is closed
     * @param origin where its roles come from and when they did last; empty if they are given here
     */
    public record Row(String name, String displayName, List<String> roles, boolean disabled, String origin) {

        /** Copies the list. */
        public Row {
            roles = List.copyOf(roles);
        }
    }
}
