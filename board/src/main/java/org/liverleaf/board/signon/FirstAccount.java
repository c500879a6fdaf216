package org.liverleaf.board.signon;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The account that a new board begins with: it may do everything, and its first password is shown once. */
@Component
public final class FirstAccount {

    /** Name to sign on with. */
    public static final String NAME = "board";

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final AccountStore accounts;
    private final PasswordEncoder encoder;

    FirstAccount(AccountStore accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** Makes the account if there is none at all; its password then. */
    public Optional<String> makeIfNone() {
        if (!accounts.all().isEmpty()) {
            return Optional.empty();
        }
        String password = newPassword();
        accounts.add(
                NAME,
                "First account",
                encoder.encode(password),
                Set.of(Role.CHAIR.text(), Role.COORDINATOR.text(), Role.ADMINISTRATOR.text()),
                NAME);
        return Optional.of(password);
    }

    /** A password that nobody chose. */
    public static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
