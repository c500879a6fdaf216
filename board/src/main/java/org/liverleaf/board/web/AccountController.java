package org.liverleaf.board.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.board.page.AccountsPage;
import org.liverleaf.board.page.AuditPage;
import org.liverleaf.board.signon.FirstAccount;
import org.liverleaf.board.signon.Role;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administration: accounts with their roles, and the audit trail. */
@Controller
final class AccountController {

    private static final int NEWEST = 200;
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,62}";

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final PasswordEncoder encoder;

    AccountController(AccountStore accounts, AuditTrail audit, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.audit = audit;
        this.encoder = encoder;
    }

    @GetMapping("/accounts")
    ModelAndView list() {
        return page("", "");
    }

    private ModelAndView page(String firstPassword, String problem) {
        return new ModelAndView(
                "accounts",
                "page",
                new AccountsPage(
                        accounts.all().stream().map(AccountController::row).toList(),
                        Arrays.stream(Role.values()).map(Role::text).toList(),
                        firstPassword,
                        problem));
    }

    private static AccountsPage.Row row(Account account) {
        return new AccountsPage.Row(
                account.name(), account.displayName(), List.copyOf(new TreeSet<>(account.roles())), account.disabled());
    }

    @PostMapping("/accounts")
    ModelAndView add(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") Set<String> roles) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        String shown = displayName.strip();
        Set<String> known = known(roles);
        if (!wanted.matches(NAME) || shown.isEmpty() || known.isEmpty()) {
            return page("", "An account needs a name of small letters and digits, a name for people, and a role.");
        }
        String password = FirstAccount.newPassword();
        try {
            accounts.add(wanted, shown, encoder.encode(password), known, person.getUsername());
        } catch (DuplicateKeyException taken) {
            return page("", "The name " + wanted + " is taken.");
        }
        return page(wanted + ": " + password, "");
    }

    @PostMapping("/accounts/{name}/roles")
    ModelAndView roles(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "false") boolean disabled) {
        Set<String> known = known(roles);
        boolean locksOut =
                person.getUsername().equals(name) && (disabled || !known.contains(Role.ADMINISTRATOR.text()));
        if (locksOut) {
            return page("", "You cannot take your own administration away; let somebody else do it.");
        }
        accounts.setRoles(name, known, disabled, person.getUsername());
        return new ModelAndView("redirect:/accounts");
    }

    private static Set<String> known(Set<String> roles) {
        Set<String> known = new TreeSet<>(roles);
        known.removeIf(role -> Role.find(role).isEmpty());
        return known;
    }

    @GetMapping("/audit")
    ModelAndView trail() {
        List<AuditPage.Row> lines = audit.newest(NEWEST).stream()
                .map(line -> new AuditPage.Row(
                        line.id(),
                        Days.time(line.at()),
                        line.account(),
                        line.action().replace('-', ' '),
                        (line.caseId() + " " + line.detail()).strip()))
                .toList();
        return new ModelAndView("audit", "page", new AuditPage(lines, audit.faults()));
    }
}
