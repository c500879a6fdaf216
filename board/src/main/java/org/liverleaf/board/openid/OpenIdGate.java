package org.liverleaf.board.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liverleaf.board.signon.LoginThrottle;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the addresses of the provider's sign-on: who failed too often waits, and a silent provider is said to be so. */
final class OpenIdGate extends OncePerRequestFilter {

    private final OpenIdProvider provider;
    private final LoginThrottle throttle;

    OpenIdGate(OpenIdProvider provider, LoginThrottle throttle) {
        this.provider = provider;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean returns = path.equals(OpenIdProvider.RETURN);
        if (returns && throttle.isClosed(OpenIdResults.caller(request))) {
            response.sendRedirect("/sign-on?wait");
        } else if ((returns || path.equals(OpenIdProvider.BEGINNING))
                && provider.find().isEmpty()) {
            response.sendRedirect("/sign-on?silent");
        } else {
            chain.doFilter(request, response);
        }
    }
}
