package org.liverleaf.board.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liverleaf.board.signon.LoginThrottle;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.Refusals;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which system calls. */
final class ClientFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final Refusals.Unknown UNKNOWN = new Refusals.Unknown(
            "client",
            "Too many calls without a good signature came from this address.",
            "The signed token is not of a known client, not for this address, too old, too long or used already.");

    private final HookClients clients;
    private final HookSettings settings;
    private final LoginThrottle throttle;
    private final AuditTrail audit;

    ClientFilter(HookClients clients, HookSettings settings, LoginThrottle throttle, AuditTrail audit) {
        this.clients = clients;
        this.settings = settings;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            Optional<String> client =
                    clients.find(header.substring(SCHEME.length()).strip(), request.getRequestURI());
            if (client.isEmpty()) {
                Refusals.writeUnknown(request, response, throttle, audit, UNKNOWN);
                return;
            }
            letIn(client.get());
        } else if (settings.isOpenTo(request)) {
            letIn(HookSettings.LOOPBACK);
        }
        chain.doFilter(request, response);
    }

    private static void letIn(String client) {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        client, null, List.of(new SimpleGrantedAuthority(Permission.ASK_FOR_CARDS.name()))));
    }
}
