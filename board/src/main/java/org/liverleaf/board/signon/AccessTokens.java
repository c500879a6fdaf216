package org.liverleaf.board.signon;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liverleaf.board.store.AccessToken;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.TokenStore;
import org.springframework.stereotype.Component;

/**
 * Tokens by which programs act in the name of an account. A secret is 256 random bits, so a plain hash of it is enough to
 * keep; it is shown once. What a token may do is what it was made for and what its account may do now, whichever is less.
 */
@Component
public final class AccessTokens {

    /** With this every secret begins, so that scanners for leaked secrets can know one. */
    public static final String PREFIX = "liverleaf_";

    /** Lifetimes that may be chosen, in days. */
    public static final List<Integer> LIFETIMES = List.of(7, 30, 90, 365);

    /** Most tokens that an account may have at a time, expired and revoked ones not counted. */
    public static final int MOST = 20;

    /** How long after the last sign-on by another system the tokens of an account still count. */
    public static final Duration LONGEST_AWAY = Duration.ofDays(30);

    private static final int LONGEST_NAME = 80;
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final TokenStore tokens;
    private final AccountStore accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(TokenStore tokens, AccountStore accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What became of the wish for a token. */
    public sealed interface Made {

        /** It was made; its secret is known to nobody else from now on. */
        record Secret(UUID id, String secret) implements Made {}

        /** It was not made. */
        record Refused(String reason) implements Made {}
    }

    /**
     * A token that was shown, with whom it stands for.
     *
     * @param token the token
     * @param person the account with no more roles than the token
     */
    public record Bearer(AccessToken token, SignedOn person) {}

    /**
     * Makes a token for an account.
     *
     * @param roles roles wanted; none that the account has not
     */
    public Made make(Account owner, String name, Set<String> roles, int days) {
        String wanted = name.strip();
        Set<String> had = new TreeSet<>(roles);
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return new Made.Refused("A token needs a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (had.isEmpty() || !owner.roles().containsAll(had)) {
            return new Made.Refused("A token needs at least one of your roles, and can have no other.");
        }
        if (!LIFETIMES.contains(days)) {
            return new Made.Refused("A token lives 7, 30, 90 or 365 days.");
        }
        long valid = tokens.of(owner).stream()
                .filter(token -> token.isValid(clock.instant()))
                .count();
        if (valid >= MOST) {
            return new Made.Refused("You have " + MOST + " tokens; revoke one that is not used any more.");
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Made.Secret(tokens.add(owner, wanted, hash(secret), had, Duration.ofDays(days)), secret);
    }

    /** Whom a secret stands for; empty if it is none of ours, expired or revoked, or its account is closed or long not seen. */
    public Optional<Bearer> find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return tokens.findByHash(hash(secret))
                .filter(token -> token.isValid(clock.instant()))
                .flatMap(token -> accounts.find(token.account())
                        .filter(account -> !account.disabled() && !account.mustChange() && !isForgotten(account))
                        .map(account -> new Bearer(token, new SignedOn(limited(account, token.roles()), account))));
    }

    private static Account limited(Account account, Set<String> roles) {
        Set<String> both = new TreeSet<>(account.roles());
        both.retainAll(roles);
        return account.withRoles(both);
    }

    /** Whoever left the other system is not told to us; so its word counts for some time only. */
    private boolean isForgotten(Account account) {
        return account.origin()
                .filter(origin -> origin.signedOnAt().plus(LONGEST_AWAY).isBefore(clock.instant()))
                .isPresent();
    }

    private static String hash(String secret) {
        return new DocumentBytes(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
