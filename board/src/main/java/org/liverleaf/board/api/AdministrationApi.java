package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.signon.AccountDesk;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.web.AuditWish;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who one is, accounts, and the audit trail. */
@RestController
@Tag(name = "administration")
final class AdministrationApi {

    private final AccountStore accounts;
    private final AccountDesk desk;
    private final AuditTrail audit;

    AdministrationApi(AccountStore accounts, AccountDesk desk, AuditTrail audit) {
        this.accounts = accounts;
        this.desk = desk;
        this.audit = audit;
    }

    /** Somebody who can sign on. */
    record AccountItem(String name, String displayName, List<String> roles, boolean closed) {

        AccountItem {
            roles = List.copyOf(roles);
        }

        static AccountItem of(Account account) {
            return new AccountItem(
                    account.name(),
                    account.displayName(),
                    List.copyOf(new TreeSet<>(account.roles())),
                    account.disabled());
        }
    }

    /** Every account. */
    record AccountList(List<AccountItem> items, int offset, int limit, int total) {

        AccountList {
            items = List.copyOf(items);
        }
    }

    /** A new account. */
    record NewAccount(String name, String displayName, List<String> roles) {}

    /** An account that was made; its first password is told this once. */
    record MadeAccount(String name, String firstPassword) {}

    /** Roles to give; the others are taken. */
    record NewRoles(List<String> roles, Boolean closed) {}

    /**
     * A part of the audit trail, the newest lines first.
     *
     * @param actions every action that was ever written down
     */
    record AuditList(List<AuditItem> items, List<String> actions, List<String> faults) {

        AuditList {
            items = List.copyOf(items);
            actions = List.copyOf(actions);
            faults = List.copyOf(faults);
        }
    }

    /** A line of the audit trail. */
    record AuditItem(
            long id,
            Instant at,
            String account,
            String action,
            String caseId,
            String detail,
            String previousHash,
            String hash) {

        static AuditItem of(AuditTrail.Line line) {
            return new AuditItem(
                    line.id(),
                    line.at(),
                    line.account(),
                    line.action(),
                    line.caseId(),
                    line.detail(),
                    line.previousHash(),
                    line.hash());
        }
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "For whom the token stands, and with which roles")
    AccountItem me(@AuthenticationPrincipal SignedOn person) {
        return AccountItem.of(person.account());
    }

    @GetMapping("/api/v1/accounts")
    @Operation(summary = "Accounts by name")
    AccountList list(
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = Paging.USUAL) int limit) {
        List<Account> all = accounts.all();
        return new AccountList(
                Paging.part(all, offset, limit).stream().map(AccountItem::of).toList(), offset, limit, all.size());
    }

    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an account with a first password, which has to be changed")
    MadeAccount add(@AuthenticationPrincipal SignedOn person, @RequestBody NewAccount wanted) {
        String name = Texts.check("name", wanted.name(), 1, Texts.LINE);
        String displayName = Texts.check("displayName", wanted.displayName(), 1, Texts.LINE);
        return switch (desk.add(name, displayName, roles(wanted.roles()), person.getUsername())) {
            case AccountDesk.Result.Made(String made, String password) -> new MadeAccount(made, password);
            case AccountDesk.Result.Refused(String reason) -> throw ApiException.refused(reason);
            case AccountDesk.Result.Set set -> throw new IllegalStateException("nothing was set");
        };
    }

    private static Set<String> roles(@org.jspecify.annotations.Nullable List<String> roles) {
        return new HashSet<>(Optional.ofNullable(roles).orElse(List.of()));
    }

    @PostMapping("/api/v1/accounts/{name}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives roles, takes the others, closes or opens an account")
    void setRoles(@AuthenticationPrincipal SignedOn person, @PathVariable String name, @RequestBody NewRoles wanted) {
        if (accounts.find(name).isEmpty()) {
            throw ApiException.notThere("no such account");
        }
        boolean closed = Optional.ofNullable(wanted.closed()).orElse(false);
        if (desk.setRoles(name, roles(wanted.roles()), closed, person.getUsername())
                instanceof AccountDesk.Result.Refused(String reason)) {
            throw ApiException.refused(reason);
        }
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "The audit trail, the newest lines first",
            description =
                    "'before' gives the lines before that one. 'account', 'caseId', 'day' (such as 2026-03-05, by UTC)"
                            + " and 'action' narrow it. With check=true the whole chain is checked; 'faults' is empty"
                            + " if it holds.")
    AuditList trail(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = Paging.USUAL) int limit,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "false") boolean check) {
        Paging.check(0, limit);
        return new AuditList(
                audit.before(before, limit, filter(new AuditWish(account, caseId, day, action))).stream()
                        .map(AuditItem::of)
                        .toList(),
                audit.actions(),
                check ? audit.faults() : List.of());
    }

    private static AuditTrail.Filter filter(AuditWish wish) {
        try {
            return wish.filter();
        } catch (RefusedException wrong) {
            throw ApiException.refused(String.valueOf(wrong.getMessage()));
        }
    }
}
