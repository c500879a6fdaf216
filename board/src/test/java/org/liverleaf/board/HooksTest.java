package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.configuration.Setting;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CDS Hooks: who may call, what cards say, and that nothing of a patient stays. */
final class HooksTest {

    private static final String ISSUER = "https://ehr.example.org";
    private static final String ADDRESS = "https://board.example.org";
    private static final String ORIGIN = "https://sandbox.example.org";
    private static final String SERVICE = "/cds-services/liverleaf-board";
    private static final String URGENT = "A11-jaundice-ducts-unknown";
    private static final List<String> KEYS = List.of(
            "conditions",
            "observations",
            "procedures",
            "medicationRequests",
            "medicationStatements",
            "medicationAdministrations",
            "diagnosticReports",
            "imagingStudies",
            "specimens",
            "bodyStructures",
            "questionnaireResponses");

    @TempDir
    private static Path folder = Path.of("");

    private static final Duration FIVE = Duration.ofMinutes(5);

    private static ECKey key;
    private static Instant started = Instant.EPOCH;
    private static Board board;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_384).keyID("one").generate();
        Path keys = folder.resolve("ehr.jwks.json");
        Files.writeString(keys, new JWKSet(key.toPublicJWK()).toString());
        Configuration configuration = new Configuration(Map.of(
                Setting.ADDRESS, ADDRESS, Setting.CDS_CLIENTS, ISSUER + " " + keys, Setting.CDS_ORIGINS, ORIGIN));
        started = Instant.now();
        board = Board.start(
                BoardSettings.local(folder.resolve("data"), 0, TestBoard.SAMPLES.toString())
                        .with(configuration),
                TestBoard.knowledge(),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        board.close();
    }

    private static String signed(String issuer, String path, String id, Duration age, Duration lifetime, ECKey by) {
        Instant issued = Instant.now().minus(age);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .type(JOSEObjectType.JWT)
                        .keyID("one")
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(ADDRESS + path)
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plus(lifetime)))
                        .jwtID(id)
                        .build());
        try {
            jwt.sign(new ECDSASigner(by));
        } catch (JOSEException failed) {
            throw new AssertionError(failed);
        }
        return jwt.serialize();
    }

    private static Program client(String path) {
        return new Program(
                board.address(),
                signed(ISSUER, path, UUID.randomUUID().toString(), Duration.ZERO, Duration.ofMinutes(2), key));
    }

    /** The request in which another system would send a sample. */
    static ObjectNode request(JsonNode bundle) {
        ObjectNode request = OpenApi.JSON.createObjectNode();
        request.put("hook", "patient-view")
                .put("hookInstance", UUID.randomUUID().toString());
        request.put("fhirServer", "https://ehr.example.org/fhir");
        ObjectNode prefetch = OpenApi.JSON.createObjectNode();
        KEYS.forEach(prefetch::putNull);
        String patient = "";
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            if (type.equals("Patient")) {
                patient = resource.path("id").asText();
                prefetch.set("patient", resource);
                continue;
            }
            String wanted = type.equals("Medication") ? "MedicationRequest" : type;
            KEYS.stream()
                    .filter(each -> isOf(each, wanted))
                    .findFirst()
                    .ifPresent(key -> results(prefetch, key)
                            .addObject()
                            .put("fullUrl", entry.path("fullUrl").asText())
                            .set("resource", resource));
        }
        request.putObject("context").put("userId", "Practitioner/1").put("patientId", patient);
        request.set("prefetch", prefetch);
        return request;
    }

    private static boolean isOf(String key, String type) {
        String singular = key.equals("bodyStructures") || !key.endsWith("ies")
                ? key.substring(0, key.length() - 1)
                : "imagingStudy";
        return singular.equalsIgnoreCase(type);
    }

    private static ArrayNode results(ObjectNode prefetch, String key) {
        if (!prefetch.path(key).isObject()) {
            ObjectNode found = OpenApi.JSON.createObjectNode();
            found.put("resourceType", "Bundle").put("type", "searchset").putArray("entry");
            prefetch.set(key, found);
        }
        return (ArrayNode) prefetch.path(key).path("entry");
    }

    static JsonNode sample(String name) {
        try {
            return OpenApi.json(Files.readString(TestBoard.SAMPLES.resolve(name).resolve("bundle.json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static HttpResponse<String> call(JsonNode request) {
        return client(SERVICE).post(SERVICE, request.toString());
    }

    @Test
    void discoveryTellsWhatToSend() {
        HttpResponse<String> found = new Program(board.address(), "").get("/cds-services");
        JsonNode service = OpenApi.json(found).path("services").path(0);
        assertThat(service.path("id").asText()).isEqualTo("liverleaf-board");
        assertThat(service.path("hook").asText()).isEqualTo("patient-view");
        assertThat(service.path("description").asText()).isNotEmpty();
        assertThat(service.path("prefetch").path("patient").asText()).isEqualTo("Patient/{{context.patientId}}");
        assertThat(service.path("prefetch").properties()).hasSize(KEYS.size() + 1);
    }

    @Test
    void everySampleGetsCardsAsTheSpecificationWantsThemAndTheSameTwice() throws IOException {
        try (var samples = Files.list(TestBoard.SAMPLES)) {
            for (Path each : samples.filter(path -> Files.isRegularFile(path.resolve("bundle.json")))
                    .sorted()
                    .toList()) {
                ObjectNode request = request(sample(each.getFileName().toString()));
                HttpResponse<String> first = call(request);
                assertThat(first.statusCode()).as(each + " " + first.body()).isEqualTo(200);
                JsonNode cards = OpenApi.json(first).path("cards");
                CardShape.check(cards);
                assertThat(call(request).body()).isEqualTo(first.body());
            }
        }
    }

    @Test
    void redFlagsComeFirstAndTheAnswersLast() {
        JsonNode cards = OpenApi.json(call(request(sample(URGENT)))).path("cards");
        assertThat(cards.size()).isGreaterThan(1);
        List<String> indicators =
                cards.valueStream().map(card -> card.path("indicator").asText()).toList();
        assertThat(indicators.getFirst()).isEqualTo("critical");
        JsonNode last = cards.path(cards.size() - 1);
        assertThat(last.path("source").path("topic").path("code").asText()).isEqualTo("three-questions");
        assertThat(last.path("detail").asText())
                .contains(
                        "**The three questions**", "**Options in play**", "The software proposes, the board decides.");
    }

    @Test
    void whoHasNoLiverMetastasisGetsNoCard() {
        JsonNode bundle = OpenApi.json("{\"entry\": [{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"p1\","
                + " \"birthDate\": \"1960-01-01\"}}]}");
        assertThat(call(request(bundle)).body()).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void whatWasNotSentIsNotTakenForNothing() {
        ObjectNode request = request(sample("A02-bilobar-small-remnant"));
        ((ObjectNode) request.path("prefetch")).remove(List.of("procedures", "specimens"));
        HttpResponse<String> refused = call(request);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(OpenApi.json(refused).path("problems").toString())
                .contains("prefetch.procedures")
                .doesNotContain("specimens");
        ((ObjectNode) request.path("prefetch")).putNull("procedures");
        ((ObjectNode) request.path("prefetch").path("observations"))
                .putArray("link")
                .addObject()
                .put("relation", "next")
                .put("url", "https://ehr.example.org/next");
        String cards = call(request).body();
        assertThat(cards).contains("Not sent: specimens", "Only the first page was sent of: observations");
    }

    @Test
    void anotherPatientAndBadBodiesAreRefusedWithALine() {
        ObjectNode request = request(sample("A02-bilobar-small-remnant"));
        ((ObjectNode) request.path("context")).put("patientId", "somebody-else");
        assertThat(call(request).statusCode()).isEqualTo(400);
        for (String bad : List.of("", "[]", "{\"hook\": ", "{\"hook\": \"order-sign\"}", "[".repeat(5000))) {
            HttpResponse<String> answer = client(SERVICE).post(SERVICE, bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(OpenApi.json(answer).path("problems").path(0).asText()).isNotEmpty();
        }
        assertThat(client("/cds-services/other")
                        .post("/cds-services/other", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAConfiguredClientMayCallAndEachTokenOnce() throws JOSEException {
        String body = request(sample("A02-bilobar-small-remnant")).toString();
        assertThat(new Program(board.address(), "").post(SERVICE, body).statusCode())
                .isEqualTo(401);
        Program once = client(SERVICE);
        assertThat(once.post(SERVICE, body).statusCode()).isEqualTo(200);
        assertThat(once.post(SERVICE, body).statusCode()).as("used twice").isEqualTo(401);
        ECKey other = new ECKeyGenerator(Curve.P_384).keyID("one").generate();
        Duration two = Duration.ofMinutes(2);
        for (String token : List.of(
                signed("https://stranger.example.org", SERVICE, "a", Duration.ZERO, two, key),
                signed(ISSUER, SERVICE + "/feedback", "b", Duration.ZERO, two, key),
                signed(ISSUER, SERVICE, "c", Duration.ofMinutes(10), two, key),
                signed(ISSUER, SERVICE, "d", Duration.ZERO, Duration.ofHours(1), key),
                // Good by its own times, but it may have been used before this board was started.
                signed(
                        ISSUER,
                        SERVICE,
                        "f",
                        Duration.between(started, Instant.now()).plusSeconds(2),
                        FIVE,
                        key),
                signed(ISSUER, SERVICE, "e", Duration.ZERO, two, other),
                "not.a.token")) {
            assertThat(new Program(board.address(), token).post(SERVICE, body).statusCode())
                    .as(token)
                    .isEqualTo(401);
        }
        Program person = Program.of(board, "hooks-person", Set.of("chair"));
        assertThat(person.post(SERVICE, body).statusCode()).isEqualTo(401);
    }

    @Test
    void browsersOfNamedOriginsMayCallAndNoOthers() {
        Program nobody = new Program(board.address(), "");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
        Map<String, String> asked = Map.of("Origin", ORIGIN, "Access-Control-Request-Method", "POST");
        assertThat(nobody.send("OPTIONS", SERVICE, "", asked).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(ORIGIN);
        assertThat(nobody.send("GET", "/cds-services", "", Map.of("Origin", ORIGIN))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue(ORIGIN);
        assertThat(nobody.send("GET", "/cds-services", "", Map.of("Origin", "https://evil.example.org"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theCardLinksToTheCaseOfTheSamePatientOnceTheBoardHasReadIt() {
        UUID id = board.part(CaseStore.class).search("A02", 1).getFirst().id();
        Program.of(board, "hooks-viewer", Set.of("viewer")).get("/api/v1/cases/" + id);
        JsonNode cards =
                OpenApi.json(call(request(sample("A02-bilobar-small-remnant")))).path("cards");
        assertThat(cards.path(0).path("links").path(0).path("url").asText()).isEqualTo(ADDRESS + "/cases/" + id);
    }

    @Test
    void nothingOfThePatientIsKeptButTheCallIs() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        ObjectNode bundle = OpenApi.JSON.createObjectNode();
        bundle.setAll((ObjectNode) sample("A02-bilobar-small-remnant"));
        ObjectNode request = (ObjectNode) OpenApi.json(
                request(bundle).toString().replaceAll("\"family\":\"[^\"]+\"", "\"family\":\"Quartermaine\""));
        ((ObjectNode) request.path("prefetch").path("patient")).put("language", "Quartermaine");
        try {
            assertThat(call(request).statusCode()).isEqualTo(200);
            ((ObjectNode) request.path("context")).put("patientId", "Quartermaine");
            call(request);
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("Quartermaine"));
        String instance = request.path("hookInstance").asText();
        assertThat(board.part(AuditTrail.class).newest(10))
                .anyMatch(line -> line.account().equals(ISSUER)
                        && line.action().equals("cards-asked")
                        && line.detail().equals("patient-view " + instance));
        List<String> rows = board.part(JdbcClient.class)
                .sql("select a::text from audit a union all select f::text from card_feedback f"
                        + " union all select c::text from board_case c")
                .query(String.class)
                .list();
        assertThat(rows).noneMatch(row -> row.contains("Quartermaine"));
        assertThat(board.part(AuditTrail.class).faults()).isEmpty();
    }

    @Test
    void feedbackIsKeptAndShownAndItsRemarkOnlyToThoseWhoMaySeeCases() {
        JsonNode cards = OpenApi.json(call(request(sample(URGENT)))).path("cards");
        String path = SERVICE + "/feedback";
        String good = "{\"card\": \"" + cards.path(0).path("uuid").asText() + "\", \"outcome\": \"overridden\","
                + " \"outcomeTimestamp\": \"2026-03-01T10:05:31Z\", \"overrideReason\": {\"reason\": {\"system\":"
                + " \"https://liverleaf.org/fhir/CodeSystem/override-reason\", \"code\": \"record-wrong\"},"
                + " \"userComment\": \"Ask Dr Grey.\"}}";
        assertThat(client(path)
                        .post(path, "{\"feedback\": [" + good + ", {\"card\": \"x\"}]}")
                        .statusCode())
                .as("all or nothing")
                .isEqualTo(400);
        HttpResponse<String> kept = client(path).post(path, "{\"feedback\": [" + good + "]}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        Program.of(board, "feedback-chair", Set.of("chair"));
        Program.of(board, "feedback-administrator", Set.of("administrator"));
        Visitor chair = new Visitor(board.address());
        chair.signOn("feedback-chair", "walnut river candle");
        String topic =
                cards.path(0).path("source").path("topic").path("display").asText();
        assertThat(chair.get("/card-feedback").body())
                .contains("overridden", "The record is wrong or out of date", "Ask Dr Grey.", topic)
                .containsOnlyOnce("Ask Dr Grey.");
        Visitor administrator = new Visitor(board.address());
        administrator.signOn("feedback-administrator", "walnut river candle");
        assertThat(administrator.get("/card-feedback").body())
                .contains("The record is wrong or out of date")
                .doesNotContain("Ask Dr Grey.");
    }
}
