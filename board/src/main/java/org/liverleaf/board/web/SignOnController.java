package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AccountStore;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
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

    SignOnController(AccountStore accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok("up\n");
    }

    @GetMapping("/sign-on")
    ModelAndView signOn(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String text = switch (query) {
            case "refused" -> "Name or password is wrong.";
            case "wait" -> "Too many attempts. Try again in a quarter of an hour.";
            case "off" -> "You have signed off.";
            default -> "";
        };
        return new ModelAndView("sign-on", "page", new Choice(query, text));
    }

    @GetMapping("/password")
    ModelAndView password() {
        return new ModelAndView("password", "page", new Choice("", ""));
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String now,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request) {
        String problem = problem(person, now, wanted, again);
        if (!problem.isEmpty()) {
            return new ModelAndView("password", "page", new Choice("", problem));
        }
        accounts.changePassword(person.getUsername(), encoder.encode(wanted));
        Notices.leave(request, "Your password is changed.");
        return new ModelAndView("redirect:/");
    }

    private String problem(SignedOn person, String now, String wanted, String again) {
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
