package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.outgoing.HospitalServer;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.MeetingStore;

/** Preparing cases by the interface for programs: scenarios, imports, corrections, links, fetching, and what changed. */
final class ApiDeskTest {

    private static final String CASES = "/api/v1/cases";
    private static final String CASE = CASES + "/{id}";
    private static final String IMPORTS = "/api/v1/imports";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Board board = TestBoard.running();
    private final ApiCalls calls = new ApiCalls(new OpenApi(board));
    private final Program coordinator = Program.of(board, "desk-coordinator", Set.of("coordinator"));
    private final Program viewer = Program.of(board, "desk-viewer", Set.of("viewer"));

    private static String facts(String asOf, String facts) {
        return "{\"asOf\": \"" + asOf + "\", \"facts\": {\"primarySite\": \"colorectal\"" + facts + "}}";
    }

    /** The address of a new case. */
    private String opened(String name, String document) {
        HttpResponse<String> answer = calls.post(
                coordinator, CASES, CASES, "{\"name\": \"" + name + "\", \"document\": " + document + "}", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode got(Program program, String template, String path) {
        HttpResponse<String> answer = calls.get(program, template, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OpenApi.json(answer);
    }

    @Test
    void scenariosAreKeptComparedRenamedAndPutAside() {
        String place = opened("Desk scenarios", facts("2026-03-01", ", \"lesionCount\": 2, \"ecog\": 1"));
        String all = CASE + "/scenarios";
        assertThat(calls.post(
                                coordinator,
                                all,
                                place + "/scenarios",
                                "{\"name\": \"x\", \"facts\": {\"egoc\": \"4\"}}",
                                "")
                        .body())
                .contains("egoc");
        assertThat(calls.post(
                                coordinator,
                                all,
                                place + "/scenarios",
                                "{\"name\": \"x\", \"facts\": {\"ecog\": \"4;lesionCount=1\"}}",
                                "")
                        .statusCode())
                .as("one value is one value")
                .isEqualTo(422);
        String wanted = "{\"name\": \"Frail\", \"remark\": \"If she gets worse\", \"facts\": {\"ecog\": \"4\"}}";
        assertThat(calls.post(viewer, all, place + "/scenarios", wanted, "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> kept = calls.post(coordinator, all, place + "/scenarios", wanted, "");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String id = OpenApi.json(kept).path("id").asText();

        JsonNode side = got(viewer, CASE + "/comparison", place + "/comparison?scenario=" + id);
        assertThat(side.path("scenarios").size()).isEqualTo(2);
        assertThat(side.path("rows").size()).isGreaterThan(1);
        assertThat(side.path("rows").path(1).path("verdicts").path(0))
                .isNotEqualTo(side.path("rows").path(1).path("verdicts").path(1));
        assertThat(calls.get(viewer, CASE + "/comparison", place + "/comparison?scenario=" + NOBODY)
                        .statusCode())
                .isEqualTo(404);

        String one = all + "/{scenario}";
        String address = place + "/scenarios/" + id;
        HttpResponse<String> seen = calls.get(viewer, one, address);
        assertThat(OpenApi.json(seen).path("facts").path("ecog").asText()).isEqualTo("4");
        String name = "{\"name\": \"Frail later\", \"retired\": true}";
        assertThat(calls.post(coordinator, one, address, name, "").statusCode()).isEqualTo(428);
        assertThat(calls.post(coordinator, one, address, name, ApiCalls.etag(seen))
                        .statusCode())
                .isEqualTo(204);
        assertThat(calls.post(coordinator, one, address, name, ApiCalls.etag(seen))
                        .statusCode())
                .as("named by somebody else meanwhile")
                .isEqualTo(412);
        JsonNode listed = got(viewer, all, place + "/scenarios").path("items").path(0);
        assertThat(listed.path("name").path("name").asText()).isEqualTo("Frail later");
        assertThat(listed.path("name").path("retired").asBoolean()).isTrue();
        assertThat(listed.path("result").size()).isGreaterThan(5);
    }

    @Test
    void aWrongEntryIsTakenBackAndWhatChangedIsTold() {
        String place = opened("Desk record", facts("2026-03-01", ", \"lesionCount\": 2"));
        HttpResponse<String> before = calls.get(coordinator, CASE, place);
        HttpResponse<String> added = calls.post(
                coordinator,
                CASE + "/documents",
                place + "/documents",
                facts("2026-03-02", ", \"ecog\": 4"),
                ApiCalls.etag(before));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String changes = CASE + "/changes";
        JsonNode moved = got(viewer, changes, place + "/changes?from=1");
        assertThat(moved.path("facts").findValuesAsText("fact")).contains("ecog");
        assertThat(moved.path("verdicts").size()).isPositive();
        assertThat(got(viewer, changes, place + "/changes?since=2026-02-01")
                        .path("since")
                        .asText())
                .as("nothing was recorded by then")
                .isEmpty();
        assertThat(got(viewer, changes, place + "/changes?since=2026-03-01")
                        .path("facts")
                        .findValuesAsText("fact"))
                .contains("ecog");
        assertThat(got(viewer, changes, place + "/changes?since=" + LocalDate.now(ZoneOffset.UTC))
                        .path("verdicts"))
                .as("all of it was known then")
                .isEmpty();
        for (String wrong :
                new String[] {"", "?from=2&to=1", "?from=1&to=9", "?since=yesterday", "?since=2999-01-01"}) {
            assertThat(calls.get(viewer, changes, place + "/changes" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }

        String entries = CASE + "/entries";
        assertThat(calls.get(viewer, entries, place + "/entries").statusCode()).isEqualTo(403);
        HttpResponse<String> record = calls.get(coordinator, entries, place + "/entries");
        String entry = OpenApi.json(record).path("items").findParents("entry").stream()
                .filter(each -> each.path("tells").toString().contains("ECOG")
                        || each.path("entry").asText().contains("ecog"))
                .map(each -> each.path("entry").asText())
                .findFirst()
                .orElseThrow();
        String takeBack = CASE + "/corrections";
        String why = "{\"entry\": \"" + entry + "\", \"reason\": \"Meant another patient\"}";
        assertThat(calls.post(coordinator, takeBack, place + "/corrections", why, ApiCalls.etag(before))
                        .statusCode())
                .isEqualTo(412);
        assertThat(calls.post(
                                coordinator,
                                takeBack,
                                place + "/corrections",
                                "{\"entry\": \"no such\", \"reason\": \"x\"}",
                                ApiCalls.etag(record))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> taken =
                calls.post(coordinator, takeBack, place + "/corrections", why, ApiCalls.etag(record));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(OpenApi.json(taken).path("documents").asInt()).isEqualTo(3);
        assertThat(got(coordinator, entries, place + "/entries").toString()).doesNotContain("\"" + entry + "\"");
        JsonNode back = got(viewer, changes, place + "/changes?from=1");
        assertThat(back.path("facts").findValuesAsText("fact")).doesNotContain("ecog");
    }

    private String taken(String content, String type) {
        HttpResponse<String> answer = calls.post(coordinator, IMPORTS, IMPORTS, content, "", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aTableIsPreviewedMappedAndHandedInAsAWhole() {
        String file = taken("""
                Patient;Visit date;Primary site;Bili;Bili unit;Metastases
                API-1;2026-02-24;colorectal;0,8;mg/dL;3
                API-2;2026-02-25;breast;14;umol/L;several
                """, "text/csv");
        String one = IMPORTS + "/{id}";
        assertThat(calls.get(Program.of(board, "desk-other", Set.of("coordinator")), one, file)
                        .statusCode())
                .as("a file belongs to who brought it")
                .isEqualTo(404);
        JsonNode proposed = got(coordinator, one, file);
        assertThat(proposed.path("table").path("columns").findValuesAsText("header"))
                .hasSize(6);
        String mapping = "{\"columns\": [{\"use\": \"patient\"}, {\"use\": \"day\"}, {\"use\": \"primarySite\"},"
                + " {\"use\": \"bilirubinUmolL\"}, {\"use\": \"unit of bilirubinUmolL\"}, {\"use\": \"lesionCount\"}]}";
        String preview = one + "/preview";
        assertThat(calls.post(coordinator, preview, file + "/preview", "{\"columns\": [{\"use\": \"day\"}]}", "")
                        .statusCode())
                .as("a mapping for some of the columns")
                .isEqualTo(422);
        HttpResponse<String> shown = calls.post(coordinator, preview, file + "/preview", mapping, "");
        JsonNode view = OpenApi.json(shown);
        assertThat(view.path("summary").path("newCases").asInt()).isEqualTo(2);
        assertThat(view.path("faults").toString()).contains("several");
        assertThat(view.path("table").path("columns").path(3).path("cells").toString())
                .as("each number in the unit of its row")
                .contains("mg/dL", "umol/L");

        String confirm = one + "/confirmation";
        String body = "{\"mapping\": " + mapping + ", \"prefix\": \"Desk\"";
        assertThat(calls.post(coordinator, confirm, file + "/confirmation", body + "}", "\"other\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(calls.post(coordinator, confirm, file + "/confirmation", body + "}", ApiCalls.etag(shown))
                        .statusCode())
                .as("what cannot be read was not left out")
                .isEqualTo(422);
        assertThat(board.part(CaseStore.class).search("Desk API-", 5)).isEmpty();
        HttpResponse<String> done = calls.post(
                coordinator, confirm, file + "/confirmation", body + ", \"leaveOut\": true}", ApiCalls.etag(shown));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(board.part(CaseStore.class).search("Desk API-", 5)).hasSize(2);
        assertThat(calls.get(coordinator, one, file).statusCode()).as("gone").isEqualTo(404);

        String lines = taken("{\"resourceType\": \"Patient\", \"id\": \"api-ndjson\"}\n", "application/x-ndjson");
        assertThat(got(coordinator, one, lines).path("kind").asText()).isEqualTo("ndjson");
        assertThat(calls.post(coordinator, one + "/discard", lines + "/discard", "", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(calls.post(coordinator, IMPORTS, IMPORTS, "", "").statusCode())
                .isIn(400, 422);
    }

    @Test
    void aLinkIsMadeAnsweredAndItsAnswersAreFound() {
        String place = opened("Desk links", facts("2026-03-01", ""));
        String all = CASE + "/questionnaires";
        assertThat(calls.get(viewer, all, place + "/questionnaires").statusCode())
                .isEqualTo(403);
        assertThat(calls.post(coordinator, all, place + "/questionnaires", "{\"instrument\": \"none\"}", "")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> made =
                calls.post(coordinator, all, place + "/questionnaires", "{\"instrument\": \"phq-9\"}", "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = OpenApi.json(made).path("address").asText();
        String withdrawn = OpenApi.json(calls.post(
                        coordinator, all, place + "/questionnaires", "{\"instrument\": \"gad-7\", \"days\": 1}", ""))
                .path("id")
                .asText();
        String withdraw = place + "/questionnaires/" + withdrawn + "/withdrawal";
        assertThat(calls.post(coordinator, all + "/{link}/withdrawal", withdraw, "", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(calls.post(coordinator, all + "/{link}/withdrawal", withdraw, "", "")
                        .statusCode())
                .as("taken back already")
                .isEqualTo(422);

        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 9; i++) {
            answers.put("q" + i, i == 9 ? "0" : "1");
        }
        Visitor patient = new Visitor(board.address());
        assertThat(patient.post(address.substring(address.indexOf("/q/")), answers)
                        .statusCode())
                .isEqualTo(200);
        JsonNode links = got(coordinator, all, place + "/questionnaires");
        assertThat(links.path("items").findValuesAsText("state")).containsExactlyInAnyOrder("answered", "withdrawn");
        assertThat(links.toString())
                .as("no secret is told twice")
                .doesNotContain(address.substring(address.indexOf("/q/") + 3));
        JsonNode answer = links.path("items").findValues("answer").stream()
                .filter(each -> each.path("answers").asInt() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(answer.path("document").asInt()).isEqualTo(2);
        assertThat(got(coordinator, CASE + "/documents/{number}", place + "/documents/2")
                        .toString())
                .contains("phq-9");
    }

    @Test
    void aPatientIsFetchedShownAndKept() {
        String pulls = "/api/v1/pulls";
        assertThat(got(coordinator, pulls, pulls).path("servers").toString()).contains("hospital");
        assertThat(calls.post(coordinator, pulls, pulls, "{\"server\": \"elsewhere\", \"patient\": \"patient\"}", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(calls.post(
                                coordinator,
                                pulls + "/{id}",
                                pulls + "/" + UUID.randomUUID(),
                                "{\"name\": \"Fetched\"}",
                                "")
                        .statusCode())
                .isEqualTo(404);
        try (HospitalServer hospital = HospitalServer.open(
                TestBoard.HOSPITAL_PORT, TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"))) {
            HttpResponse<String> fetched =
                    calls.post(coordinator, pulls, pulls, "{\"server\": \"hospital\", \"patient\": \"patient\"}", "");
            assertThat(fetched.statusCode()).as(fetched.body()).isEqualTo(201);
            assertThat(OpenApi.json(fetched).path("resources").path("Patient").asInt())
                    .isEqualTo(1);
            String waiting = fetched.headers().firstValue("Location").orElseThrow();
            assertThat(calls.post(coordinator, pulls + "/{id}", waiting, "{\"name\": \"\"}", "")
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> kept =
                    calls.post(coordinator, pulls + "/{id}", waiting, "{\"name\": \"Fetched by program\"}", "");
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            assertThat(OpenApi.json(kept).path("entries").asInt()).isPositive();
            assertThat(got(viewer, CASE, kept.headers().firstValue("Location").orElseThrow())
                            .path("documents")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void outcomesAreToldStepByStepAndTheTrailIsNarrowed() {
        String place = opened("Desk outcomes", facts("2026-03-01", ", \"lesionCount\": 1"));
        String caseId = place.substring(place.lastIndexOf('/') + 1);
        MeetingStore meetings = board.part(MeetingStore.class);
        UUID meeting = meetings.plan(LocalDate.of(2026, 3, 5), "Desk outcomes", "test");
        meetings.list(meeting, UUID.fromString(caseId), "", "test");
        String talk = "/api/v1/meetings/" + meeting + "/cases/" + caseId;
        String talks = "/api/v1/meetings/{id}/cases/{caseId}";
        Program chair = Program.of(board, "desk-chair", Set.of("chair"));
        HttpResponse<String> signed = calls.post(
                chair,
                talks + "/decision",
                talk + "/decision",
                "{\"options\": [\"ablation\"], \"participants\": [\"Chair\"], \"reasons\": \"Talked.\", \"deviation\":"
                        + " \"As wished.\", \"course\": {\"steps\": [{\"what\": \"Book the room\", \"responsible\":"
                        + " \"Dr B\", \"due\": \"2026-03-10\"}, {\"what\": \"Call\", \"due\": \"2026-03-11\"}]}}",
                ApiCalls.etag(calls.get(chair, talks, talk)));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
        String decision = "/api/v1/decisions/" + OpenApi.json(signed).path("id").asText();
        String one = "/api/v1/decisions/{id}";
        assertThat(got(chair, one, decision).path("parts").findValuesAsText("state"))
                .containsExactly("open", "open", "overdue", "overdue");
        String told = "{\"done\": true, \"subject\": \"step:1\", \"day\": \"2026-03-09\"}";
        assertThat(calls.post(chair, one + "/outcome", decision + "/outcome", told, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(got(chair, one, decision).path("parts").findValuesAsText("state"))
                .containsExactly("open", "open", "done", "overdue");
        String given = "{\"done\": false, \"subject\": \"option:ablation\", \"cause\": \"patient-declined\"}";
        calls.post(chair, one + "/outcome", decision + "/outcome", given, "");
        assertThat(got(chair, one, decision).path("parts").findValuesAsText("state"))
                .as("nothing is overdue of what is given up")
                .containsExactly("open", "not-done", "done", "open");

        Program administrator = Program.of(board, "desk-administrator", Set.of("administrator"));
        String audit = "/api/v1/audit";
        JsonNode trail =
                got(administrator, audit, audit + "?caseId=" + caseId + "&account=desk-chair&action=decision-signed");
        assertThat(trail.path("items").size()).isEqualTo(1);
        assertThat(trail.path("actions").toString()).contains("decision-signed", "decision-done");
        assertThat(got(administrator, audit, audit + "?day=2001-01-01").path("items"))
                .isEmpty();
        assertThat(calls.get(administrator, audit, audit + "?day=soon").statusCode())
                .isEqualTo(422);
        assertThat(got(administrator, "/api/v1/card-feedback", "/api/v1/card-feedback")
                        .path("total")
                        .isNumber())
                .isTrue();
    }
}
