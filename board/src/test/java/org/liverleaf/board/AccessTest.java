package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.Role;
import org.liverleaf.board.signon.Route;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may go where: every route for every role, and nothing that the table does not name. */
final class AccessTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String PASSWORD = "walnut river candle";

    private final Board board = TestBoard.running();

    private Visitor person(String name, Set<String> roles) {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, name, encoder.encode("first"), roles, "test");
            accounts.changePassword(name, encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        assertThat(visitor.signOn(name, PASSWORD)).endsWith("/");
        return visitor;
    }

    @Test
    void everyAddressStandsInTheTable() {
        Set<String> table = new TreeSet<>();
        Route.ALL.forEach(route -> table.add(route.method() + " " + route.path()));
        Route.BY_SECRET.forEach(route -> table.add(route.method() + " " + route.path()));
        Route.OPEN.forEach(path -> table.add("GET " + path));
        Set<String> served = new TreeSet<>();
        board.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(served).hasSizeGreaterThan(25).isSubsetOf(table);
        assertThat(table).as("nothing stands in the table that is not there").isSubsetOf(served);
    }

    @Test
    void everyRoleMayGoWhereTheTableSaysAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Visitor visitor = person("role-" + role.text(), Set.of(role.text()));
            Program program = Program.of(board, "program-" + role.text(), Set.of(role.text()));
            for (Route route : Route.ALL) {
                boolean may = role.permissions().contains(route.needs());
                int status = (route.isForPrograms() ? visit(program, route) : visit(visitor, route)).statusCode();
                // A system that asks for cards signs; to it a person's token is none.
                boolean refused = status == 403 || status == 401 && route.needs() == Permission.ASK_FOR_CARDS;
                if (may == refused) {
                    wrong.add(role + " " + route.method() + " " + route.path() + (refused ? " refused" : " let in"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> visit(Visitor visitor, Route route) {
        String path = path(route);
        return route.method() == HttpMethod.GET ? visitor.get(path) : visitor.post(path, Map.of());
    }

    private static HttpResponse<String> visit(Program program, Route route) {
        return program.send(route.method().name(), path(route), "{}", Map.of());
    }

    private static String path(Route route) {
        return route.path()
                .replace("{number}", "1")
                .replace("{table}", "ablation")
                .replace("{name}", "no-such-account")
                .replace("{to}", "patient")
                .replace("{service}", "liverleaf-board")
                .replaceAll("\\{[a-zA-Z]+}", NOBODY);
    }

    @Test
    void whoHasNotSignedOnIsSentToDoSo() {
        Visitor stranger = new Visitor(board.address());
        for (Route route : Route.ALL) {
            if (route.method() == HttpMethod.GET && !route.isForPrograms()) {
                HttpResponse<String> answer = visit(stranger, route);
                assertThat(answer.statusCode()).as(route.path()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-on");
            }
        }
        assertThat(stranger.get("/nowhere").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
    }

    /** No sign-on opens these, only the secret of a link; without one nobody sees more than that it is not known. */
    @Test
    void whatALinkOpensNobodyOpensWithoutIt() {
        for (Role role : Role.values()) {
            assertThat(role.permissions()).doesNotContain(Permission.HOLD_SECRET);
        }
        Visitor stranger = new Visitor(board.address());
        for (Route route : Route.BY_SECRET) {
            assertThat(route.needs()).isEqualTo(Permission.HOLD_SECRET);
            HttpResponse<String> answer = visit(stranger, route);
            assertThat(answer.statusCode()).as(route.path()).isEqualTo(404);
            assertThat(answer.body()).contains("This link is not known");
        }
        assertThat(Route.ALL).noneMatch(route -> route.needs() == Permission.HOLD_SECRET);
        assertThat(stranger.get("/q").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/q/a/b").statusCode()).isEqualTo(302);
    }

    @Test
    void programsAreNeverSentToAPageAndHaveNoSession() {
        Program stranger = new Program(board.address(), "");
        Visitor person = person("session-chair", Set.of("chair", "administrator"));
        for (Route route : Route.ALL) {
            if (route.isForPrograms()) {
                HttpResponse<String> answer = visit(stranger, route);
                assertThat(answer.statusCode()).as(route.path()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(answer.body()).startsWith("{");
                // A session is worth nothing here, so that no page of somebody else's can use it. FHIR is only read.
                boolean isReadInBrowser =
                        route.path().startsWith("/fhir/") && route.method().equals(HttpMethod.GET);
                assertThat(visit(person, route).statusCode() == 401)
                        .as(route.path())
                        .isNotEqualTo(isReadInBrowser);
            }
        }
        assertThat(stranger.get("/api/v1/nowhere").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/fhir/nowhere").body()).contains("OperationOutcome");
        assertThat(stranger.get("/cds-services").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
        assertThat(visit(Program.of(board, "no-way", Set.of("chair")), Route.ALL.getFirst())
                        .statusCode())
                .as("a token opens no page")
                .isEqualTo(302);
    }

    @Test
    void administratorsSeeNoPatient() {
        assertThat(Role.ADMINISTRATOR.permissions()).doesNotContain(Permission.READ_CASES, Permission.CHANGE_CASES);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor chair = person("token-chair", Set.of("chair"));
        chair.forgetToken();
        HttpResponse<String> refused = chair.post("/meetings", Map.of("day", "2026-03-05", "title", "Without token"));
        assertThat(refused.statusCode()).isEqualTo(403);
        Visitor again = person("token-chair", Set.of("chair"));
        assertThat(again.get("/meetings").body()).doesNotContain("Without token");
    }

    @Test
    void everyPageForbidsForeignScriptsAndFrames() {
        Visitor member = person("header-member", Set.of("member"));
        for (String path : List.of("/meetings", "/cases", "/knowledge", "/nowhere")) {
            HttpResponse<String> answer = member.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
        assertThat(member.get("/cases").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        person("guessed", Set.of("viewer"));
        Visitor guesser = new Visitor(board.address());
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signOn("guessed", "guess " + i)).endsWith("?refused");
        }
        assertThat(guesser.signOn("guessed", PASSWORD)).endsWith("?wait");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() {
        Visitor here = person("changes-password", Set.of("viewer"));
        Visitor elsewhere = person("changes-password", Set.of("viewer"));
        assertThat(elsewhere.get("/cases").statusCode()).isEqualTo(200);
        String fresh = "another walnut river";
        assertThat(here.post("/password", Map.of("now", PASSWORD, "wanted", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.get("/cases").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/cases").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-on");
        assertThat(new Visitor(board.address()).signOn("changes-password", PASSWORD))
                .endsWith("?refused");
    }

    @Test
    void theTrailAsATableHoldsNoFormulaAndEveryHash() {
        AuditTrail trail = board.part(AuditTrail.class);
        trail.add("=HYPERLINK(\"http://x\")", "csv-tried", Optional.empty(), "+1, \"quoted\"");
        trail.add("plain", "csv-tried", Optional.empty(), "@SUM(A1)");
        Visitor administrator = person("takes-trail", Set.of("administrator"));
        HttpResponse<String> table = administrator.get("/audit/csv?action=csv-tried");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        String[] lines = table.body().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("number,at,account,action,case,detail,previous hash,hash");
        assertThat(lines[1]).contains(",\"plain\",\"csv-tried\",,\"'@SUM(A1)\",");
        assertThat(lines[2]).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",", ",\"'+1, \"\"quoted\"\"\",");
        for (int i = 1; i < lines.length; i++) {
            AuditTrail.Line line = trail.before(Long.parseLong(lines[i].split(",")[0]) + 1, 1, AuditTrail.Filter.ALL)
                    .getFirst();
            assertThat(lines[i]).endsWith("," + line.previousHash() + "," + line.hash());
        }
        assertThat(trail.newest(5)).anyMatch(line -> line.action().equals("audit-exported"));
        assertThat(administrator.get("/audit/csv?day=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void aRoleTakenAwayIsGoneWithTheNextRequest() {
        Visitor member = person("dismissed", Set.of("member"));
        assertThat(member.get("/cases").statusCode()).isEqualTo(200);
        board.part(AccountStore.class).setRoles("dismissed", Set.of("administrator"), false, "test");
        assertThat(member.get("/cases").statusCode()).isEqualTo(403);
        board.part(AccountStore.class).setRoles("dismissed", Set.of("member"), true, "test");
        assertThat(member.get("/cases").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-on");
    }
}
