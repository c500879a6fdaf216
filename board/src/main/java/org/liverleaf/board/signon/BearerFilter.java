package org.liverleaf.board.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.TokenStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets a program in by its token, for this request alone. Every use is written down with the pattern of the address. A wrong
 * token is refused at once, and an address that shows many wrong ones is told to wait; a right one is never refused for
 * what others did.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final Refusals.Unknown UNKNOWN = new Refusals.Unknown(
            "token",
            "Too many wrong tokens came from this address.",
            "This token is not known, has expired or was revoked.");

    private final AccessTokens tokens;
    private final TokenStore store;
    private final LoginThrottle throttle;
    private final AuditTrail audit;

    BearerFilter(AccessTokens tokens, TokenStore store, LoginThrottle throttle, AuditTrail audit) {
        this.tokens = tokens;
        this.store = store;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccessTokens.Bearer> bearer =
                tokens.find(header.substring(SCHEME.length()).strip());
        if (bearer.isEmpty()) {
            Refusals.writeUnknown(request, response, throttle, audit, UNKNOWN);
            return;
        }
        store.used(bearer.get().token(), place(request));
        SignedOn person = bearer.get().person();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        chain.doFilter(request, response);
    }

    /** The pattern of the table: the address itself may hold whatever its sender liked. */
    private static String place(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return Route.ALL.stream()
                .filter(route -> route.method().matches(request.getMethod()))
                .map(Route::path)
                .filter(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(path))
                .findFirst()
                .map(pattern -> request.getMethod() + " " + pattern)
                .orElse("an address that is not in the table");
    }
}
