package org.liverleaf.board.signon;

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

    /** The person of an account. */
    public SignedOn(Account account) {
        this.account = account;
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        account.roles().stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .forEach(role -> all.addAll(role.permissions()));
        this.permissions = all;
    }

    /** The account as it was when signing on. */
    public Account account() {
        return account;
    }

    /** Whether something is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
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
