package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenKnownInputs_whenAskedForJson_thenTheContractsKeysInOrder() throws IOException {
        CommandRun run = score("albi", "bilirubin=17.1 umol/L", "albumin=40_g/L", "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("id", "value", "unit", "class", "figures", "inputs", "formula", "evidence", "notes");
        assertThat(answer.path("value").asDouble()).isEqualTo(-2.58622257);
        assertThat(answer.path("class").asText()).isEqualTo("2");
        assertThat(answer.at("/inputs/bilirubin/value").asDouble()).isEqualTo(17.1);
    }

    @Test
    void givenMissingInput_whenAskedForJson_thenRangeWithAssumedBounds() throws IOException {
        CommandRun run = score(
                "child-pugh", "bilirubin=20 umol/L", "inr=1", "ascites=none", "encephalopathy=none", "--format=json");
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.has("value")).isFalse();
        assertThat(answer.path("low").asInt()).isEqualTo(5);
        assertThat(answer.path("high").asInt()).isEqualTo(7);
        assertThat(answer.path("classes")).extracting(JsonNode::asText).containsExactly("A", "B");
        assertThat(answer.at("/assumedBounds/albumin/low").asInt()).isEqualTo(5);
        assertThat(answer.at("/assumedBounds/albumin/high").asInt()).isEqualTo(70);
        assertThat(answer.at("/assumedBounds/albumin/unit").asText()).isEqualTo("g/L");
    }

    @Test
    void givenText_whenScored_thenClassValueAndWarning() {
        CommandRun run = score(
                "meld-3",
                "bilirubin=2.5mg/dL",
                "inr=1.5",
                "creatinine=1.2mg/dL",
                "sodium=135mmol/L",
                "albumin=3.0g/dL",
                "sex=male",
                "dialysis=false");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("value", "18", "not validated here").doesNotContain(",85");
    }

    @Test
    void givenRefusedInput_whenScored_thenOneLineAndStatusOne() {
        CommandRun run = score("albi", "bilirubin=40", "albumin=40 g/L");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "score albi: bilirubin: found a number without unit, expected a value in umol/L or in another"
                                + " unit of that kind");
    }

    @Test
    void givenWrongUsage_whenRun_thenStatusTwo() {
        assertThat(score().status()).isEqualTo(2);
        assertThat(score("no-such-score").status()).isEqualTo(2);
        assertThat(score("no-such-score").err()).contains("no score is called 'no-such-score'");
        assertThat(score("albi", "bilirubin").status()).isEqualTo(2);
        assertThat(score("albi", "albumin=40 g/L", "albumin=41 g/L").status()).isEqualTo(2);
        assertThat(score("--batch", folder.resolve("missing").toString()).status())
                .isEqualTo(2);
        assertThat(score("--batch", folder.toString()).status()).isEqualTo(2);
        assertThat(score("albi", "--list").status()).isEqualTo(2);
        assertThat(score("albi", "--format", "xml").status()).isEqualTo(2);
    }

    @Test
    void whenListed_thenEveryScoreWithItsInputs() throws IOException {
        assertThat(score("--list").out()).contains("fong", "disease-free-months", "y90-partition");
        JsonNode list = JSON.readTree(score("--list", "--format", "json").out());
        assertThat(list.size()).isGreaterThan(30);
        assertThat(list.get(0).path("inputs").get(0).path("unit").asText()).isEqualTo("cm");
    }

    @Test
    void givenBatch_whenSomeLinesAreBroken_thenErrorsStayInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.ndjson"), """
                {"id": "albi", "inputs": {"bilirubin": "17.1 umol/L", "albumin": "40 g/L"}}

                not json
                {"id": "fong", "inputs": {"lesions": 4, "node-positive": true, "largest": "62 mm", "cea": "250 ug/L", "disease-free-months": 0}}
                {"id": "albi", "inputs": {"bilirubin": "17.1", "albumin": "40 g/L"}}
                {"id": "nothing"}
                {"id": "albi", "id": "fong"}
                {"inputs": {}}
                {"id": "albi", "inputs": {"bilirubin": null}}
                {"id": "albi", "inputs": {"bilirubin": {"low": 1}}}
                {"id": "albi"} trailing
                """);
        CommandRun run = score("--batch", file.toString());
        assertThat(run.status()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(JSON.readTree(lines.get(0)).path("class").asText()).isEqualTo("2");
        assertThat(JSON.readTree(lines.get(2)).path("value").asInt()).isEqualTo(5);
        for (int broken : new int[] {1, 3, 4, 5, 6, 7, 8, 9}) {
            assertThat(JSON.readTree(lines.get(broken)).path("error").asText())
                    .as(lines.get(broken))
                    .isNotEmpty();
        }
        assertThat(JSON.readTree(lines.get(1)).path("line").asInt()).isEqualTo(3);
        assertThat(run.err()).contains("8 of 10 lines refused");
    }

    @Test
    void givenBatchWithAVeryLongLine_whenRun_thenTheNextLineIsStillAnswered() throws IOException {
        Path file = folder.resolve("long.ndjson");
        Files.writeString(
                file,
                "x".repeat(1_000_000)
                        + "\n{\"id\": \"nlr\", \"inputs\": {\"neutrophils\": \"6 G/L\", \"lymphocytes\": \"1 G/L\"}}",
                StandardCharsets.UTF_8);
        CommandRun run = score("--batch", file.toString());
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("expected at most").hasSizeLessThan(200);
        assertThat(JSON.readTree(lines.get(1)).path("class").asText()).isEqualTo("high");
    }

    @Test
    void givenGoodBatch_whenRun_thenStatusZeroAndNothingOnTheErrorStream() throws IOException {
        Path file = Files.writeString(folder.resolve("one.ndjson"), "{\"id\": \"fong\"}\r\n");
        CommandRun run = score("--batch", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static CommandRun score(String... arguments) {
        return CommandRun.run(new ScoreCommand(), arguments);
    }
}
