package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.signon.AccessTokens;
import org.liverleaf.board.store.AccessToken;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.TokenStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens of programs: shown once, kept as a hash, never more than their account, gone when revoked. */
final class TokenTest {

    private final Board board = TestBoard.running();

    private Account account(String name) {
        return board.part(AccountStore.class).find(name).orElseThrow();
    }

    @Test
    void aSecretIsKeptNowhereAndEveryUseIsWrittenDown() {
        Program program = Program.of(board, "token-reader", Set.of("viewer"));
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
        List<String> kept = board.part(JdbcClient.class)
                .sql("select t::text from access_token t union all select a::text from audit a")
                .query(String.class)
                .list();
        assertThat(kept).noneMatch(row -> row.contains(program.token()));
        AccessToken token =
                board.part(TokenStore.class).of(account("token-reader")).getFirst();
        assertThat(token.lastUsedAt()).isPresent();
        assertThat(board.part(AuditTrail.class).newest(40))
                .anyMatch(line ->
                        line.action().equals("token-used") && line.detail().equals(token.id() + " GET /api/v1/me"));
    }

    @Test
    void aTokenHasNoMoreRolesThanItWasMadeForNorThanItsAccountHasNow() {
        Program.of(board, "token-two", Set.of("chair", "administrator"));
        AccessTokens tokens = board.part(AccessTokens.class);
        var made = (AccessTokens.Made.Secret) tokens.make(account("token-two"), "less", Set.of("administrator"), 7);
        Program less = new Program(board.address(), made.secret());
        assertThat(less.get("/api/v1/cases").statusCode()).isEqualTo(403);
        assertThat(less.get("/api/v1/audit").statusCode()).isEqualTo(200);
        assertThat(tokens.make(account("token-two"), "more", Set.of("coordinator"), 7))
                .isInstanceOf(AccessTokens.Made.Refused.class);
        board.part(AccountStore.class).setRoles("token-two", Set.of("chair"), false, "test");
        assertThat(less.get("/api/v1/audit").statusCode()).isEqualTo(403);
        board.part(AccountStore.class).setRoles("token-two", Set.of("chair"), true, "test");
        assertThat(less.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void revokedExpiredAndMadeUpTokensAreRefused() {
        Program program = Program.of(board, "token-gone", Set.of("viewer"));
        TokenStore store = board.part(TokenStore.class);
        AccessToken token = store.of(account("token-gone")).getFirst();
        assertThat(store.revoke(account("token-gone"), token.id())).isTrue();
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(token.isValid(Instant.now().plus(Duration.ofDays(8)))).isFalse();
        Program.of(board, "token-other", Set.of("viewer"));
        assertThat(store.revoke(account("token-other"), token.id()))
                .as("nobody revokes another's")
                .isFalse();
        Program guess = new Program(board.address(), AccessTokens.PREFIX + "x".repeat(43));
        HttpResponse<String> refused = guess.get("/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(board.part(AuditTrail.class).newest(40)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("token-refused");
            assertThat(line.detail()).isEqualTo("from 127.0.0.1");
        });
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aTokenIsMadeAndRevokedOnAPage() {
        Program.of(board, "token-person", Set.of("viewer"));
        Visitor person = new Visitor(board.address());
        person.signOn("token-person", "walnut river candle");
        assertThat(person.post("/tokens", Map.of("name", "", "roles", "viewer", "days", "7"))
                        .body())
                .contains("needs a name");
        String page = person.post("/tokens", Map.of("name", "My script", "roles", "viewer", "days", "30"))
                .body();
        String secret = page.replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
        Program script = new Program(board.address(), secret);
        assertThat(script.get("/api/v1/me").body()).contains("token-person");
        String again = person.get("/tokens").body();
        assertThat(again).contains("My script").doesNotContain(secret);
        AccessToken token =
                board.part(TokenStore.class).of(account("token-person")).getFirst();
        assertThat(person.post("/tokens/" + token.id() + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(script.get("/api/v1/me").statusCode()).isEqualTo(401);
    }
}
