package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.phantom.LiverPhantom;
import org.liverleaf.imaging.phantom.Solid;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Spacing;

final class QuantifyCommandTest {

    private static final Grid GRID = LiverPhantom.grid(new Spacing(2, 2, 3));

    @TempDir
    private Path folder = Path.of("");

    private String write(String name, LabelMap map) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            NiftiWriter.write(map, out);
        }
        return file.toString();
    }

    private static LiverPhantom liver(Solid.Ellipsoid... lesions) {
        return LiverPhantom.of(3, 0).with(List.of(lesions));
    }

    private static Solid.Ellipsoid ball(double x, double y, double z, double radius) {
        return new Solid.Ellipsoid(new Point(x, y, z), radius, radius, radius);
    }

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.liverleaf(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode answer = new JsonMapper().readTree(run.out());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Samples.repository("docs/quantify.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(answer)).isEmpty();
        return answer;
    }

    @Test
    void givenLabelMap_whenAskedForJson_thenTheContractsKeys() throws IOException {
        LiverPhantom phantom = liver(ball(70, 0, 10, 15), ball(-50, 30, 20, 8));
        String map = write("map.nii.gz", phantom.labels(GRID));
        String segments = write("segments.nii.gz", phantom.segments(GRID));
        JsonNode answer =
                json("quantify", map, "--labels", LiverPhantom.NAMES, "--segments", segments, "--format", "json");
        assertThat(answer.path("liverMl").asDouble()).isBetween(1000.0, 2200.0);
        assertThat(answer.path("uncertainty").path("liverMl").path("low").asDouble())
                .isLessThan(answer.path("liverMl").asDouble());
        JsonNode lesion = answer.path("lesions").get(0);
        assertThat(lesion.path("id").asText()).isEqualTo("L1");
        JsonNode range = lesion.path("uncertainty").path("longestAxialMm");
        assertThat(30.0)
                .isBetween(range.path("low").asDouble(), range.path("high").asDouble());
        assertThat(lesion.path("segments")).isNotEmpty();
        assertThat(lesion.path("centreMm")).hasSize(3);
        for (String key : List.of("capsule", "portalVein", "hepaticVein", "bileDuct")) {
            double mm = lesion.path("distanceMm").path(key).asDouble();
            JsonNode within = lesion.path("uncertainty").path("distanceMm").path(key);
            assertThat(mm)
                    .isBetween(
                            within.path("low").asDouble(), within.path("high").asDouble());
        }
        CommandRun text = CommandRun.liverleaf("quantify", map, "--labels", LiverPhantom.NAMES);
        assertThat(text.out()).contains("2 lesions", "Distances in mm", "L1", "capsule");
    }

    @Test
    void givenTwoStudies_whenMeasured_thenLesionsKeepTheirNamesAndSumsAreGiven() throws IOException {
        String first = write(
                "first.nii.gz",
                liver(ball(70, 0, 10, 15), ball(-50, 30, 20, 8), ball(60, 20, -30, 6))
                        .labels(GRID));
        String second = write(
                "second.nii.gz",
                liver(ball(70, 0, 10, 10), ball(-50, 30, 20, 12), ball(60, -20, 50, 6))
                        .labels(GRID));
        JsonNode answer = json(
                "quantify",
                first,
                second,
                "--labels",
                LiverPhantom.NAMES,
                "--dates",
                "2026-01-05,2026-03-02",
                "--format",
                "json");
        assertThat(answer.path("studies")).hasSize(2);
        assertThat(answer.path("changes").get(0).path("lesions"))
                .extracting(each -> each.path("kind").asText())
                .containsExactly("same", "same", "gone", "new");
        assertThat(answer.path("targets")).extracting(JsonNode::asText).containsExactly("L1", "L2");
        Path course = Files.writeString(
                folder.resolve("course.json"), answer.path("recistInput").toString());
        CommandRun recist = CommandRun.liverleaf("recist", course.toString());
        assertThat(recist.status()).as(recist.err()).isZero();
        // A new lesion is progression.
        assertThat(recist.out()).contains("overall PD");
        CommandRun text = CommandRun.liverleaf("quantify", first, second, "--labels", LiverPhantom.NAMES);
        assertThat(text.out()).contains("What became of the lesions", "shrunk", "grown", "from baseline");
    }

    @Test
    void givenPicture_whenDrawn_thenTheFileIsThere() throws IOException {
        String map = write("map.nii.gz", liver(ball(70, 0, 10, 15)).labels(GRID));
        Path svg = folder.resolve("out.svg");
        CommandRun run =
                CommandRun.liverleaf("quantify", map, "--labels", "liver=1,tumour=2", "--picture", svg.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(svg)).startsWith("<svg").contains("L1");
        assertThat(folder.resolve("out.svg.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    liver                     | 2 | --labels: found 'liver', expected NAME=LABEL
                    liver=1,spleen=2          | 2 | --labels: found 'spleen=2', expected one of liver
                    liver=1,tumour=1          | 2 | --labels: label 1 has two names
                    liver=0                   | 2 | --labels: found 'liver=0', expected labels from 1 to 65535
                    liver=1 --dates 2026-01-05,2026-02-05 | 2 | --dates: found 2, expected one for each of 1
                    liver=1 --smallest -1     | 2 | --smallest: found -1.0, expected 0 or more
                    liver=1 --picture out.jpg | 2 | --picture: found out.jpg, expected
                    liver=1 --liver MAP --liver MAP | 2 | liver: found 2 files, expected one for each of 1
                    liver=1 --liver missing.nii | 2 | missing.nii: no such file
                    liver=1 --liver SMALL     | 1 | grid: another size or place, expected the grid of
                    liver=1 --liver TEXT      | 1 | sizeof_hdr:
                    """)
    void givenWrongUsageOrInput_whenRun_thenOneLine(String words, int status, String expected) throws IOException {
        String map = write("map.nii.gz", liver().labels(LiverPhantom.grid(new Spacing(9, 9, 9))));
        String small = write("small.nii.gz", liver().labels(LiverPhantom.grid(new Spacing(12, 9, 9))));
        String text = Files.writeString(folder.resolve("text.nii"), "This is no image at all.")
                .toString();
        String[] typed = ("quantify " + map + " --labels "
                        + words.replace("MAP", map).replace("SMALL", small).replace("TEXT", text))
                .split(" ");
        CommandRun run = CommandRun.liverleaf(typed);
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.problems()).singleElement().asString().contains(expected);
        assertThat(run.out()).isEmpty();
    }
}
