package org.liverleaf.board.openid;

import org.jspecify.annotations.Nullable;
import org.liverleaf.board.signon.SignedOn;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whom the provider let in, with the account that stands for them here. */
final class OpenIdPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final SignedOn person;

    OpenIdPerson(OidcUser user, SignedOn person) {
        super(person.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    SignedOn person() {
        return person;
    }

    @Override
    public String getName() {
        return person.getUsername();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenIdPerson that
                && super.equals(that)
                && getName().equals(that.getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}
