package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The acute myelogenous leukaemia data of Miller (Survival Analysis, 1997), that R ships as {@code aml}; answers by R. */
final class SurvivalCommandTest {

    private static final String LEUKAEMIA = """
            weeks,relapse,arm
            9,1,Maintained
            13,1,Maintained
            13,0,Maintained
            18,1,Maintained
            23,1,Maintained
            28,0,Maintained
            31,1,Maintained
            34,1,Maintained
            45,0,Maintained
            48,1,Maintained
            161,0,Maintained
            5,1,Not
            5,1,Not
            8,1,Not
            8,1,Not
            12,1,Not
            16,0,Not
            23,1,Not
            27,1,Not
            30,1,Not
            33,1,Not
            43,1,Not
            45,1,Not
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("cohort.csv"), text);
    }

    private static CommandRun run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return CommandRun.run(new SurvivalCommand(), words);
    }

    @Test
    void givenTable_whenAskedForJson_thenTheContractsKeysWithRsNumbers() throws IOException {
        CommandRun run = run(
                table(LEUKAEMIA),
                "--time",
                "weeks",
                "--event",
                "relapse",
                "--by",
                "arm",
                "--cox",
                "arm",
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode answer = new JsonMapper().readTree(run.out());
        JsonNode first = answer.path("groups").get(0);
        assertThat(first.path("name").asText()).isEqualTo("Maintained");
        assertThat(first.path("n").asInt()).isEqualTo(11);
        assertThat(first.path("events").asInt()).isEqualTo(7);
        assertThat(first.path("median").path("value").asDouble()).isEqualTo(31);
        assertThat(first.path("median").path("low").asDouble()).isEqualTo(13);
        assertThat(first.path("median").path("high").isNull()).isTrue();
        JsonNode second = first.path("curve").get(1);
        assertThat(second.path("time").asDouble()).isEqualTo(13);
        assertThat(second.path("survival").asDouble()).isCloseTo(9 / 11.0, within(1e-12));
        assertThat(second.path("atRisk").asInt()).isEqualTo(10);
        assertThat(answer.path("logRank").path("chiSquare").asDouble()).isCloseTo(3.39638869, within(1e-8));
        assertThat(answer.path("logRank").path("df").asInt()).isEqualTo(1);
        assertThat(answer.path("logRank").path("p").asDouble()).isCloseTo(0.06533932, within(1e-8));
        JsonNode coefficient = answer.path("cox").path("coefficients").get(0);
        assertThat(coefficient.path("name").asText()).isEqualTo("arm: Not");
        assertThat(coefficient.path("beta").asDouble()).isCloseTo(0.915532575015, within(1e-11));
        assertThat(coefficient.path("se").asDouble()).isCloseTo(0.511934275172, within(1e-11));
        assertThat(answer.path("cox").path("concordance").isNumber()).isTrue();
    }

    @Test
    void givenTable_whenRun_thenWordsForAClinician() throws IOException {
        CommandRun run = run(
                table(LEUKAEMIA),
                "--time",
                "weeks",
                "--event",
                "relapse",
                "--by",
                "arm",
                "--at",
                "26,200",
                "--until",
                "40",
                "--unit",
                "weeks");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("23 patients, 18 events")
                .contains("31 weeks (13 to not reached)")
                .contains("at 26 weeks: 61.4 % alive without event")
                .contains("at 200 weeks: not known, nobody was observed that long")
                .contains("Log-rank test: chi-square 3.40, 1 degree of freedom, p = 0.0653");
    }

    @Test
    void givenPlot_whenRun_thenAPictureWithoutScriptThatEscapesNames() throws Exception {
        Path picture = folder.resolve("curves.svg");
        String hostile = LEUKAEMIA.replace("Not\n", "<script>\"&amp;\n");
        CommandRun run = run(table(hostile), "--time", "weeks", "--event", "relapse", "--by", "arm", "--plot", picture);
        assertThat(run.status()).as(run.err()).isZero();
        String svg = Files.readString(picture);
        assertThat(svg).startsWith("<svg ").doesNotContain("<script").contains("At risk", "Kaplan-Meier curves.");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("cohort.csv", "curves.svg");
    }

    @Test
    void givenCompetingCauses_whenRun_thenIncidenceAndGraysTest() throws IOException {
        Path file = table(LEUKAEMIA.replace("48,1,", "48,dead,").replace("27,1,", "27,dead,"));
        CommandRun run = run(
                file,
                "--time",
                "weeks",
                "--event",
                "relapse=1",
                "--competing",
                "dead",
                "--by",
                "arm",
                "--format",
                "json");
        JsonNode answer = new JsonMapper().readTree(run.out());
        assertThat(answer.path("gray")).hasSize(2);
        assertThat(answer.path("groups")
                        .get(0)
                        .path("incidence")
                        .get(1)
                        .path("cause")
                        .asText())
                .isEqualTo("dead");
        assertThat(answer.path("notes")).hasSize(1);
    }

    @Test
    void givenMissingCells_whenRun_thenLeftOutAndTold() throws IOException {
        Path file = table("t,e,x\n1,1,4\n2,0,\n3,1,2\nNA,1,3\n5,0,9\n6,1,1\n");
        CommandRun run = run(file, "--time", "t", "--event", "e", "--cox", "x");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("5 patients, 3 events")
                .contains("left out: 1 row without 't'")
                .contains("left out of the model: 1 row without 'x'");
    }

    @Test
    void givenBadCells_whenRun_thenOneLineEachWithFileLineAndColumn() throws IOException {
        Path file = table("t,e,x\n1,1,4\n-2,0,5\nabc,1,2\n3,1,old\n");
        CommandRun run = run(file, "--time", "t", "--event", "e", "--cox", "x");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.problems())
                .containsExactly(
                        file + ": line 3, column 't': found -2, expected a number from 0 to 1e15",
                        file + ": line 4, column 't': found 'abc', expected a number from 0 to 1e15",
                        file + ": line 5, column 'x': found 'old', expected a number, as in other rows of this column");
    }

    @Test
    void givenOddEventColumn_whenRun_thenNeverGuessed() throws IOException {
        Path dead = table("t,e\n1,dead\n2,alive\n");
        assertThat(run(dead, "--time", "t", "--event", "e").err())
                .contains("found 'dead', 'alive', expected 0 and 1", "--event e=VALUE");
        assertThat(run(dead, "--time", "t", "--event", "e=dead").status()).isZero();
        assertThat(run(dead, "--time", "t", "--event", "e=deceased").err()).contains("found no 'deceased'");
        Path coded = table("t,e\n1,1\n2,2\n");
        assertThat(run(coded, "--time", "t", "--event", "e").out())
                .contains("2 patients, 1 events", "2 counts as the event, 1 as censored");
    }

    @Test
    void givenNothingToFit_whenRun_thenTheReasonInsteadOfNumbers() throws IOException {
        Path file = table("t,e,x,y\n1,1,1,7\n2,1,1,7\n3,0,0,7\n4,0,0,7\n");
        assertThat(run(file, "--time", "t", "--event", "e", "--cox", "y").out())
                .contains("Cox model: not fitted, 'y' has one value only");
        CommandRun separated = run(file, "--time", "t", "--event", "e", "--cox", "x", "--format", "json");
        assertThat(separated.status()).isZero();
        assertThat(separated.out()).contains("separation").doesNotContain("NaN", "Infinity");
    }

    @Test
    void givenWrongUsage_whenRun_thenStatusTwo() throws IOException {
        Path file = table(LEUKAEMIA);
        String[] needed = {file.toString(), "--time", "weeks", "--event", "relapse"};
        assertThat(run(file, "--time", "weeks").status()).isEqualTo(2);
        assertThat(run(folder.resolve("missing.csv"), "--time", "a", "--event", "b")
                        .status())
                .isEqualTo(2);
        for (String[] wrong : new String[][] {
            {"--interval", "wide"},
            {"--level", "95"},
            {"--test", "t"},
            {"--ties", "exact"},
            {"--at", "-3"},
            {"--competing", "x"},
            {"--plot", folder.resolve("no/where.svg").toString()}
        }) {
            String[] all = java.util.stream.Stream.of(needed, wrong)
                    .flatMap(java.util.stream.Stream::of)
                    .toArray(String[]::new);
            CommandRun run = run((Object[]) all);
            assertThat(run.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(run.problems()).as(String.join(" ", wrong)).hasSize(1);
        }
    }
}
