package org.liverleaf.board.openid;

import java.util.Map;
import java.util.Objects;
import org.liverleaf.board.signon.FirstAccount;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestTemplate;

/** Finds the account of whom the provider let in, makes it the first time, and takes its roles from the claim each time. */
final class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Code of the refusal for an account that was closed here. */
    static final String CLOSED = "account_closed";

    private final OpenIdSettings settings;
    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final OidcUserService service = new OidcUserService();

    OpenIdPeople(OpenIdSettings settings, OpenIdProvider provider, AccountStore accounts, PasswordEncoder encoder) {
        this.settings = settings;
        this.accounts = accounts;
        this.encoder = encoder;
        DefaultOAuth2UserService informed = new DefaultOAuth2UserService();
        informed.setRestOperations(new RestTemplate(provider.requests()));
        service.setOauth2UserService(informed);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = service.loadUser(request);
        Map<String, Object> claims = user.getClaims();
        String issuer = settings.issuer();
        String subject = Objects.requireNonNull(user.getSubject());
        String preferred = user.getClaimAsString(StandardClaimNames.PREFERRED_USERNAME);
        String name = Claims.accountName(issuer, subject, preferred);
        Account account = accounts.signOnFrom(
                new AccountStore.Newcomer(
                        issuer,
                        subject,
                        name,
                        Claims.displayName(user.getClaimAsString(StandardClaimNames.NAME), preferred, name),
                        settings.rolesFor(Claims.texts(claims, settings.rolesClaim()))),
                // Nobody knows it: whoever comes by the provider has no password here.
                () -> encoder.encode(FirstAccount.newPassword() + FirstAccount.newPassword()));
        if (account.disabled()) {
            throw new OAuth2AuthenticationException(CLOSED);
        }
        return new OpenIdPerson(user, new SignedOn(account));
    }
}
