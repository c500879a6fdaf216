package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code liverleaf trials}: matched, possible with what must be known, not matched, each with reasons (row E5). */
final class TrialsCommandTest {

    private static final String TRIALS = Samples.repository("samples/trials").toString();

    @TempDir
    private Path folder = Path.of("");

    private JsonNode trials(String facts) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, ("{'asOf': '2026-03-01', 'facts': {" + facts + "}}").replace('\'', '"'));
        CommandRun run = CommandRun.liverleaf("trials", file.toString(), "--trials", TRIALS, "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out()).path("trials");
    }

    private static Map<String, String> standings(JsonNode trials) {
        Map<String, String> standings = new TreeMap<>();
        trials.forEach(trial -> standings.put(
                trial.path("id").asText().substring(8), trial.path("match").asText()));
        return standings;
    }

    @Test
    void givenResectableColorectalPatient_whenMatched_thenLiverOnlyTrialFitsAndOthersSayWhyNot() throws IOException {
        JsonNode trials = trials("'primarySite': 'colorectal', 'age': 60, 'ecog': 0, 'extrahepaticDisease': 'none',"
                + " 'oneStageR0Possible': true, 'ascites': 'none', 'ras': 'wild-type', 'braf': 'wild-type',"
                + " 'mismatchRepair': 'proficient', 'priorLines': 0, 'her2': 'negative'");
        assertThat(standings(trials))
                .containsEntry("001", "matched")
                .containsEntry("002", "not-matched")
                .containsEntry("003", "not-matched")
                .containsEntry("004", "not-matched")
                .containsEntry("005", "not-matched")
                .containsEntry("006", "not-matched")
                .containsEntry("007", "not-matched")
                .containsEntry("008", "not-matched")
                .containsEntry("009", "not-matched");
        assertThat(trials.get(0).path("id").asText()).isEqualTo("NCT99000001");
        assertThat(trials.get(0).path("unreadLines").asInt()).isEqualTo(2);
    }

    @Test
    void givenUntestedTumour_whenMatched_thenPossibleTrialsNameWhatMustBeKnown() throws IOException {
        JsonNode trials = trials("'primarySite': 'colorectal', 'age': 60, 'ecog': 1, 'priorLines': 0");
        assertThat(standings(trials))
                .containsEntry("001", "possible")
                .containsEntry("003", "possible")
                .containsEntry("004", "possible");
        trials.forEach(trial -> {
            if (trial.path("id").asText().equals("NCT99000003")) {
                assertThat(trial.path("needs").toString())
                        .contains("braf", "mismatchRepair")
                        .doesNotContain("priorLines");
            }
        });
    }

    @Test
    void givenRefractoryRasMutantPatient_whenMatched_thenThirdLineTrialFits() throws IOException {
        assertThat(
                        standings(
                                trials(
                                        "'primarySite': 'colorectal', 'age': 70, 'ecog': 2, 'ras': 'mutant', 'krasG12c': false,"
                                                + " 'priorLines': 3, 'chemoRefractory': true, 'brainMetastases': 'none', 'responseCategory': 'pd'")))
                .containsEntry("009", "matched")
                .containsEntry("002", "not-matched");
    }

    @Test
    void givenBreastCancer_whenMatched_thenColorectalTrialsDoNot() throws IOException {
        assertThat(standings(trials("'primarySite': 'breast', 'sex': 'female', 'age': 50, 'ecog': 1, 'her2': 'low',"
                        + " 'priorLines': 1, 'responseCategory': 'pd', 'lungDisease': 'none'")))
                .containsEntry("005", "matched")
                .containsEntry("001", "not-matched")
                .containsEntry("008", "not-matched");
    }

    @Test
    void givenBrokenFiles_whenMatched_thenOneLineEachAndTheOthersAreRead() throws IOException {
        Path trials = Files.createDirectory(folder.resolve("trials"));
        Files.writeString(trials.resolve("a.json"), "{\"protocolSection\": {");
        Files.writeString(trials.resolve("b.json"), "{\"name\": \"no study\"}");
        Files.copy(Path.of(TRIALS, "NCT99000004.json"), trials.resolve("c.json"));
        CommandRun run = CommandRun.liverleaf(
                "trials",
                Samples.repository("samples/case-files/scarce.json").toString(),
                "--trials",
                trials.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(".json: "));
        assertThat(run.out()).contains("NCT99000004");
    }
}
