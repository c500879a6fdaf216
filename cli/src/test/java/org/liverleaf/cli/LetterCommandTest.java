package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code liverleaf letter} and {@code liverleaf assess --format pdf}, as a user types them. */
final class LetterCommandTest {

    private static final String SAMPLE =
            Samples.FOLDER.resolve("A01-two-lesions-right-liver/bundle.json").toString();
    private static final String DECISION = "src/test/resources/letters/A01-two-lesions-right-liver.decision.json";

    @TempDir
    private Path folder = Path.of("");

    private Path decision(String json) throws IOException {
        return Files.writeString(folder.resolve("decision.json"), json.replace('\'', '"'));
    }

    private CommandRun decided(String json) throws IOException {
        return CommandRun.liverleaf(
                "letter", SAMPLE, "--to", "board", "--decision", decision(json).toString());
    }

    @Test
    void givenNoDecision_thenThePageSaysSoFirst() {
        CommandRun run = CommandRun.liverleaf("letter", SAMPLE, "--to", "patient");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<!DOCTYPE html>").contains("Your team has not decided yet.");
        assertThat(run.out().indexOf("has not decided yet"))
                .isLessThan(run.out().indexOf("<h2>"));
    }

    @Test
    void givenDecision_thenTheLetterTellsItAndNobodySaysProposal() {
        CommandRun run = CommandRun.liverleaf("letter", SAMPLE, "--to", "referrer", "--decision", DECISION);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("decided on 5 March 2026", "Liver resection.", "Next check on 20 April 2026");
        assertThat(run.out()).doesNotContain("has not decided");
    }

    @Test
    void givenPdf_thenTheFileIsWholeAndTheSameTwice() throws IOException {
        Path first = folder.resolve("a.pdf");
        Path second = folder.resolve("b.pdf");
        for (Path file : List.of(first, second)) {
            CommandRun run = CommandRun.liverleaf(
                    "letter",
                    SAMPLE,
                    "--to",
                    "patient",
                    "--decision",
                    DECISION,
                    "--format",
                    "pdf",
                    "-o",
                    file.toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
        }
        byte[] bytes = Files.readAllBytes(first);
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(bytes).isEqualTo(Files.readAllBytes(second));
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void givenAssessAsPdf_thenItIsTheProtocolOfAProposal() throws IOException {
        Path file = folder.resolve("case.pdf");
        CommandRun run = CommandRun.liverleaf("assess", SAMPLE, "--format", "pdf", "-o", file.toString());
        assertThat(run.status()).isZero();
        assertThat(Files.size(file)).isGreaterThan(10_000);
        assertThat(CommandRun.liverleaf("assess", Samples.FOLDER.toString(), "--format", "pdf")
                        .err())
                .contains("several patients as PDF need a folder");
        assertThat(CommandRun.liverleaf("assess", SAMPLE, "--format", "pdf", "--since", "2026-01-01")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void givenFhir_thenItIsADocumentAndTheSameTwice() throws IOException {
        for (List<String> words : List.of(
                List.of("assess", SAMPLE, "--format", "fhir"),
                List.of("letter", SAMPLE, "--to", "board", "--decision", DECISION, "--format", "fhir"))) {
            CommandRun run = CommandRun.liverleaf(words.toArray(String[]::new));
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("{\n  \"resourceType\" : \"Bundle\"")
                    .contains("\"type\" : \"document\"");
            assertThat(CommandRun.liverleaf(words.toArray(String[]::new)).out()).isEqualTo(run.out());
        }
        CommandRun refused = CommandRun.liverleaf("assess", SAMPLE, "--format", "fhir", "--since", "2026-01-01");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("does not stand in the FHIR document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                                  | #/decidedOn: is missing, expected the day
            {'decidedOn': '2026-02-30'}                                         | #/decidedOn: is '2026-02-30', expected a day from 1900 to 2100
            {'decidedOn': 20260305}                                             | #/decidedOn: is '20260305', expected a day
            {'decidedOn': '2026-03-05', 'surprise': 1}                          | #/surprise: is an unknown key, expected one of decidedOn,
            {'decidedOn': '2026-03-05', 'options': ['surgery']}                 | #/options/0: is 'surgery', expected an option of the ledger
            {'decidedOn': '2026-03-05', 'options': ['resection', 'resection']}  | #/options/1: names 'resection' again
            {'decidedOn': '2026-03-05', 'options': 'resection'}                 | #/options: expected a list
            {'decidedOn': '2026-03-05', 'options': [1]}                         | #/options/0: is '1', expected a text
            {'decidedOn': '2026-03-05', 'options': ['sirt']}                    | #/options/0: decides 'sirt', which the proposal holds excluded; expected a deviation with the reason
            {'decidedOn': '2026-03-05', 'reasons': {'a': 1}}                    | #/reasons: is no single value, expected a text
            {'decidedOn': '2026-03-05', 'participants': ['']}                   | #/participants/0: is empty, expected a text
            {'decidedOn': '2026-03-05', 'dissents': [{'who': 'x'}]}             | #/dissents/0/who: is an unknown key, expected one of member, text
            {'decidedOn': '2026-03-05', 'deviations': [{'option': 'sirt', 'proposed': 'never', 'reason': 'x'}]} | #/deviations/0/proposed: is 'never', expected one of
            {'decidedOn': '2026-03-05', 'deviations': [{'option': 'sirt', 'proposed': 'excluded'}]}             | #/deviations/0/reason: is missing
            {'decidedOn': '2026-03-05', 'followUp': {'nextCheck': '2026-03-04'}} | #/followUp/nextCheck: is 2026-03-04, before the decision
            {'decidedOn': '2026-03-05', 'followUp': []}                         | #/followUp: expected an object
            {'decidedOn': '2026-03-05', 'decidedOn': '2026-03-06'}              | is no JSON: Duplicate field 'decidedOn'
            [1]                                                                 | expected one JSON object and nothing after it
            {'decidedOn': '2026-03-05'} {}                                      | expected one JSON object and nothing after it
            {'decidedOn':                                                       | is no JSON
            """)
    void givenBadDecision_thenRefusedWithOneLineAndNoLetter(String json, String problem) throws IOException {
        CommandRun run = decided(json);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.problems()).singleElement().asString().contains(problem);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Samples.repository("docs/decision.schema.json")), InputFormat.JSON);
    }

    @Test
    void schemaAdmitsWhatTheReaderReadsAndTheGuideShows() throws IOException {
        String guide = Files.readString(Samples.repository("docs/guide/letters.md"));
        int start = guide.indexOf("```json") + "```json".length();
        String shown = guide.substring(start, guide.indexOf("```", start));
        CommandRun run = decided(shown);
        assertThat(run.problems()).isEmpty();
        assertThat(run.status()).isZero();
        for (String json : List.of(shown, Files.readString(Path.of(DECISION)), "{\"decidedOn\": \"2026-03-05\"}")) {
            assertThat(schema().validate(new JsonMapper().readTree(json))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'decidedOn': '05.03.2026'}",
                "{'decidedOn': '2026-03-05', 'surprise': 1}",
                "{'decidedOn': '2026-03-05', 'options': ['resection', 'resection']}",
                "{'decidedOn': '2026-03-05', 'participants': ['']}",
                "{'decidedOn': '2026-03-05', 'reasons': 7}",
                "{'decidedOn': '2026-03-05', 'dissents': [{'who': 'x'}]}",
                "{'decidedOn': '2026-03-05', 'deviations': [{'option': 'sirt', 'proposed': 'never', 'reason': 'x'}]}",
                "{'decidedOn': '2026-03-05', 'deviations': [{'option': 'sirt', 'proposed': 'excluded'}]}",
                "{'decidedOn': '2026-03-05', 'followUp': []}"
            })
    void schemaRefusesWhatTheReaderRefuses(String json) throws IOException {
        assertThat(schema().validate(new JsonMapper().readTree(json.replace('\'', '"'))))
                .isNotEmpty();
        assertThat(decided(json).status()).isEqualTo(1);
    }

    @Test
    void givenHugeOrDeepDecision_thenRefused() throws IOException {
        assertThat(decided("{'reasons': '" + "x".repeat(1_100_000) + "'}").problems())
                .singleElement()
                .asString()
                .contains("too long");
        assertThat(decided("{'reasons': '" + "x".repeat(30_000) + "'}").status())
                .isEqualTo(1);
        assertThat(decided("[".repeat(5_000)).status()).isEqualTo(1);
    }

    @Test
    void givenTwoProblems_thenTwoLines() throws IOException {
        assertThat(decided("{'decidedOn': 'soon', 'options': ['x', 'y'], 'signed': 'z'}")
                        .problems())
                .hasSize(2);
    }

    @Test
    void givenMissingFile_thenStatusIsTwo() {
        assertThat(CommandRun.liverleaf("letter", "none.json", "--to", "board").status())
                .isEqualTo(2);
        assertThat(CommandRun.liverleaf("letter", SAMPLE, "--to", "board", "--decision", "none.json")
                        .status())
                .isEqualTo(2);
        assertThat(CommandRun.liverleaf("letter", SAMPLE).status()).isEqualTo(2);
        assertThat(CommandRun.liverleaf("letter", SAMPLE, "--to", "press").status())
                .isEqualTo(2);
    }
}
