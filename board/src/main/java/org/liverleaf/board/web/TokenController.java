package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.liverleaf.board.page.TokensPage;
import org.liverleaf.board.signon.AccessTokens;
import org.liverleaf.board.signon.AccessTokens.Made;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AccessToken;
import org.liverleaf.board.store.TokenStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own tokens for programs. */
@Controller
final class TokenController {

    private final AccessTokens tokens;
    private final TokenStore store;
    private final Clock clock;

    TokenController(AccessTokens tokens, TokenStore store, Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    ModelAndView list(@AuthenticationPrincipal SignedOn person) {
        return page(person, "", "");
    }

    @PostMapping("/tokens")
    ModelAndView make(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "0") int days) {
        return switch (tokens.make(person.account(), name, roles, days)) {
            case Made.Secret made -> page(person, made.secret(), "");
            case Made.Refused refused -> page(person, "", refused.reason());
        };
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletRequest request) {
        if (!store.revoke(person.account(), id)) {
            throw new NotThereException("no such token");
        }
        Notices.leave(request, "The token is revoked. Whatever used it is turned away from now on.");
        return "redirect:/tokens";
    }

    private ModelAndView page(SignedOn person, String secret, String problem) {
        Instant now = clock.instant();
        List<TokensPage.Row> rows = store.of(person.account()).stream()
                .map(token -> row(token, now))
                .toList();
        return new ModelAndView(
                "tokens",
                "page",
                new TokensPage(
                        rows,
                        List.copyOf(new TreeSet<>(person.account().roles())),
                        AccessTokens.LIFETIMES,
                        secret,
                        problem));
    }

    private static TokensPage.Row row(AccessToken token, Instant now) {
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                String.join(", ", new TreeSet<>(token.roles())),
                Days.time(token.createdAt()),
                token.lastUsedAt().map(Days::time).orElse("never"),
                token.revokedAt()
                        .map(at -> "revoked " + Days.time(at))
                        .orElse((now.isBefore(token.expiresAt()) ? "until " : "expired ")
                                + Days.time(token.expiresAt())),
                token.isValid(now));
    }
}
