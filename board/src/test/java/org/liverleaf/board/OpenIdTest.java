package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.signon.AccessTokens;
import org.liverleaf.board.signon.FirstAccount;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** People of a house that has a provider of its own, on another site, in a real browser. */
final class OpenIdTest {

    @TempDir
    static Path folder;

    private static int port;

    @SuppressWarnings("NullAway.Init")
    private static Board board;

    @SuppressWarnings("NullAway.Init")
    private static OpenIdHouse house;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    private static String silentPage = "";

    @BeforeAll
    static void open() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Configuration said = new Configuration(Map.of(
                "liverleaf.oidc.issuer", "http://localhost:" + port,
                "liverleaf.oidc.client-id", OpenIdHouse.CLIENT,
                "liverleaf.oidc.client-secret", OpenIdHouse.SECRET,
                "liverleaf.oidc.name", "Clinic account",
                "liverleaf.oidc.roles-claim", "realm_access.roles",
                "liverleaf.oidc.roles", "tumour-board-chair:chair, tumour-board-admin:administrator",
                "liverleaf.contact", "the tumour board office",
                "liverleaf.oidc.only", "true",
                "liverleaf.proxies", "127.0.0.1"));
        board = Board.start(BoardSettings.local(folder, 0, "").with(said), TestBoard.knowledge(), Clock.systemUTC());
        Visitor early = new Visitor(board.address());
        early.get("/sign-on/with/openid");
        silentPage = early.get("/sign-on").body();
        house = OpenIdHouse.open(port, board.address());
        awaitProvider();
        browser = Browser.open(board.address());
    }

    /** That the provider did not answer is believed for a moment; no test begins before the board has asked it again. */
    private static void awaitProvider() {
        Instant latest = Instant.now().plusSeconds(60);
        while (new Visitor(board.address()).get("/sign-on").body().contains("does not answer just now")) {
            assertThat(Instant.now()).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        house.close();
        board.close();
    }

    @AfterEach
    void unspoil() {
        house.spoil(claims -> {});
    }

    private static Page person() {
        return browser.person(1200, ColorScheme.LIGHT);
    }

    /** Begins at the board, types name and password at the provider, and comes back. */
    private static void signOn(Page page, String name) {
        page.navigate("/sign-on");
        page.getByText("Sign on with Clinic account").click();
        page.fill("#username", name);
        page.fill("#password", OpenIdHouse.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(board.address() + "/**");
    }

    private static Account account(String start) {
        return board.part(AccountStore.class).all().stream()
                .filter(each -> each.name().startsWith(start + "-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givenASilentProvider_whenTheBoardStarts_thenItSaysSoAndLetsPeopleInByPassword() {
        assertThat(silentPage).contains("does not answer just now");
        Visitor visitor = new Visitor(board.address());
        assertThat(visitor.signOn(FirstAccount.NAME, board.findFirstPassword().orElseThrow()))
                .endsWith("/");
    }

    @Test
    void givenThatAllComeByTheProvider_whenAnotherAccountShowsItsPassword_thenOnlyTheFirstIsLetIn() {
        AccountStore accounts = board.part(AccountStore.class);
        String encoded = board.part(PasswordEncoder.class).encode("walnut river candle");
        accounts.add("local", "Local", encoded, Set.of("chair"), "test");
        accounts.changePassword("local", encoded);
        assertThat(new Visitor(board.address()).signOn("local", "walnut river candle"))
                .endsWith("?refused");
        assertThat(new Visitor(board.address())
                        .signOn(FirstAccount.NAME, board.findFirstPassword().orElseThrow()))
                .endsWith("/");
        assertThat(new Visitor(board.address()).get("/sign-on").body()).contains("Emergency access");
    }

    @Test
    void givenAPersonWithARole_whenSigningOnAndOff_thenTheAccountIsMadeAndBothSessionsEnd() {
        house.put("ada", "tumour-board-chair", "something-else");
        Page page = person();
        page.navigate("/sign-on");
        Browser.picture(page, "sign-on-openid");
        Browser.assertAccessible(page);
        signOn(page, "ada");
        page.waitForURL(board.address() + "/meetings");
        assertThat(page.content()).contains("Dr. ada");
        Account ada = account("ada");
        assertThat(ada.roles()).containsExactly("chair");
        assertThat(ada.name()).matches("ada-[0-9a-f]{10}");
        List<Cookie> cookies = page.context().cookies(board.address());
        assertThat(cookies).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("liverleaf");
            assertThat(cookie.sameSite.name()).isEqualTo("STRICT");
            assertThat(cookie.httpOnly).isTrue();
        });
        assertThat(board.part(AuditTrail.class).newest(20))
                .anyMatch(line -> line.action().equals("signed-on")
                        && line.account().equals(ada.name())
                        && line.detail().equals("by OpenID Connect from 127.0.0.1"));
        page.navigate("/password");
        assertThat(page.content()).contains("which keeps your password");

        page.getByText("Sign off").click();
        page.waitForURL(board.address() + "/sign-on?off");
        assertThat(page.content()).contains("You have signed off.");
        page.getByText("Sign on with Clinic account").click();
        page.waitForSelector("#password");
        assertThat(page.url()).as("the provider asks again").startsWith("http://localhost:" + port);
    }

    @Test
    void givenARoleTakenAtTheProvider_whenSigningOnAgain_thenItIsGoneAndSoAreTokensOfIt() {
        house.put("bob", "tumour-board-chair");
        signOn(person(), "bob");
        var token = (AccessTokens.Made.Secret)
                board.part(AccessTokens.class).make(account("bob"), "script", Set.of("chair"), 365);
        Program program = new Program(board.address(), token.secret());
        assertThat(program.get("/api/v1/cases").statusCode()).isEqualTo(200);
        house.put("bob");
        Page again = person();
        signOn(again, "bob");
        again.waitForURL(board.address() + "/no-role");
        assertThat(again.content()).contains("You have no role on this board", "Ask the tumour board office.");
        Browser.picture(again, "no-role");
        Browser.assertAccessible(again);
        assertThat(account("bob").roles()).isEmpty();
        assertThat(program.get("/api/v1/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void givenNobodyCameForLong_whenATokenIsShown_thenItIsRefused() {
        house.put("away", "tumour-board-chair");
        signOn(person(), "away");
        var token = (AccessTokens.Made.Secret)
                board.part(AccessTokens.class).make(account("away"), "script", Set.of("chair"), 365);
        Program program = new Program(board.address(), token.secret());
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
        board.part(JdbcClient.class)
                .sql("update account set signed_on_at = signed_on_at - interval '31 days' where name = :name")
                .param("name", account("away").name())
                .update();
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void givenAnAccountClosedHere_whenSigningOn_thenRefusedAndItsRolesStay() {
        house.put("eve", "tumour-board-chair");
        Page before = person();
        signOn(before, "eve");
        before.waitForURL(board.address() + "/meetings");
        board.part(AccountStore.class).setRoles(account("eve").name(), Set.of("chair"), true, "test");
        before.navigate("/cases");
        assertThat(before.url()).as("the session ends at once").endsWith("/sign-on");
        house.put("eve", "tumour-board-admin");
        Page after = person();
        signOn(after, "eve");
        assertThat(after.url()).endsWith("/sign-on?closed");
        assertThat(after.content()).contains("This account is closed here. Ask the tumour board office.");
        assertThat(account("eve").roles()).containsExactly("chair");
    }

    @Test
    void givenAnAdministrator_whenLookingAtAccounts_thenTheySeeWhereRolesComeFromAndCannotGiveOthers() {
        house.put("root", "tumour-board-admin");
        house.put("plain", "unknown-group");
        signOn(person(), "plain");
        Page page = person();
        signOn(page, "root");
        page.navigate("/accounts");
        assertThat(page.content()).contains("from http://localhost:" + port, "no role");
        Browser.picture(page, "accounts-openid");
        Browser.assertAccessible(page);
        assertThat(account("plain").roles()).isEmpty();
        page.navigate("/audit");
        page.selectOption("#action", "signed-on");
        page.fill("#account", account("root").name());
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        Browser.picture(page, "audit-filter");
        Browser.assertAccessible(page);
    }

    @Test
    void givenATokenThatDoesNotFit_whenSigningOn_thenNobodyIsLetIn() {
        Map<String, Consumer<JwtClaimsSet.Builder>> spoilt = Map.of(
                "nonce", claims -> claims.claim("nonce", "another"),
                "audience", claims -> claims.audience(List.of("another-client")),
                "expired",
                        claims -> claims.issuedAt(Instant.now().minusSeconds(7200))
                                .expiresAt(Instant.now().minusSeconds(3600)),
                "issuer", claims -> claims.issuer("http://localhost:1"));
        spoilt.forEach((what, how) -> {
            house.put("spoilt-" + what, "tumour-board-chair");
            house.spoil(how);
            Page page = person();
            signOn(page, "spoilt-" + what);
            assertThat(page.url()).as(what).endsWith("/sign-on?not-let-in");
            page.navigate("/cases");
            assertThat(page.url()).as(what).endsWith("/sign-on");
        });
        assertThat(board.part(AccountStore.class).all())
                .noneMatch(each -> each.name().startsWith("spoilt"));
        assertThat(board.part(AuditTrail.class).newest(40))
                .filteredOn(line -> line.action().equals("sign-on-refused"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void givenAStolenOrUsedCode_whenShown_thenNobodyIsLetIn() {
        house.put("mallory", "tumour-board-chair");
        Page victim = person();
        List<String> returned = new ArrayList<>();
        victim.onRequest(request -> {
            if (request.url().contains("/sign-on/code?")) {
                returned.add(request.url());
            }
        });
        signOn(victim, "mallory");
        victim.waitForURL(board.address() + "/meetings");
        assertThat(returned).hasSize(1);
        Page thief = person();
        thief.navigate(returned.getFirst());
        assertThat(thief.url()).endsWith("/sign-on?not-let-in");
        victim.navigate(returned.getFirst());
        assertThat(victim.url()).endsWith("/sign-on?not-let-in");
    }

    @Test
    void givenAProxyWithTls_whenLeavingForTheProvider_thenTheWayBackIsHttpsAndTheCookieSecure() throws Exception {
        HttpResponse<String> leaving = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(board.address() + "/sign-on/with/openid"))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "board.example.org")
                                .header("X-Forwarded-For", "198.51.100.7")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(leaving.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:" + port + "/oauth2/authorize?")
                .contains("redirect_uri=https://board.example.org/sign-on/code")
                .contains("code_challenge_method=S256", "nonce=", "state=");
        assertThat(leaving.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("liverleaf-sign-on="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/sign-on", "Max-Age=600");
    }

    @Test
    void whatIsMissingIsSaidAtTheStart() {
        BoardSettings half = BoardSettings.local(folder.resolve("none"), 0, "")
                .with(new Configuration(Map.of("liverleaf.oidc.only", "true")));
        assertThatThrownBy(() -> Board.start(half, TestBoard.knowledge(), Clock.systemUTC()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("liverleaf.oidc.issuer: is not set")
                .hasMessageContaining("liverleaf.oidc.roles: is not set");
    }
}
