package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecistCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenCourse_whenAskedForJson_thenTheContractsKeys() throws IOException {
        Path file =
                course("[{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 40, \"T2\": 9}}, {\"date\": \"2026-05-02\","
                        + " \"targets\": {\"T1\": 41, \"T2\": 9}}]");
        CommandRun run = CommandRun.run(new RecistCommand(), file.toString(), "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode answer = new JsonMapper().readTree(run.out());
        JsonNode first = answer.path("timepoints").get(0);
        assertThat(first.path("sum").asInt()).isEqualTo(49);
        assertThat(first.path("changeFromBaselinePercent").asDouble()).isEqualTo(-37.18);
        assertThat(first.path("changeFromNadirPercent").asDouble()).isEqualTo(-37.18);
        assertThat(answer.path("timepoints")
                        .get(1)
                        .path("changeFromNadirPercent")
                        .asDouble())
                .isEqualTo(2.04);
        assertThat(first.path("target").asText()).isEqualTo("PR");
        assertThat(first.path("overall").asText()).isEqualTo("PR");
        assertThat(answer.path("bestOverallResponse").asText()).isEqualTo("PR");
    }

    @Test
    void givenCriteria_whenRun_thenTheyWin() throws IOException {
        Path file = course("[{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 90, \"T2\": 18}}]");
        assertThat(CommandRun.run(new RecistCommand(), file.toString(), "--criteria", "irecist")
                        .out())
                .contains("iUPD");
        assertThat(CommandRun.run(new RecistCommand(), file.toString()).out()).contains("overall PD", "+38.46 %");
    }

    @Test
    void givenBadInput_whenRun_thenOneLineEachWithFileAndPlace() throws IOException {
        Path file = course("[{\"date\": \"2025-03-02\", \"targets\": {\"T1\": -40}, \"extra\": 1}]");
        CommandRun run = CommandRun.run(new RecistCommand(), file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith(file + ": timepoints[0]."));
    }

    @Test
    void givenWrongUsage_whenRun_thenStatusTwo() throws IOException {
        Path file = course("[{\"date\": \"2026-03-02\"}]");
        assertThat(CommandRun.run(new RecistCommand()).status()).isEqualTo(2);
        assertThat(CommandRun.run(new RecistCommand(), folder.resolve("missing").toString())
                        .status())
                .isEqualTo(2);
        assertThat(CommandRun.run(new RecistCommand(), folder.toString()).status())
                .isEqualTo(2);
        assertThat(CommandRun.run(new RecistCommand(), file.toString(), "--criteria", "who")
                        .status())
                .isEqualTo(2);
    }

    private Path course(String timepoints) throws IOException {
        return Files.writeString(
                folder.resolve("course.json"),
                "{\"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": 60, \"T2\": {\"shortAxis\": 18}}}, \"timepoints\": "
                        + timepoints + "}");
    }
}
