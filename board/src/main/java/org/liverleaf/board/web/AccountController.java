package org.liverleaf.board.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.board.page.AccountsPage;
import org.liverleaf.board.signon.AccountDesk;
import org.liverleaf.board.signon.Role;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administration: accounts with their roles. */
@Controller
final class AccountController {

    private final AccountStore accounts;
    private final AccountDesk desk;

    AccountController(AccountStore accounts, AccountDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
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
                account.name(),
                account.displayName(),
                List.copyOf(new TreeSet<>(account.roles())),
                account.disabled(),
                account.origin()
                        .map(origin -> origin.issuer() + ", last " + Days.time(origin.signedOnAt()))
                        .orElse(""));
    }

    @PostMapping("/accounts")
    ModelAndView add(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") Set<String> roles) {
        return switch (desk.add(name, displayName, roles, person.getUsername())) {
            case AccountDesk.Result.Made made -> page(made.name() + ": " + made.firstPassword(), "");
            case AccountDesk.Result.Refused refused -> page("", refused.reason());
            case AccountDesk.Result.Set set -> throw new IllegalStateException("nothing was set");
        };
    }

    @PostMapping("/accounts/{name}/roles")
    ModelAndView roles(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "false") boolean disabled) {
        return switch (desk.setRoles(name, roles, disabled, person.getUsername())) {
            case AccountDesk.Result.Refused refused -> page("", refused.reason());
            default -> new ModelAndView("redirect:/accounts");
        };
    }
}
