package org.liverleaf.board.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.board.store.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signed on. */
public final class SignedOn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final Set<Permission> permissions;
    private final Set<Permission> heldBack;
    private final Instant since = Instant.now();

    /** Longest that a session lasts, however busy it is. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** The person of an account. */
    public SignedOn(Account account) {
        this(account, account);
    }

    /**
     * A person whose token has fewer roles than the account.
     *
     * @param account the account with the roles of the token
     * @param whole the account with all its roles
     */
    SignedOn(Account account, Account whole) {
        this.account = account;
        this.permissions = permissions(account);
        EnumSet<Permission> rest = permissions(whole);
        rest.removeAll(permissions);
        this.heldBack = rest;
    }

    private static EnumSet<Permission> permissions(Account account) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        account.roles().stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /** The account as it was when signing on. */
    public Account account() {
        return account;
    }

    /**
     * Whether a session that began with this still stands: not too old, and the password is the one of that time.
     *
     * @param now the account as it is now
     */
    boolean stillStands(Account now, Instant at) {
        return at.isBefore(since.plus(LONGEST_SESSION))
                && account.passwordHash().equals(now.passwordHash());
    }

    /** Whether something is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether the account may do something that the token at hand may not. */
    public boolean holdsBack(Permission permission) {
        return heldBack.contains(permission);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(permissions.stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList());
    }

    @Override
    public String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public boolean isEnabled() {
        return !account.disabled();
    }
}
