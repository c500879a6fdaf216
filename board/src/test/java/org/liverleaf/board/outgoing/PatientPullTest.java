package org.liverleaf.board.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching from a real FHIR server, and from servers that mean no good. */
final class PatientPullTest {

    private static final Path SAMPLE = Path.of("..", "samples", "A02-bilobar-small-remnant", "bundle.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicInteger ASKED_ELSEWHERE = new AtomicInteger();

    private static HospitalServer hospital;
    private static HttpServer hostile;
    private static HttpServer elsewhere;
    private static Path keyFile;
    private static Path wrongKeyFile;

    @BeforeAll
    static void start() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_384).keyID("board-1").generate();
        keyFile = Files.writeString(Files.createTempFile("key", ".json"), key.toJSONString());
        wrongKeyFile = Files.writeString(
                Files.createTempFile("key", ".json"),
                new ECKeyGenerator(Curve.P_384).keyID("board-1").generate().toJSONString());
        hospital = new HospitalServer(0, SAMPLE, key.toPublicJWK());
        hostile = server(PatientPullTest::misbehave);
        elsewhere = server(exchange -> {
            ASKED_ELSEWHERE.incrementAndGet();
            answer(exchange, 200, "{}");
        });
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "hostile");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        hospital.close();
        hostile.stop(0);
        elsewhere.stop(0);
    }

    private static PatientPull.Pulled pull(String setting, String patient) throws RefusedRequestException {
        AllowedAddresses allowed = new AllowedAddresses(setting);
        OutgoingRequests requests = new OutgoingRequests(2);
        Clock clock = Clock.systemUTC();
        return new PatientPull(allowed, requests, new ServerTokens(requests, allowed, clock), clock)
                .pull(allowed.servers().getFirst(), patient);
    }

    private static JsonNode bundle(PatientPull.Pulled pulled) throws IOException {
        return MAPPER.readTree(pulled.bundle().open());
    }

    @Test
    void everythingOfAPatientComesPageByPage() throws Exception {
        PatientPull.Pulled pulled = pull("h " + hospital.address("everything"), "patient");
        JsonNode sample = MAPPER.readTree(SAMPLE.toFile());
        assertThat(bundle(pulled).path("entry")).hasSize(sample.path("entry").size());
        assertThat(pulled.pages()).isGreaterThan(5);
        assertThat(pulled.notes()).isEmpty();
        assertThat(pull("h " + hospital.address("everything"), "patient")
                        .bundle()
                        .sha256())
                .as("fetched again it is the same document")
                .isEqualTo(pulled.bundle().sha256());
    }

    @Test
    void whereThereIsNoEverythingItIsAskedTypeByType() throws Exception {
        PatientPull.Pulled pulled = pull("h " + hospital.address("searches"), "patient");
        assertThat(pulled.counts().keySet()).containsExactlyInAnyOrder("Patient", "Observation", "Condition");
        assertThat(pulled.notes())
                .contains("h does not offer the whole record at once; it was asked type by type")
                .anyMatch(note -> note.startsWith("h gives no Procedure (status "));
    }

    @Test
    void aTokenIsFetchedByASignedAssertionKeptAndFetchedAgainWhenItIsRefused() throws Exception {
        String setting = "h " + hospital.address("secure") + " client=board key=" + keyFile;
        AllowedAddresses allowed = new AllowedAddresses(setting);
        OutgoingRequests requests = new OutgoingRequests(5);
        PatientPull pull = new PatientPull(
                allowed, requests, new ServerTokens(requests, allowed, Clock.systemUTC()), Clock.systemUTC());
        int before = hospital.issued.get();
        assertThat(pull.pull(allowed.servers().getFirst(), "patient").pages()).isGreaterThan(5);
        pull.pull(allowed.servers().getFirst(), "patient");
        assertThat(hospital.issued.get() - before).as("one token for all").isEqualTo(1);
        hospital.forgetTokens();
        pull.pull(allowed.servers().getFirst(), "patient");
        assertThat(hospital.issued.get() - before).as("a new one").isEqualTo(2);
    }

    @Test
    void aWrongKeyAnUnreadableOneAndNoneGetNothing() {
        String secure = "h " + hospital.address("secure");
        assertThatThrownBy(() -> pull(secure + " client=board key=" + wrongKeyFile, "patient"))
                .hasMessage("h gives no token (status 400); is the client registered there with this key?");
        assertThatThrownBy(() -> pull(secure + " client=board key=/nowhere/key", "patient"))
                .hasMessage("the key file of the client cannot be read");
        assertThatThrownBy(() -> pull(secure + " client=board key=" + SAMPLE, "patient"))
                .hasMessageContaining("holds no private JSON Web Key");
        assertThatThrownBy(() -> pull(secure, "patient")).hasMessage("h does not let this board in (status 401)");
    }

    @Test
    void aPatientWhoIsNotThereIsNotThere() {
        assertThatThrownBy(() -> pull("h " + hospital.address("everything"), "nobody"))
                .hasMessage("h has no patient of this id");
        assertThatThrownBy(() -> pull("h " + hospital.address("everything"), "../Observation"))
                .hasMessageContaining("expected the id of a patient");
    }

    /** Each line is a server that misbehaves, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endless | h has more than 200 pages for this patient",
                "circle | h leads in a circle: a page comes again",
                "elsewhere | h leads to an address that is not its own; nothing was fetched from there",
                "climb | h leads to an address that is not its own; nothing was fetched from there",
                "no-address | h names a next page that is no address",
                "huge | h answers with more than is taken (25 MB in all)",
                "slow-body | h took longer than 2 s to answer",
                "silent | h took longer than 2 s to answer",
                "redirect | h sends on to another address, which is not followed",
                "broken | h answers with something that is not JSON",
                "page-that-is-none | h answers with something that is no Bundle",
                "no-resource | h answers with an entry that is no resource",
                "cut | h broke off its answer",
                "forbidden | h answers with status 500",
            })
    void aServerThatMisbehavesGetsOneLineAndNothingIsKept(String way, String line) {
        assertThatThrownBy(() -> pull("h " + address(hostile) + "/" + way, "p"))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessage(line);
        assertThat(ASKED_ELSEWHERE.get()).isZero();
    }

    @Test
    void tokensAreFetchedFromNoOtherHostUnlessTheConfigurationNamesIt() {
        assertThatThrownBy(() -> pull("h " + address(hostile) + "/smart client=board key=" + keyFile, "p"))
                .hasMessageContaining("gives tokens at an address that is not its own");
        assertThat(ASKED_ELSEWHERE.get()).isZero();
    }

    @Test
    void aServerThatIsNotThereCannotBeReached() throws IOException {
        HttpServer gone = server(exchange -> {});
        String address = address(gone);
        gone.stop(0);
        assertThatThrownBy(() -> pull("h " + address, "p")).hasMessage("h cannot be reached");
    }

    /** What a name leads to in the end has to show a certificate of that name, whatever was looked up before. */
    @Test
    void aServerWithAnothersCertificateIsAskedNothing(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("other.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=other.example.org",
                        "-storepass",
                        "walnut",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "walnut".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "walnut".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        try {
            String address = "https://127.0.0.1:" + server.getAddress().getPort();
            assertThatThrownBy(() -> pull("h " + address, "p"))
                    .hasMessage("h shows a certificate that this board does not trust");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://fhir.example.org/r4, true",
        "http://localhost:8080/fhir, true",
        "http://fhir.example.org/r4, false",
        "https://user:secret@fhir.example.org/r4, false",
        "https://fhir.example.org/r4?x=1, false",
        "ftp://fhir.example.org, false",
        "file:///etc/passwd, false",
    })
    void onlySafeAddressesCanBeNamed(String address, boolean fits) {
        assertThat(FhirServer.fits("h " + address)).isEqualTo(fits);
    }

    @Test
    void namesThatLeadIntoThisMachineAreRefused() {
        assertThatThrownBy(() -> AllowedAddresses.checkResolved(URI.create("https://localhost.localdomain/")))
                .isInstanceOf(RefusedRequestException.class);
        assertThat(FhirServer.fits("a https://h/ client=x")).isFalse();
        assertThat(FhirServer.fits("a https://h/;a https://i/")).isFalse();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void misbehave(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String way = path.split("/", -1)[1];
        String base = address(hostile) + "/" + way;
        if (path.endsWith("/smart-configuration")) {
            answer(exchange, 200, "{\"token_endpoint\": \"" + address(elsewhere) + "/token\"}");
            return;
        }
        boolean isFirst = path.endsWith("/Patient/p");
        if (isFirst && !way.equals("redirect")) {
            answer(exchange, 200, "{\"resourceType\": \"Patient\", \"id\": \"p\"}");
            return;
        }
        switch (way) {
            case "endless" -> answer(exchange, 200, page(base + "/next?page=" + System.nanoTime()));
            case "circle" -> answer(exchange, 200, page(base + "/next"));
            case "elsewhere" -> answer(exchange, 200, page(address(elsewhere) + "/elsewhere/next"));
            case "climb" -> answer(exchange, 200, page(base + "/../../admin"));
            case "no-address" -> answer(exchange, 200, page("http://[not an address"));
            case "huge" -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < 40; i++) {
                    exchange.getResponseBody().write(block);
                }
                exchange.close();
            }
            case "slow-body" -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 60; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    pause(200);
                }
                exchange.close();
            }
            case "silent" -> pause(5_000);
            case "redirect" -> {
                exchange.getResponseHeaders().add("Location", address(elsewhere) + "/");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            }
            case "broken" -> answer(exchange, 200, "{\"resourceType\": \"Bundle\", ");
            case "page-that-is-none" -> answer(exchange, 200, "{\"resourceType\": \"Patient\"}");
            case "no-resource" -> answer(exchange, 200, "{\"resourceType\": \"Bundle\", \"entry\": [{}]}");
            case "cut" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.close();
            }
            default -> answer(exchange, 500, "{}");
        }
    }

    private static String page(String next) {
        return "{\"resourceType\": \"Bundle\", \"link\": [{\"relation\": \"next\", \"url\": \"" + next + "\"}]}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
