package org.liverleaf.board.signon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps accounts: what pages and programs may do to them. */
@Component
public final class AccountDesk {

    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,62}";
    private static final int LONGEST_DISPLAY_NAME = 120;

    private final AccountStore accounts;
    private final PasswordEncoder encoder;

    AccountDesk(AccountStore accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** What became of a wish. */
    public sealed interface Result {

        /** An account was made; its first password is shown once. */
        record Made(String name, String firstPassword) implements Result {}

        /** Roles were set. */
        record Set() implements Result {}

        /** Nothing was done. */
        record Refused(String reason) implements Result {}
    }

    /** Makes an account with a first password. */
    public Result add(String name, String displayName, Set<String> roles, String by) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        String shown = displayName.strip();
        Set<String> known = known(roles);
        boolean isNamed = wanted.matches(NAME) && !shown.isEmpty() && shown.length() <= LONGEST_DISPLAY_NAME;
        if (!isNamed || shown.indexOf('\0') >= 0 || known.isEmpty()) {
            return new Result.Refused(
                    "An account needs a name of small letters and digits, a name for people, and a role.");
        }
        String password = FirstAccount.newPassword();
        try {
            accounts.add(wanted, shown, encoder.encode(password), known, by);
        } catch (DuplicateKeyException taken) {
            return new Result.Refused("The name " + wanted + " is taken.");
        }
        return new Result.Made(wanted, password);
    }

    /** Gives roles and takes the others. An account of another system keeps its roles; it can be closed and opened. */
    public Result setRoles(String name, Set<String> roles, boolean disabled, String by) {
        Optional<Account> foreign =
                accounts.find(name).filter(account -> account.origin().isPresent());
        Set<String> known = foreign.map(Account::roles).orElseGet(() -> known(roles));
        if (foreign.isPresent() && !roles.isEmpty() && !known.equals(known(roles))) {
            return new Result.Refused("The roles of " + name
                    + " come from the sign-on of another system at each sign-on; change them there.");
        }
        boolean locksOut = by.equals(name) && (disabled || !known.contains(Role.ADMINISTRATOR.text()));
        if (locksOut) {
            return new Result.Refused("You cannot take your own administration away; let somebody else do it.");
        }
        accounts.setRoles(name, known, disabled, by);
        return new Result.Set();
    }

    private static Set<String> known(Set<String> roles) {
        Set<String> known = new TreeSet<>(roles);
        known.removeIf(role -> Role.find(role).isEmpty());
        return known;
    }
}
