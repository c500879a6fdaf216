package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.signon.Route;

/** The interface for programs: it is as it is described, and does what the pages do. */
final class ApiTest {

    private static final Path GOLDEN = Path.of("..", "docs", "openapi.json");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final Set<String> ALL_ROLES = Set.of("chair", "coordinator", "administrator");

    private final Board board = TestBoard.running();
    private final OpenApi openApi = new OpenApi(board);
    private final ApiCalls calls = new ApiCalls(openApi);

    private static String caseFile(String facts) {
        return "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\"" + facts + "}}";
    }

    @Test
    void theDescriptionInTheRepositoryIsTheOneThatIsServed() throws IOException {
        String now =
                OpenApi.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(openApi.root())
                        + "\n";
        if (System.getProperty("liverleaf.golden", "compare").equals("rewrite")) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(now).isEqualTo(Files.readString(GOLDEN));
        assertThat(openApi.root().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyReferenceOfTheDescriptionLeadsSomewhere() {
        openApi.root()
                .findValues("$ref")
                .forEach(reference -> assertThat(openApi.root()
                                .at(reference.asText().substring(1))
                                .isMissingNode())
                        .as(reference.asText())
                        .isFalse());
        Set<String> ids = new TreeSet<>();
        openApi.root()
                .findValues("operationId")
                .forEach(id -> assertThat(ids.add(id.asText())).as(id.asText()).isTrue());
    }

    /** Every operation exists, asks for the permission of the table, and answers with a status that is described. */
    @Test
    void everyOperationIsServedAsItIsDescribed() {
        Program all = Program.of(board, "api-all", ALL_ROLES);
        Set<String> described = new TreeSet<>();
        openApi.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    described.add(method + " " + path.getKey() + " "
                            + operation.getValue().path("x-permission").asText());
                    assertThat(operation.getValue().path("summary").asText())
                            .as(path.getKey())
                            .isNotEmpty();
                    String address = path.getKey()
                            .replace("{number}", "1")
                            .replace("{table}", "ablation")
                            .replace("{to}", "patient")
                            .replace("{name}", "no-such-account")
                            .replaceAll("\\{[a-zA-Z]+}", NOBODY);
                    openApi.check(method, path.getKey(), all.send(method, address, "{}", Map.of()));
                    openApi.check(method, path.getKey(), all.send(method, address, "{\"no such field\"", Map.of()));
                    openApi.check(
                            method,
                            path.getKey(),
                            new Program(board.address(), "").send(method, address, "", Map.of()));
                }));
        Set<String> table = new TreeSet<>();
        Route.ALL.stream()
                .filter(route -> route.path().startsWith("/api/"))
                .forEach(route -> table.add(route.method() + " " + route.path() + " " + route.needs()));
        assertThat(described).isEqualTo(table);
    }

    @Test
    void aCaseGoesFromItsFirstDocumentToAnOutcomeWithoutAPage() {
        Program coordinator = Program.of(board, "api-coordinator", Set.of("coordinator"));
        Program member = Program.of(board, "api-member", Set.of("member"));
        Program chair = Program.of(board, "api-chair", Set.of("chair"));
        String cases = "/api/v1/cases";
        String document = caseFile(", \"lesionCount\": 2");
        HttpResponse<String> opened =
                calls.post(coordinator, cases, cases, "{\"name\": \"Api story\", \"document\": " + document + "}", "");
        assertThat(opened.statusCode()).isEqualTo(201);
        String id = OpenApi.json(opened).path("caseId").asText();
        assertThat(opened.headers().firstValue("Location")).hasValue(cases + "/" + id);
        assertThat(calls.get(coordinator, cases + "/{id}/documents/{number}", cases + "/" + id + "/documents/1")
                        .body())
                .as("byte by byte")
                .isEqualTo(document);
        assertThat(calls.post(coordinator, cases + "/search", cases + "/search", "{\"words\": \"api sto\"}", "")
                        .body())
                .contains(id);

        String more = caseFile(", \"ecog\": 1");
        String add = cases + "/{id}/documents";
        String place = cases + "/" + id;
        assertThat(calls.post(coordinator, add, place + "/documents", more, "").statusCode())
                .isEqualTo(428);
        assertThat(calls.post(coordinator, add, place + "/documents", more, "\"7\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> bad = calls.post(
                coordinator, add, place + "/documents", caseFile(", \"lesionCuont\": 1"), ApiCalls.etag(opened));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(OpenApi.json(bad).path("problems").path(0).asText()).contains("lesionCuont");
        HttpResponse<String> added = calls.post(coordinator, add, place + "/documents", more, ApiCalls.etag(opened));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(ApiCalls.etag(added)).isEqualTo("\"2\"");

        JsonNode assessment = OpenApi.json(calls.get(member, cases + "/{id}/assessment", place + "/assessment"));
        assertThat(assessment.path("options").size()).isGreaterThan(5);
        assertThat(calls.get(member, cases + "/{id}/why", place + "/why").body())
                .contains("\"rule\"");
        HttpResponse<String> whatIf = calls.post(
                member,
                cases + "/{id}/what-if",
                place + "/what-if",
                "{\"scenarios\": [{\"ecog\": \"4\"}, {\"ecog\": \"?\"}]}",
                "");
        assertThat(OpenApi.json(whatIf).path("scenarios").path(0).path("moved").size())
                .isPositive();
        assertThat(calls.post(
                                member,
                                cases + "/{id}/what-if",
                                place + "/what-if",
                                "{\"scenarios\": [{\"egoc\": \"4\"}]}",
                                "")
                        .statusCode())
                .isEqualTo(422);

        HttpResponse<String> question = calls.get(coordinator, cases + "/{id}/question", place + "/question");
        String address = OpenApi.json(question).path("address").asText();
        HttpResponse<String> answered = calls.post(
                coordinator,
                cases + "/{id}/answers",
                place + "/answers",
                "{\"address\": \"" + address + "\", \"answer\": \"unknown\"}",
                ApiCalls.etag(question));
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(OpenApi.json(answered).path("address").asText()).isNotEqualTo(address);

        String meetings = "/api/v1/meetings";
        String meeting = OpenApi.json(calls.post(
                        coordinator, meetings, meetings, "{\"day\": \"2026-03-05\", \"title\": \"Api board\"}", ""))
                .path("id")
                .asText();
        calls.post(
                coordinator,
                meetings + "/{id}/cases",
                meetings + "/" + meeting + "/cases",
                "{\"caseId\": \"" + id + "\"}",
                "");
        assertThat(calls.get(chair, meetings + "/{id}", meetings + "/" + meeting)
                        .body())
                .contains(id);
        String talk = meetings + "/" + meeting + "/cases/" + id;
        String talks = meetings + "/{id}/cases/{caseId}";
        calls.post(
                member,
                talks + "/opinion",
                talk + "/opinion",
                "{\"stances\": {\"ablation\": \"for\"}, \"remark\": \"Small.\"}",
                "");
        assertThat(calls.get(chair, talks, talk).body())
                .as("others' opinions come after one's own")
                .doesNotContain("Small.");
        calls.post(chair, talks + "/opinion", talk + "/opinion", "{\"stances\": {\"ablation\": \"against\"}}", "");
        HttpResponse<String> seen = calls.get(chair, talks, talk);
        assertThat(seen.body()).contains("Small.");

        String decision =
                "{\"options\": [\"best-supportive-care\"], \"participants\": [\"Chair\"], \"reasons\": \"Talked.\","
                        + " \"deviation\": \"The patient wants it so.\"}";
        assertThat(calls.post(chair, talks + "/decision", talk + "/decision", "{\"options\": []}", ApiCalls.etag(seen))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> signed =
                calls.post(chair, talks + "/decision", talk + "/decision", decision, ApiCalls.etag(seen));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
        assertThat(calls.post(chair, talks + "/decision", talk + "/decision", decision, ApiCalls.etag(seen))
                        .statusCode())
                .as("signing twice by what was seen once")
                .isEqualTo(412);
        String decisionId = OpenApi.json(signed).path("id").asText();
        String decisions = "/api/v1/decisions";
        assertThat(calls.get(chair, decisions + "/{id}", decisions + "/" + decisionId)
                        .body())
                .contains("Talked.");
        String letter = decisions + "/" + decisionId + "/letters/board";
        for (String type : new String[] {"application/json", "text/html", "application/pdf"}) {
            HttpResponse<String> written = chair.send("GET", letter, "", Map.of("Accept", type));
            openApi.check("GET", decisions + "/{id}/letters/{to}", written);
            assertThat(written.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        }
        calls.post(
                chair, decisions + "/{id}/outcome", decisions + "/" + decisionId + "/outcome", "{\"done\": true}", "");
        assertThat(calls.get(chair, "/api/v1/follow-up", "/api/v1/follow-up?limit=200")
                        .body())
                .contains(decisionId);
    }
}
