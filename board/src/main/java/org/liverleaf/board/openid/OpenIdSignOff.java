package org.liverleaf.board.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session here, then at the provider if it offers that. The way there goes over a page of ours: the policy of our
 * pages lets no form lead elsewhere, and a redirect after a form counts as the form's.
 */
public final class OpenIdSignOff implements LogoutHandler, LogoutSuccessHandler {

    /** Under this the session keeps, for one request, where to go on to. */
    public static final String ONWARD = "liverleaf.onward";

    private final OpenIdProvider provider;
    private final String address;

    OpenIdSignOff(OpenIdProvider provider, String address) {
        this.provider = provider;
        this.address = address;
    }

    /** Keeps the token over the end of the session. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OpenIdResults.ID_TOKEN) instanceof String token) {
            request.setAttribute(OpenIdResults.ID_TOKEN, token);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        Optional<String> onward = request.getAttribute(OpenIdResults.ID_TOKEN) instanceof String token
                ? provider.find().flatMap(registration -> onward(registration, token, request))
                : Optional.empty();
        onward.ifPresent(to -> request.getSession().setAttribute(ONWARD, to));
        response.sendRedirect(onward.isPresent() ? "/sign-off/onward" : "/sign-on?off");
    }

    private Optional<String> onward(ClientRegistration registration, String token, HttpServletRequest request) {
        Object end =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (!(end instanceof String endpoint)) {
            return Optional.empty();
        }
        String back = address.isEmpty() ? base(request) : address;
        return Optional.of(UriComponentsBuilder.fromUriString(endpoint)
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(token, registration.getClientId(), back + "/sign-on?off")
                .toUriString());
    }

    private static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
