package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.liverleaf.board.openid.OpenIdProvider;
import org.liverleaf.board.openid.OpenIdSignOff;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.SignOnPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AccountStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in, and one's own password. */
@Controller
final class SignOnController {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final ObjectProvider<OpenIdProvider> provider;
    private final boolean only;
    private final String contact;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignOnController(
            AccountStore accounts,
            PasswordEncoder encoder,
            ObjectProvider<OpenIdProvider> provider,
            @Value("${liverleaf.oidc.only:false}") boolean only,
            @Value("${liverleaf.contact:}") String contact) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.provider = provider;
        this.only = only;
        this.contact = contact.isEmpty() ? "Ask whoever runs this board." : "Ask " + contact + ".";
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok("up\n");
    }

    @GetMapping("/sign-on")
    ModelAndView signOn(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<OpenIdProvider> other = provider.stream().findFirst();
        String text = switch (query) {
            case "refused" -> "Name or password is wrong.";
            case "wait" -> "Too many attempts. Try again in a quarter of an hour.";
            case "silent" -> name() + " does not answer. Try again in a moment.";
            case "closed" -> "This account is closed here. " + contact;
            case "not-let-in" -> name() + " did not let you in, or it took too long. Begin again.";
            case "off" -> "You have signed off.";
            default -> "";
        };
        return new ModelAndView(
                "sign-on",
                "page",
                new SignOnPage(
                        text,
                        other.map(OpenIdProvider::name).orElse(""),
                        OpenIdProvider.BEGINNING,
                        other.filter(OpenIdProvider::isSilent).isPresent(),
                        only));
    }

    private String name() {
        return provider.stream().findFirst().map(OpenIdProvider::name).orElse("The other sign-on");
    }

    /** Who signed on and may do nothing here. */
    @GetMapping("/no-role")
    ModelAndView noRole() {
        return new ModelAndView("no-role", "page", new Choice("", contact));
    }

    /** Leads on to the provider, so that the session there ends too. */
    @GetMapping("/sign-off/onward")
    ModelAndView onward(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(OpenIdSignOff.ONWARD) instanceof String to)) {
            return new ModelAndView("redirect:/sign-on?off");
        }
        session.invalidate();
        response.setHeader("Refresh", "0; url=" + to);
        return new ModelAndView("onward", "page", new Choice(to, name()));
    }

    @GetMapping("/password")
    ModelAndView password(@AuthenticationPrincipal SignedOn person) {
        return new ModelAndView("password", "page", new Choice(keeper(person), ""));
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String now,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        String problem = problem(person, now, wanted, again);
        if (!problem.isEmpty()) {
            return new ModelAndView("password", "page", new Choice(keeper(person), problem));
        }
        accounts.changePassword(person.getUsername(), encoder.encode(wanted));
        stay(person.getUsername(), request, response);
        Notices.leave(request, "Your password is changed. Wherever else you were signed on, you are not any more.");
        return new ModelAndView("redirect:/");
    }

    /** Who keeps the password, if not this board. */
    private String keeper(SignedOn person) {
        return person.account().origin().isPresent() ? name() : "";
    }

    /** The session that changed the password goes on; the others end, since the password is not theirs any more. */
    private void stay(String name, HttpServletRequest request, HttpServletResponse response) {
        SignedOn fresh = new SignedOn(accounts.find(name).orElseThrow());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }

    private String problem(SignedOn person, String now, String wanted, String again) {
        if (person.account().origin().isPresent()) {
            return "Your password is kept by " + name() + "; change it there.";
        }
        boolean isTheirs = accounts.find(person.getUsername())
                .filter(account -> encoder.matches(now, account.passwordHash()))
                .isPresent();
        if (!isTheirs) {
            return "The password that you have now is wrong.";
        }
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            return "A password has " + SHORTEST + " to " + LONGEST + " characters.";
        }
        if (wanted.equals(now) || wanted.contains(person.getUsername())) {
            return "Choose another one: not the old one, and without your name in it.";
        }
        return wanted.equals(again) ? "" : "The two new passwords are not the same.";
    }
}
