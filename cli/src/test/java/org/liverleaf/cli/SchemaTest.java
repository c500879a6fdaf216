package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the commands keeps to the published schemas, and the schemas refuse what is no such JSON. */
final class SchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema ASSESSMENT = schema("assessment");
    private static final Schema SCORE = schema("score");
    private static final Schema RECIST = schema("recist");
    private static final Schema SURVIVAL = schema("survival");

    @TempDir
    private Path folder = Path.of("");

    private static Schema schema(String name) {
        try {
            String text = Files.readString(Samples.repository("docs/" + name + ".schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> violations(Schema schema, JsonNode document) {
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode run(String... arguments) throws IOException {
        CommandRun run = CommandRun.liverleaf(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    static Stream<Path> records() {
        return Samples.records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everySampleKeepsToTheSchema(Path file) throws IOException {
        assertThat(violations(ASSESSMENT, run("assess", file.toString(), "--format", "json", "--since", "2026-01-15")))
                .isEmpty();
    }

    @Test
    void optionsOfTheSchemaAreThoseOfTheLedgerInOrder() throws IOException {
        JsonNode schema =
                JSON.readTree(Samples.repository("docs/assessment.schema.json").toFile());
        JsonNode written = run("assess", sample("scarce.json"), "--format", "json");
        assertThat(written.path("options"))
                .extracting(option -> option.path("id").asText())
                .containsExactlyElementsOf(schema.at("/$defs/option/properties/id/enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    private static String sample(String name) {
        return Samples.FOLDER.resolve("case-files").resolve(name).toString();
    }

    /** One assessment, before anything is done to it. */
    private static final class Whole {
        static final JsonNode DOCUMENT = read();

        private static JsonNode read() {
            try {
                JsonNode document = run("assess", sample("two-lesions-right-liver.json"), "--format", "json");
                assertThat(violations(ASSESSMENT, document)).isEmpty();
                return document;
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
    }

    /** Each mutilation takes one thing of the contract away or adds what is not of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove /meta/recordHash",
                "remove /plan",
                "remove /staging/threeQuestions/2",
                "remove /options/0",
                "remove /options/0/verdict",
                "remove /options/0/arguments/0/certainty",
                "remove /staging/liverFunction/albi",
                "set /meta/asOf yesterday",
                "set /meta/knowledgeHash 1234",
                "set /case/facts/0/state guessed",
                "set /case/facts/0/surprise 1",
                "set /options/0/id surgery",
                "set /options/0/verdict recommended",
                "set /options/0/verdicts/0 undetermined",
                "set /options/0/arguments/0/kind maybe",
                "set /staging/timing metachronous",
                "set /staging/resectability borderline",
                "set /staging/threeQuestions/0/answer maybe",
                "set /plan/intent hope",
                "set /plan/reassessments/0/due 2026-02-30",
                "set /surprise 1"
            })
    void mutilatedDocumentIsRefused(String mutilation) throws IOException {
        JsonNode document = Whole.DOCUMENT.deepCopy();
        String[] words = mutilation.split(" ", 3);
        int cut = words[1].lastIndexOf('/');
        JsonNode parent = document.at(words[1].substring(0, cut));
        String last = words[1].substring(cut + 1);
        boolean isRemoval = words[0].equals("remove");
        switch (parent) {
            case ArrayNode array when isRemoval -> array.remove(Integer.parseInt(last));
            case ArrayNode array -> array.set(Integer.parseInt(last), words[2]);
            case ObjectNode object when isRemoval -> object.remove(last);
            case ObjectNode object -> object.put(last, words[2]);
            default -> throw new AssertionError("nothing at " + words[1]);
        }
        assertThat(violations(ASSESSMENT, document)).as(mutilation).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "albi bilirubin=17.1_umol/L albumin=40_g/L",
                "albi bilirubin=30..40_umol/L",
                "child-pugh bilirubin=20_umol/L inr=1 ascites=none encephalopathy=none",
                "meld-3 bilirubin=2.5mg/dL inr=1.5 creatinine=1.2mg/dL sodium=135mmol/L albumin=3.0g/dL sex=? dialysis=?",
                "fong node-positive=true",
                "y90-mird dose=120_Gy volume=800_mL lung-shunt=5_%",
                "doubling-time first=5_ug/L second=20_ug/L days=40_d"
            })
    void answersOfScoresKeepToTheSchema(String words) throws IOException {
        String[] typed = ("score " + words + " --format json").split(" ");
        JsonNode answer = run(typed);
        assertThat(violations(SCORE, answer)).isEmpty();
        ((ObjectNode) answer).remove("formula");
        assertThat(violations(SCORE, answer)).isNotEmpty();
    }

    @Test
    void catalogueAndBatchKeepToTheSchema() throws IOException {
        assertThat(violations(SCORE, run("score", "--list", "--format", "json")))
                .isEmpty();
        Path batch = Files.writeString(folder.resolve("batch.ndjson"), """
                {"id": "albi", "inputs": {"bilirubin": "17.1 umol/L", "albumin": "40 g/L"}}
                {"id": "albi", "inputs": {"bilirubin": "17.1", "albumin": "40 g/L"}}
                {"id": "no-such-score", "inputs": {}}
                """);
        CommandRun run = CommandRun.liverleaf("score", "--batch", batch.toString());
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            assertThat(violations(SCORE, JSON.readTree(line))).as(line).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"recist1.1", "mrecist", "choi", "irecist"})
    void responsesKeepToTheSchema(String criteria) throws IOException {
        Path course = Files.writeString(folder.resolve("course.json"), """
                {"baseline": {"date": "2026-01-05", "targets": {"T1": 60, "T2": {"shortAxis": 18}}, "nonTargets": "present"},
                 "timepoints": [
                  {"date": "2026-03-02", "targets": {"T1": 42, "T2": "NE"}, "nonTargets": "non-cr/non-pd", "newLesions": false},
                  {"date": "2026-05-04", "targets": {"T1": 80, "T2": {"shortAxis": 17}}, "nonTargets": "pd", "newLesions": true}]}
                """);
        JsonNode answer = run("recist", course.toString(), "--criteria", criteria, "--format", "json");
        assertThat(violations(RECIST, answer)).isEmpty();
        ((ObjectNode) answer.path("timepoints").path(0)).put("overall", "better");
        assertThat(violations(RECIST, answer)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"end=1 --competing 2 --by g --cox x --at 3,50 --until 4", "end=1", "end=2 --cox one"})
    void survivalKeepsToTheSchema(String asked) throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                "t,end,g,x,one\n1,1,a,3,1\n2,1,b,5,1\n3,2,a,2,1\n4,0,b,1,1\n5,1,a,,1\n6,2,b,4,1\n7,1,a,2,1\n8,1,b,4,1\n");
        JsonNode answer = run(("survival " + table + " --time t --format json --event " + asked).split(" "));
        assertThat(violations(SURVIVAL, answer)).isEmpty();
        ((ObjectNode) answer.path("groups").path(0)).put("n", -1);
        assertThat(violations(SURVIVAL, answer)).isNotEmpty();
    }
}
