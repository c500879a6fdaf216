package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.MeetingStore;

/** The depth of a meeting by the interface for programs: opinions per lesion, courses, drafts. */
final class ApiDepthTest {

    private static final String TALKS = "/api/v1/meetings/{id}/cases/{caseId}";
    private static final String CASE = "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\","
            + " \"lesionCount\": 1, \"ecog\": 0}, \"lesions\": [{\"id\": \"L1\", \"segments\": [6],"
            + " \"longestAxialMm\": 24}]}";
    private static final String DECISION = "{\"options\": [\"best-supportive-care\"], \"participants\": [\"Chair\"],"
            + " \"reasons\": \"Talked.\", \"deviation\": \"As the patient wishes.\", \"dissents\": [\"Dr A: too little\"],"
            + " \"followUp\": {\"nextCheck\": \"2026-04-01\", \"what\": \"Visit\"}, \"course\": {\"intent\":"
            + " \"symptom-relief\", \"resectability\": \"resectable\", \"lesions\": [{\"lesion\": \"L1\", \"action\":"
            + " \"ablate\", \"remark\": \"small\"}], \"steps\": [{\"what\": \"Call the family doctor\", \"responsible\":"
            + " \"Dr B\", \"due\": \"2026-03-10\"}], \"reassessments\": [{\"occasion\": \"Six weeks\", \"due\":"
            + " \"2026-04-16\", \"what\": \"CT\"}]}}";

    private final Board board = TestBoard.running();
    private final ApiCalls calls = new ApiCalls(new OpenApi(board));

    private final Program chair = Program.of(board, "depth-api-chair", Set.of("chair"));

    private HttpResponse<String> get(Program program, String template, String path) {
        HttpResponse<String> answer = calls.get(program, template, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String opened(String name) {
        return board.part(CaseStore.class)
                .open(
                        name,
                        DocumentKind.CASE_FILE,
                        "case.json",
                        new DocumentBytes(CASE.getBytes(StandardCharsets.UTF_8)),
                        "test")
                .toString();
    }

    private String listed(String name) {
        MeetingStore meetings = board.part(MeetingStore.class);
        UUID meeting = meetings.plan(LocalDate.of(2026, 3, 5), "Api depth", "test");
        String caseId = opened(name);
        meetings.list(meeting, UUID.fromString(caseId), "", "test");
        return "/api/v1/meetings/" + meeting + "/cases/" + caseId;
    }

    @Test
    void opinionsGoLesionByLesionAndUnknownWordsAreNamed() {
        String talk = listed("Api opinions");
        HttpResponse<String> wrong = calls.post(
                chair,
                TALKS + "/opinion",
                talk + "/opinion",
                "{\"stances\": {\"abltion\": \"for\"}, \"answers\": {\"lesion:L9\": {\"answer\": \"resect\"},"
                        + " \"resectability\": {\"answer\": \"maybe\"}}}",
                "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(OpenApi.json(wrong).path("problems").size()).isEqualTo(3);
        assertThat(wrong.body()).contains("abltion", "lesion:L9", "maybe", "convertible");

        String[] actions = {"resect", "ablate", "ablate"};
        for (int i = 0; i < actions.length; i++) {
            Program member = Program.of(board, "depth-api-member-" + i, Set.of("member"));
            String opinion = "{\"answers\": {\"lesion:L1\": {\"answer\": \"" + actions[i] + "\", \"remark\": \"remark "
                    + i + "\"}}}";
            JsonNode before = OpenApi.json(get(member, TALKS, talk));
            assertThat(before.path("others").path("answers"))
                    .as("nothing before one's own")
                    .isEmpty();
            assertThat(before.path("questions").path(1).path("question").asText())
                    .isEqualTo("lesion:L1");
            assertThat(before.path("agreement")).isEmpty();
            assertThat(calls.post(member, TALKS + "/opinion", talk + "/opinion", opinion, "")
                            .statusCode())
                    .isEqualTo(204);
            if (i == 2) {
                calls.post(member, TALKS + "/opinion", talk + "/opinion", opinion, "");
                JsonNode after = OpenApi.json(get(member, TALKS, talk));
                assertThat(after.path("own")
                                .path("answers")
                                .path(0)
                                .path("afterShown")
                                .asBoolean())
                        .as("said again after the others were seen")
                        .isTrue();
                assertThat(after.path("others").path("answers").findValuesAsText("remark"))
                        .containsExactlyInAnyOrder("remark 0", "remark 1");
                assertThat(after.path("agreement").findValuesAsText("about")).contains("the lesions");
                assertThat(after.path("agreement").path(0).path("alpha").isMissingNode())
                        .as("one of one question differs: alpha is defined")
                        .isFalse();
            }
        }
    }

    @Test
    void aDecisionTellsItsCourseAndIsKeptAsADraftFirst() {
        String talk = listed("Api course");
        HttpResponse<String> none = get(chair, TALKS + "/draft", talk + "/draft");
        assertThat(OpenApi.json(none).path("number").asInt()).isZero();
        assertThat(calls.post(chair, TALKS + "/draft", talk + "/draft", "{\"reasons\": \"So far.\"}", "")
                        .statusCode())
                .isEqualTo(428);
        String unknown = "{\"options\": [\"x\"], \"course\": {\"intent\": \"hope\", \"lesions\": [{\"lesion\": \"L7\","
                + " \"action\": \"resect\"}, {\"lesion\": \"L1\", \"action\": \"cut\"}], \"steps\": [{}]}}";
        HttpResponse<String> refused =
                calls.post(chair, TALKS + "/draft", talk + "/draft", unknown, ApiCalls.etag(none));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("'x'", "'hope'", "'L7'", "'cut'", "course.steps[0].what");

        HttpResponse<String> before = get(chair, TALKS, talk);
        HttpResponse<String> kept = calls.post(chair, TALKS + "/draft", talk + "/draft", DECISION, ApiCalls.etag(none));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(calls.post(chair, TALKS + "/draft", talk + "/draft", DECISION, ApiCalls.etag(none))
                        .statusCode())
                .as("somebody else was faster")
                .isEqualTo(412);
        HttpResponse<String> draft = get(chair, TALKS + "/draft", talk + "/draft");
        assertThat(ApiCalls.etag(draft)).isEqualTo(ApiCalls.etag(kept));
        assertThat(OpenApi.json(draft).path("open").asBoolean()).isTrue();
        JsonNode read = OpenApi.json(draft).path("decision");
        OpenApi.json(DECISION).properties().forEach(field -> {
            if (!field.getKey().equals("followUp")) {
                assertThat(read.path(field.getKey())).isEqualTo(field.getValue());
            }
        });

        assertThat(calls.post(chair, TALKS + "/decision", talk + "/decision", DECISION, ApiCalls.etag(before))
                        .statusCode())
                .as("a draft that was not seen")
                .isEqualTo(412);
        HttpResponse<String> signed = calls.post(
                chair,
                TALKS + "/decision",
                talk + "/decision",
                read.toString(),
                ApiCalls.etag(get(chair, TALKS, talk)));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
        assertThat(ApiCalls.etag(signed)).isEqualTo(ApiCalls.etag(get(chair, TALKS, talk)));
        String id = OpenApi.json(signed).path("id").asText();
        JsonNode content = OpenApi.json(get(chair, "/api/v1/decisions/{id}", "/api/v1/decisions/" + id))
                .path("content");
        assertThat(content.path("intent").asText()).isEqualTo("symptom-relief");
        assertThat(content.path("resectability").asText()).isEqualTo("resectable");
        assertThat(content.path("lesions").path(0).path("action").asText()).isEqualTo("ablate");
        assertThat(content.path("steps").path(0).path("due").asText()).isEqualTo("2026-03-10");
        assertThat(content.path("reassessments").path(0).path("what").asText()).isEqualTo("CT");
        assertThat(OpenApi.json(get(chair, TALKS + "/draft", talk + "/draft"))
                        .path("open")
                        .asBoolean())
                .as("a draft counts until a decision is signed")
                .isFalse();
    }

    @Test
    void lettersAreChangedParagraphByParagraphComparedAndSigned() {
        String talk = listed("Api letters");
        calls.post(
                chair,
                TALKS + "/draft",
                talk + "/draft",
                DECISION,
                ApiCalls.etag(get(chair, TALKS + "/draft", talk + "/draft")));
        String ofDraft = TALKS + "/letters/{to}";
        assertThat(get(chair, ofDraft, talk + "/letters/referrer").body()).contains("This is a draft");
        HttpResponse<String> draft = get(chair, ofDraft + "/paragraphs", talk + "/letters/referrer/paragraphs");
        String key = OpenApi.json(draft).path("paragraphs").path(0).path("key").asText();
        assertThat(calls.post(
                                chair,
                                ofDraft + "/paragraphs",
                                talk + "/letters/referrer/paragraphs",
                                "{\"texts\": {\"" + key + "\": \"Dear colleague.\"}}",
                                ApiCalls.etag(draft))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> signed = calls.post(
                chair, TALKS + "/decision", talk + "/decision", DECISION, ApiCalls.etag(get(chair, TALKS, talk)));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);

        String letters = "/api/v1/decisions/{id}/letters/{to}";
        String letter = "/api/v1/decisions/" + OpenApi.json(signed).path("id").asText() + "/letters/referrer";
        HttpResponse<String> first = get(chair, letters + "/paragraphs", letter + "/paragraphs");
        assertThat(OpenApi.json(first).path("paragraphs").path(0).path("text").asText())
                .as("taken over from the draft")
                .isEqualTo("Dear colleague.");
        assertThat(calls.post(
                                chair,
                                letters + "/paragraphs",
                                letter + "/paragraphs",
                                "{\"texts\": {\"77.1\": \"\"}}",
                                ApiCalls.etag(first))
                        .body())
                .contains("there is no paragraph '77.1'");
        String change = "{\"texts\": {\"0.new\": \"Please call us.\"}}";
        HttpResponse<String> kept =
                calls.post(chair, letters + "/paragraphs", letter + "/paragraphs", change, ApiCalls.etag(first));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(calls.post(chair, letters + "/paragraphs", letter + "/paragraphs", change, ApiCalls.etag(first))
                        .statusCode())
                .isEqualTo(412);
        assertThat(calls.post(chair, letters + "/signature", letter + "/signature", "", ApiCalls.etag(first))
                        .statusCode())
                .isEqualTo(412);

        JsonNode version = OpenApi.json(get(chair, letters + "/versions/{number}", letter + "/versions/1"));
        assertThat(version.path("letter").toString()).contains("Dear colleague.", "Please call us.");
        assertThat(version.path("changes").findValuesAsText("key")).containsExactly(key, "0.new");
        assertThat(version.path("changes").findValuesAsText("fate")).contains("deleted", "inserted");
        assertThat(chair.get(letter + "/versions/9").statusCode()).isEqualTo(404);

        assertThat(calls.post(chair, letters + "/signature", letter + "/signature", "", ApiCalls.etag(kept))
                        .statusCode())
                .isEqualTo(200);
        assertThat(calls.post(chair, letters + "/signature", letter + "/signature", "", ApiCalls.etag(kept))
                        .statusCode())
                .as("signed once")
                .isEqualTo(412);
        JsonNode versions = OpenApi.json(get(chair, letters + "/versions", letter + "/versions"));
        assertThat(versions.path("items").path(0).path("sha256").asText()).hasSize(64);
        assertThat(get(chair, letters, letter).body()).contains("Letter signed by", "Please call us.");
        theSignedLetterIsReadAsFhir(
                talk.substring(talk.lastIndexOf('/') + 1),
                versions.path("items").path(0));
    }

    private void theSignedLetterIsReadAsFhir(String caseId, JsonNode version) {
        JsonNode found = OpenApi.json(chair.get("/fhir/DocumentReference?patient=" + caseId));
        assertThat(found.path("total").asInt()).isEqualTo(1);
        JsonNode reference = found.path("entry").path(0).path("resource");
        assertThat(reference.path("identifier").path(0).path("value"))
                .as("the hash that was signed")
                .isEqualTo(version.path("sha256"));
        JsonNode file = reference.path("content").path(0).path("attachment");
        JsonNode binary = OpenApi.json(chair.get("/fhir/" + file.path("url").asText()));
        byte[] pdf = Base64.getDecoder().decode(binary.path("data").asText());
        assertThat(pdf).hasSize(file.path("size").asInt()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        String document =
                chair.get("/fhir/Bundle/" + reference.path("id").asText()).body();
        assertThat(document).contains("Please call us.", "\"final\"");
        assertThat(OpenApi.json(chair.get("/fhir/CarePlan?patient=" + caseId))
                        .path("total")
                        .asInt())
                .as("a letter doubles no plan")
                .isEqualTo(3);
    }
}
