package org.liverleaf.board.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.liverleaf.board.signon.LoginThrottle;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;

/** Ends a sign-on by the provider: writes it down and opens the board, or says that it failed. */
final class OpenIdResults implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Under this the session keeps the ID token, which the provider wants to see at the sign-off. */
    static final String ID_TOKEN = "liverleaf.id-token";

    private static final String GO_ON = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Signed on: Liverleaf</title></head>
            <body><main><p>You are signed on. <a href="/">Go on to the board</a></p></main></body>
            </html>
            """;

    private final LoginThrottle throttle;
    private final AuditTrail audit;
    private final SecurityContextRepository contexts;

    OpenIdResults(LoginThrottle throttle, AuditTrail audit, SecurityContextRepository contexts) {
        this.throttle = throttle;
        this.audit = audit;
        this.contexts = contexts;
    }

    /** Under what name the failures of an address are counted. */
    static String caller(HttpServletRequest request) {
        return "openid from " + request.getRemoteAddr();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OpenIdPerson found = (OpenIdPerson) Objects.requireNonNull(authentication.getPrincipal());
        SignedOn person = found.person();
        // From here on a session like any other; of the provider's tokens it keeps what the sign-off needs.
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(ID_TOKEN, found.getIdToken().getTokenValue());
        audit.add(
                person.getUsername(),
                "signed-on",
                Optional.empty(),
                "by OpenID Connect from " + request.getRemoteAddr());
        // A page and no redirect: after one, the browser would still count the visit as the provider's, and leave out
        // the
        // new session's cookie, which is 'Strict'.
        response.setHeader("Refresh", "0; url=/");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(GO_ON.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        throttle.failed(caller(request));
        boolean closed = refused instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals(OpenIdPeople.CLOSED);
        audit.add("-", "sign-on-refused", Optional.empty(), "by OpenID Connect from " + request.getRemoteAddr());
        response.sendRedirect(closed ? "/sign-on?closed" : "/sign-on?not-let-in");
    }
}
