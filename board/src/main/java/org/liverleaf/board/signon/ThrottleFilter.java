package org.liverleaf.board.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who has guessed too often, before any password is looked at. */
final class ThrottleFilter extends OncePerRequestFilter {

    private final LoginThrottle throttle;

    ThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsOn =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-on");
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        if (signsOn && throttle.isClosed(name, request.getRemoteAddr())) {
            response.sendRedirect("/sign-on?wait");
            return;
        }
        chain.doFilter(request, response);
    }
}
