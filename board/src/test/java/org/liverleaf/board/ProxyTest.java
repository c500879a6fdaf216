package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.board.configuration.Proxies;
import org.liverleaf.board.store.AuditTrail;

/** What the board believes a proxy in front of it. */
final class ProxyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Board board = TestBoard.running();

    /** Somebody behind a proxy that hands on what the header says. */
    private static final class Caller {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String address;
        private final String forwarded;
        private final String proto;

        Caller(String address, String forwarded, String proto) {
            this.address = address;
            this.forwarded = forwarded;
            this.proto = proto;
        }

        HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("X-Forwarded-For", forwarded)
                    .header("X-Forwarded-Proto", proto)
                    .header("X-Forwarded-Host", "board.example.org");
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        /** A guess; where it leads. */
        String guess(String name) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(send("/sign-on", "").body());
            assertThat(token.find()).isTrue();
            HttpResponse<String> answer = send(
                    "/sign-on",
                    "username=" + name + "&password=wrong&_csrf="
                            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            return answer.headers().firstValue("Location").orElse("");
        }
    }

    @Test
    void givenTlsInFront_whenAnswering_thenCookieHeadersAndRedirectsAreOfHttps() throws Exception {
        HttpResponse<String> far = new Caller(board.address(), "198.51.100.1", "https").send("/sign-on", "");
        assertThat(far.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly", "SameSite=Strict");
        assertThat(far.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        String to = new Caller(board.address(), "198.51.100.1", "https")
                .send("/cases", "")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(URI.create("https://board.example.org/cases").resolve(to))
                .isEqualTo(URI.create("https://board.example.org/sign-on"));
        HttpResponse<String> near = new Visitor(board.address()).get("/sign-on");
        assertThat(near.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
        assertThat(near.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void givenACallerWhoForgesAddresses_whenGuessing_thenTheThrottleAndTheTrailKnowTheirOwn() throws Exception {
        for (int i = 0; i < 20; i++) {
            // What stands left of the last public address came from the caller and is worth nothing.
            String forged = "203.0.113." + i + ", 198.51.100.7";
            assertThat(new Caller(board.address(), forged, "http").guess("forger-" + i))
                    .endsWith("?refused");
        }
        assertThat(new Caller(board.address(), "203.0.113.99, 198.51.100.7", "http").guess("forger-20"))
                .endsWith("?wait");
        assertThat(new Caller(board.address(), "198.51.100.8", "http").guess("forger-20"))
                .endsWith("?refused");
        assertThat(board.part(AuditTrail.class).newest(200))
                .filteredOn(line -> line.action().equals("sign-on-refused"))
                .extracting(AuditTrail.Line::detail)
                .contains("from 198.51.100.7", "from 198.51.100.8")
                .noneMatch(detail -> detail.contains("203.0.113"));
    }

    @Test
    void givenSomebodyWhoGuessesLinksOfPatients_whenTooMany_thenTurnedAwayAndNobodyElse() throws Exception {
        Caller guesser = new Caller(board.address(), "198.51.100.20", "http");
        for (int i = 0; i < 30; i++) {
            assertThat(guesser.send("/q/guess-" + i, "").statusCode()).isEqualTo(404);
        }
        assertThat(guesser.send("/q/guess-30", "").statusCode()).isEqualTo(429);
        assertThat(new Caller(board.address(), "198.51.100.21", "http")
                        .send("/q/guess-31", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "none, 127.0.0.1, false",
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.50, false",
        "10.0.0.5, 10x0.0.5, false",
        "10.1.0.0/16, 10.1.200.3, true",
        "10.1.0.0/16, 10.2.0.3, false",
        "'10.0.0.5, fd00::5', fd00:0:0:0:0:0:0:5, true",
    })
    void aListOfProxiesMatchesTheirAddressesOnly(String list, String address, boolean expected) {
        assertThat(Pattern.matches(Proxies.pattern(list).orElseThrow(), address))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.org", "10.0.0.256", "10.0.0.0/13", "10.0.0.1,", "fd00::5::6", ".*"})
    void whatIsNoListOfProxiesIsRefused(String list) {
        assertThat(Proxies.pattern(list)).isEmpty();
    }
}
