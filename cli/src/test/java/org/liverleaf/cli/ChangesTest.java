package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code assess --since}: what a new entry of the record changes (row E4). */
final class ChangesTest {

    private static final Path CONVERTED = Samples.repository("samples/A05-converted-left-wild-type/bundle.json");

    private static JsonNode changes(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("assess", CONVERTED.toString(), "--format", "json"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.liverleaf(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out()).path("changes");
    }

    @Test
    void
            givenRestagingAfterChemotherapy_whenAskedSinceBefore_thenResectionHasOpenedAndTheSurgeonsAnswerIsAmongTheReasons()
                    throws IOException {
        JsonNode changes = changes("--since", "2026-01-15").get(0);
        assertThat(changes.path("since").asText()).isEqualTo("2026-01-15");
        assertThat(changes.path("facts")).anySatisfy(fact -> {
            assertThat(fact.path("fact").asText()).isEqualTo("oneStageR0Possible");
            assertThat(fact.path("from").asText()).isEqualTo("false");
            assertThat(fact.path("to").asText()).isEqualTo("true");
            assertThat(fact.path("effective").asText()).isEqualTo("2026-02-19");
        });
        assertThat(changes.path("verdicts")).anySatisfy(verdict -> {
            assertThat(verdict.path("id").asText()).isEqualTo("resectability");
            assertThat(verdict.path("to").asText()).isEqualTo("resectable");
        });
    }

    @Test
    void givenTheDayOfTheCaseItself_whenAskedSince_thenNothingChanged() throws IOException {
        JsonNode changes = changes("--since", "2026-02-19").get(0);
        assertThat(changes.path("facts")).isEmpty();
        assertThat(changes.path("verdicts")).isEmpty();
        assertThat(changes.path("unchanged").asInt()).isGreaterThan(25);
    }

    @Test
    void givenNoDay_whenAssessed_thenNothingIsSaidOfChanges() throws IOException {
        assertThat(changes().isMissingNode()).isTrue();
    }

    @Test
    void givenADayBeforeTheRecord_whenAskedSince_thenWhatIsKnownNowIsNew() throws IOException {
        JsonNode changes = changes("--since", "2001-01-01").get(0);
        assertThat(changes.path("facts")).anySatisfy(fact -> {
            assertThat(fact.path("fact").asText()).isEqualTo("primarySite");
            assertThat(fact.path("from").asText()).isEqualTo("unknown");
        });
    }
}
