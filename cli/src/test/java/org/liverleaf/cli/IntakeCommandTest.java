package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code liverleaf intake}: the dialogue at a terminal. */
final class IntakeCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static CommandRun intake(String typed, String... arguments) {
        List<String> all = new ArrayList<>(List.of("intake"));
        all.addAll(List.of(arguments));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.liverleaf(all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void givenSomeAnswers_whenStopped_thenTheCaseFileHoldsThemAndCanBeAssessed() throws IOException {
        Path file = folder.resolve("case.json");
        CommandRun run =
                intake("1\n?\nblah\n9\n1\nback\n2\nunknown\nstop\n", "-o", file.toString(), "--as-of", "2026-03-01");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "Why: can open or close",
                        "'blah' is no answer to this",
                        "Stopped; the answers so far are kept.");
        JsonNode written = new JsonMapper().readTree(Files.readString(file));
        assertThat(written.path("asOf").asText()).isEqualTo("2026-03-01");
        assertThat(written.at("/facts/primarySite").asText()).isEqualTo("colorectal");
        assertThat(written.at("/facts/ecog").asInt()).isEqualTo(2);
        assertThat(written.path("facts")).hasSize(3);
        assertThat(written.path("facts").toString()).contains("\"unknown\"");
        assertThat(CommandRun.liverleaf("assess", file.toString()).status()).isZero();
    }

    @Test
    void givenACaseFile_whenGoneOnWith_thenWhatItSaysIsNotAskedAgain() throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(
                file, "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\", \"ecog\": 1}}");
        CommandRun run = intake("", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .doesNotContain("Primary tumour", "ECOG performance status")
                .contains("1. ");
        assertThat(new JsonMapper().readTree(run.out()).at("/facts/ecog").asInt())
                .isEqualTo(1);
    }

    @Test
    void givenAFileThatIsNoCaseFile_whenGoneOnWith_thenRefusedInOneLine() throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\"asOf\": \"2026-03-01\", \"facts\": {\"ecog\": 7}}");
        CommandRun run = intake("", file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems()).singleElement().asString().contains("ecog", "0 to 4");
        assertThat(intake("", folder.resolve("none.json").toString()).status()).isEqualTo(2);
    }
}
