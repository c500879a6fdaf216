package org.liverleaf.board.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Writes down who signed on and who failed to, and tells the throttle. */
final class SignOnResults implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final LoginThrottle throttle;
    private final AuditTrail audit;

    SignOnResults(LoginThrottle throttle, AuditTrail audit) {
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        throttle.succeeded(authentication.getName());
        audit.add(authentication.getName(), "signed-on", Optional.empty(), "from " + request.getRemoteAddr());
        response.sendRedirect("/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String name = Optional.ofNullable(request.getParameter("username")).orElse("");
        throttle.failed(name, request.getRemoteAddr());
        audit.add("-", "sign-on-refused", Optional.empty(), "from " + request.getRemoteAddr());
        response.sendRedirect("/sign-on?refused");
    }
}
