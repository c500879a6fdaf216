package org.liverleaf.board.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the account up with every request, so that a role taken or an account closed takes effect at once and not only at
 * the next sign-on. A session ends when the password is changed elsewhere, and after twelve hours. A first password has to be
 * changed before anything else, and who has no role sees a page that says so.
 */
final class FreshAccountFilter extends OncePerRequestFilter {

    private final AccountStore accounts;

    FreshAccountFilter(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof SignedOn person)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.find(person.getUsername())
                .filter(each -> !each.disabled() && person.stillStands(each, Instant.now()));
        if (account.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/sign-on");
            return;
        }
        SignedOn fresh = new SignedOn(account.get());
        // For this request alone: the session keeps who signed on, never what they may do.
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
        if (account.get().mustChange() && isElsewhere(request.getRequestURI())) {
            response.sendRedirect("/password");
            return;
        }
        if (account.get().roles().isEmpty() && isElsewhere(request.getRequestURI())) {
            response.sendRedirect("/no-role");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isElsewhere(String path) {
        return !path.equals("/password")
                && !path.equals("/no-role")
                && !path.startsWith("/style/")
                && !path.startsWith("/script/");
    }
}
