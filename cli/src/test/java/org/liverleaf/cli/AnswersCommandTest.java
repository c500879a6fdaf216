package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code liverleaf answers}, and the schemas of what it writes and of questionnaires in case files. */
final class AnswersCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    private static Schema schema(String name) throws IOException {
        String text = Files.readString(Samples.repository("docs/" + name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static List<String> violations(Schema schema, JsonNode document) {
        return schema.validate(document).stream().map(Error::toString).toList();
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("case.json"), json.replace('\'', '"'));
    }

    @Test
    void givenCase_thenWhatToReportAtOnceStandsFirst() throws IOException {
        CommandRun run = CommandRun.liverleaf(
                "answers", file("{'asOf': '2026-03-01', 'facts': {}}").toString());
        assertThat(run.status()).isZero();
        List<String> questions =
                run.out().lines().filter(line -> line.endsWith("?")).toList();
        assertThat(questions.getFirst()).startsWith("What should I report at once");
        assertThat(questions).contains("Can it be cured?", "When is palliative care for me?");
        assertThat(run.out()).contains("Where this comes from", "NICE clinical guideline 151");
    }

    @Test
    void jsonKeepsToItsSchemaAndTheSchemaRefusesHardWords() throws IOException {
        CommandRun run = CommandRun.liverleaf(
                "answers", file("{'asOf': '2026-03-01', 'facts': {}}").toString(), "--format", "json");
        JsonNode document = JSON.readTree(run.out());
        assertThat(violations(schema("answers"), document)).isEmpty();
        ((ObjectNode) document.path("answers").path(0)).put("readingGrade", 9.1);
        assertThat(violations(schema("answers"), document)).isNotEmpty();
    }

    @Test
    void givenRefusedFile_thenStatusIsOneWithOneLine() throws IOException {
        CommandRun run = CommandRun.liverleaf(
                "answers",
                file("{'asOf': '2026-03-01', 'questionnaires': [{'instrument': 'x', 'answers': {'q1': 1}}]}")
                        .toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().toList())
                .singleElement()
                .asString()
                .contains("#/questionnaires/0/instrument: is 'x', expected one of");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void givenMissingFile_thenStatusIsTwo() {
        assertThat(CommandRun.liverleaf("answers", folder.resolve("none.json").toString())
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'instrument': 'esas', 'date': '2026-02-26', 'answers': {'pain': 6}}]",
                "[{'instrument': 'qlq-c30', 'answers': {'q1': 1, 'q30': 7}}, {'instrument': 'phq-9', 'answers': {'sum': 27}}]"
            })
    void schemaOfQuestionnairesAdmitsWhatTheReaderReads(String json) throws IOException {
        assertThat(violations(schema("questionnaires"), JSON.readTree(json.replace('\'', '"'))))
                .isEmpty();
        assertThat(CommandRun.liverleaf(
                                "answers",
                                file("{'asOf': '2026-03-01', 'questionnaires': " + json + "}")
                                        .toString())
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'instrument': 'sf-36', 'answers': {'q1': 1}}]",
                "[{'instrument': 'esas', 'answers': {}}]",
                "[{'instrument': 'esas', 'answers': {'pain': 2.5}}]",
                "[{'instrument': 'esas', 'answers': {'pain': 2}, 'surprise': 1}]"
            })
    void schemaOfQuestionnairesRefusesWhatTheReaderRefuses(String json) throws IOException {
        assertThat(violations(schema("questionnaires"), JSON.readTree(json.replace('\'', '"'))))
                .isNotEmpty();
        assertThat(CommandRun.liverleaf(
                                "answers",
                                file("{'asOf': '2026-03-01', 'questionnaires': " + json + "}")
                                        .toString())
                        .status())
                .isEqualTo(1);
    }
}
