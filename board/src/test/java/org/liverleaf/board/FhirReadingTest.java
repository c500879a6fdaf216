package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.outgoing.HospitalServer;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.GivenOpinion;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.Dissent;
import org.liverleaf.pathway.letters.FollowUp;
import org.springframework.security.crypto.password.PasswordEncoder;

/** FHIR out to whoever may read, and in from the servers that the configuration names. */
final class FhirReadingTest {

    private static final String PASSWORD = "walnut river candle";
    private static final Path SAMPLE = TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Board board = TestBoard.running();

    private Visitor visitor(String role) {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        String name = "fhir-" + role;
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, "FHIR " + role, encoder.encode("x"), Set.of(role), "test");
            accounts.changePassword(name, encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        visitor.signOn(name, PASSWORD);
        return visitor;
    }

    private UUID open() throws IOException {
        return board.part(CaseStore.class)
                .open(
                        "FHIR",
                        DocumentKind.FHIR_BUNDLE,
                        "a.json",
                        new DocumentBytes(Files.readAllBytes(SAMPLE)),
                        "test");
    }

    private UUID sign(UUID caseId, Optional<UUID> meeting, Optional<UUID> supersedes) {
        MeetingStore meetings = board.part(MeetingStore.class);
        UUID meetingId = meeting.orElseGet(() -> meetings.plan(LocalDate.of(2026, 3, 5), "FHIR", "test"));
        if (meeting.isEmpty()) {
            meetings.list(meetingId, caseId, "What next?", "test");
        }
        visitor("chair");
        CaseDesk desk = board.part(CaseDesk.class);
        AssessedCase now = desk.find(caseId).orElseThrow();
        var account = board.part(AccountStore.class).find("fhir-chair").orElseThrow();
        meetings.give(
                meetingId, caseId, account, new GivenOpinion(Map.of("systemic-therapy", "for"), "Fits.", Map.of()));
        BoardDecision decision = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("Dr Amsel, liver surgery"),
                List.of("systemic-therapy"),
                "Remnant too small.",
                List.of(new Dissent("Dr Birke", "Would embolise now.")),
                List.of(),
                new FollowUp(LocalDate.of(2026, 5, 1), "CT", ""),
                "FHIR chair");
        return board.part(DecisionStore.class)
                .sign(meetingId, caseId, supersedes, DecisionJson.write(decision), desk.basis(now), account)
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        return MAPPER.readTree(answer.body());
    }

    @Test
    void aDocumentAndEachResourceOfItCanBeRead() throws IOException {
        UUID id = open();
        Visitor reader = visitor("viewer");
        HttpResponse<String> answer = reader.get("/fhir/Composition/" + id + "/$document");
        JsonNode document = json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(document.path("type").asText()).isEqualTo("document");
        assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("W/\"");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        assertThat(reader.get("/fhir/Bundle/" + id).body()).isEqualTo(answer.body());
        for (JsonNode entry : document.path("entry")) {
            String path = entry.path("resource").path("resourceType").asText() + "/"
                    + entry.path("resource").path("id").asText();
            assertThat(json(reader.get("/fhir/" + path)).path("id").asText())
                    .as(path)
                    .isEqualTo(entry.path("resource").path("id").asText());
        }
        assertThat(json(reader.get("/fhir/CodeSystem/verdict")).path("concept")).hasSizeGreaterThan(4);
        assertThat(board.part(AuditTrail.class).newest(200))
                .anyMatch(line -> line.action().equals("fhir-read")
                        && line.account().equals("fhir-viewer")
                        && line.caseId().equals(id.toString())
                        && line.detail().equals("CarePlan/" + id));
    }

    @Test
    void aSignedDecisionStaysWhatItWasAndALaterOneTakesItsPlace() throws IOException {
        UUID caseId = open();
        UUID first = sign(caseId, Optional.empty(), Optional.empty());
        Visitor reader = visitor("viewer");
        JsonNode plan = json(reader.get("/fhir/CarePlan/" + first));
        assertThat(plan.path("status").asText()).isEqualTo("active");
        assertThat(plan.path("subject").path("reference").asText()).isEqualTo("Patient/" + caseId);
        String body = reader.get("/fhir/Bundle/" + first).body();
        assertThat(body)
                .contains("Would embolise now.", "Opinion of a member", "decision-digest", "\"final\"", "2026-05-01");
        UUID meeting = board.part(DecisionStore.class).find(first).orElseThrow().meetingId();
        UUID second = sign(caseId, Optional.of(meeting), Optional.of(first));
        assertThat(json(reader.get("/fhir/CarePlan/" + first)).path("status").asText())
                .isEqualTo("revoked");
        assertThat(reader.get("/fhir/Composition/" + second).body()).contains("replaces", "urn:uuid:" + first);
        JsonNode found = json(reader.get("/fhir/CarePlan?patient=Patient/" + caseId));
        assertThat(found.path("total").asInt())
                .as("proposal, and two of each decision")
                .isEqualTo(5);
        String day = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();
        assertThat(json(reader.get("/fhir/Composition?patient=" + caseId + "&date=ge" + day))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereOrNotUnderstoodIsSaidInFhir() throws IOException {
        Visitor reader = visitor("viewer");
        UUID id = open();
        for (String path : List.of(
                "/fhir/CarePlan/" + UUID.randomUUID(),
                "/fhir/CarePlan/x",
                "/fhir/Observation/" + id + ".none",
                "/fhir/Bundle/" + id + ".x",
                "/fhir/Account/" + id,
                "/fhir/CodeSystem/none")) {
            HttpResponse<String> answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(json(answer).path("resourceType").asText()).isEqualTo("OperationOutcome");
        }
        for (String query : List.of(
                "Composition",
                "Composition?patient=x",
                "Composition?patient=" + id + "&code=1",
                "Composition?patient=" + id + "&date=soon",
                "Observation?patient=" + id + "&date=2026-01-01",
                "Goal?patient=" + id)) {
            HttpResponse<String> answer = reader.get("/fhir/" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(json(answer).path("issue").path(0).path("code").asText()).isEqualTo("not-supported");
        }
        HttpResponse<String> forbidden = visitor("administrator").get("/fhir/CarePlan/" + id);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(json(forbidden).path("issue").path(0).path("code").asText()).isEqualTo("forbidden");
        assertThat(json(reader.get("/fhir/metadata")).path("fhirVersion").asText())
                .isEqualTo("4.0.1");
    }

    @Test
    void aPatientIsFetchedShownAndKeptOnlyWhenSomebodySaysSo() throws Exception {
        Visitor coordinator = visitor("coordinator");
        assertThat(coordinator.get("/pull").body()).contains("<option value=\"hospital\"");
        CaseStore cases = board.part(CaseStore.class);
        int before = cases.count();
        try (HospitalServer hospital = HospitalServer.open(TestBoard.HOSPITAL_PORT, SAMPLE)) {
            HttpResponse<String> preview =
                    coordinator.post("/pull", Map.of("server", "hospital", "patient", "patient"));
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
            assertThat(preview.body()).contains("What would come in", "Observation", "entries for the record");
            assertThat(cases.count()).as("nothing is kept yet").isEqualTo(before);
            String ticket = preview.body().replaceAll("(?s).*action=\"(/pull/[^\"]+)\".*", "$1");
            assertThat(visitor("coordinator").post(ticket, Map.of("name", " ")).statusCode())
                    .isEqualTo(422);
            HttpResponse<String> kept = coordinator.post(ticket, Map.of("name", "Fetched"));
            String place = kept.headers().firstValue("Location").orElse("");
            assertThat(place).contains("/cases/");
            UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
            assertThat(board.part(CaseDesk.class)
                            .find(id)
                            .orElseThrow()
                            .assessment()
                            .ledger())
                    .isEqualTo(board.part(CaseDesk.class)
                            .find(open())
                            .orElseThrow()
                            .assessment()
                            .ledger());
            assertThat(coordinator.post(ticket, Map.of("name", "Twice")).statusCode())
                    .as("a ticket is for once")
                    .isEqualTo(422);
            assertThat(coordinator
                            .post("/pull", Map.of("server", "elsewhere", "patient", "patient"))
                            .body())
                    .contains("Choose one of the servers");
            HttpResponse<String> nobody = coordinator.post("/pull", Map.of("server", "hospital", "patient", "nobody"));
            assertThat(nobody.statusCode()).isEqualTo(422);
            assertThat(nobody.body()).contains("hospital has no patient of this id");
        }
        assertThat(board.part(AuditTrail.class).newest(50))
                .anyMatch(line ->
                        line.action().equals("patient-fetched") && line.detail().equals("hospital"));
    }
}
