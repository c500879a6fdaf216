package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.imaging.nifti.NiftiType;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.phantom.LiverPhantom;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Spacing;

/** {@code margin}, {@code remnant-plans} and {@code dose voxel}: their JSON keeps to the schemas, bad input gives one line, pictures are pictures. */
final class ImagingCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void writeFiles() throws IOException {
        ball("tumour.nii", Grid.of(40, 40, 20, new Spacing(1, 1, 2)), 8, 0);
        ball("zone.nii", Grid.of(40, 40, 20, new Spacing(1, 1, 2)), 14, 3);
        ball("liver.nii", Grid.of(40, 40, 20, new Spacing(1, 1, 2)), 17, 0);
        ball("other-size.nii", Grid.of(41, 40, 20, new Spacing(1, 1, 2)), 14, 3);
        ball("other-spacing.nii", Grid.of(40, 40, 20, new Spacing(1, 1, 2.5)), 14, 3);
        ball("kernel.nii", Grid.of(3, 3, 3, new Spacing(1, 1, 2)), 9, 0);
        ball("empty.nii", Grid.of(40, 40, 20, new Spacing(1, 1, 2)), -1, 0);
        LiverPhantom phantom = LiverPhantom.of(11, 3);
        Grid grid = LiverPhantom.grid(new Spacing(4, 4, 5));
        LabelMap labels = phantom.labels(grid);
        write("labels.nii", labels);
        write("segments.nii", phantom.segments(grid));
        try (OutputStream out = Files.newOutputStream(folder.resolve("activity.nii"))) {
            NiftiWriter.write(
                    grid,
                    NiftiType.INT16,
                    (x, y, z) -> labels.label(x, y, z) == 2 ? 3000 : labels.label(x, y, z) > 0 ? 800 : 0,
                    out);
        }
    }

    private static void write(String name, LabelMap map) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            NiftiWriter.write(map, out);
        }
    }

    private static void ball(String name, Grid grid, double radius, double shift) throws IOException {
        Spacing s = grid.spacing();
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            NiftiWriter.write(
                    grid,
                    NiftiType.UINT8,
                    (x, y, z) -> Math.hypot(
                                            Math.hypot(
                                                    (x - (grid.nx() - 1) / 2.0) * s.x() - shift,
                                                    (y - (grid.ny() - 1) / 2.0) * s.y()),
                                            (z - (grid.nz() - 1) / 2.0) * s.z())
                                    <= radius
                            ? 1
                            : 0,
                    out);
        }
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertKeepsTo(String schema, JsonNode document, String needed) throws IOException {
        var read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Samples.repository("docs/" + schema + ".schema.json")), InputFormat.JSON);
        assertThat(read.validate(document)).isEmpty();
        assertThat(read.validate(((ObjectNode) document.deepCopy()).put("surprise", 1)))
                .isNotEmpty();
        assertThat(read.validate(((ObjectNode) document.deepCopy()).without(needed)))
                .isNotEmpty();
    }

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.liverleaf(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void marginsAreMeasuredAndDrawn() throws IOException {
        JsonNode margin = json(
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("zone.nii"),
                "--liver",
                file("liver.nii"),
                "--picture",
                file("margin.png"),
                "--format",
                "json");
        assertKeepsTo("margin", margin, "minimumMarginMm");
        assertThat(margin.path("minimumMarginMm").asDouble()).isBetween(2.0, 4.5);
        assertThat(margin.path("verdict").asText()).isEqualTo("margin-short");
        assertThat(margin.path("short").path(0).path("direction").path(0).asText())
                .isEqualTo("left");
        assertThat(Files.readAllBytes(folder.resolve("margin.png"))).startsWith(0x89, 'P', 'N', 'G');
        JsonNode plain =
                json("margin", "--tumour", file("tumour.nii"), "--ablation", file("zone.nii"), "--format", "json");
        assertKeepsTo("margin", plain, "coveragePercent");
        assertThat(plain.path("subcapsular").isNull()).isTrue();
        CommandRun text = CommandRun.liverleaf(
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("zone.nii"),
                "--map",
                file("short.nii.gz"));
        assertThat(text.out()).contains("Smallest margin", "no liver is given");
        // The map of what is short is a label map of its own, of the volume that was told.
        JsonNode shortMap = json("quantify", file("short.nii.gz"), "--labels", "tumour=1", "--format", "json");
        assertThat(shortMap.path("tumourMl").asDouble())
                .isEqualTo(plain.path("shortMl").asDouble());
    }

    @Test
    void givenMapsThatDoNotFit_whenMeasured_thenOneLineSaysInWhat() {
        assertProblem(
                1,
                "other-size.nii: grid: 41 x 40 x 20 voxels, expected 40 x 40 x 20",
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("other-size.nii"));
        assertProblem(
                1,
                "spacing 1.000 x 1.000 x 2.500 mm, expected spacing 1.000 x 1.000 x 2.000",
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("other-spacing.nii"));
        assertProblem(
                1,
                "empty.nii: data: no ablated voxel",
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("empty.nii"));
        assertProblem(
                2, "none.nii: no such file", "margin", "--tumour", file("none.nii"), "--ablation", file("zone.nii"));
        assertProblem(
                2,
                "--cut-off: found -1",
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("zone.nii"),
                "--cut-off",
                "-1");
        assertProblem(
                2,
                "--picture: found",
                "margin",
                "--tumour",
                file("tumour.nii"),
                "--ablation",
                file("zone.nii"),
                "--picture",
                file("margin.gif"));
    }

    private static void assertProblem(int status, String part, String... arguments) {
        CommandRun run = CommandRun.liverleaf(arguments);
        assertThat(run.problems()).singleElement().asString().contains(part);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void plansAreListedAndDrawn() throws IOException {
        JsonNode plans = json(
                "remnant-plans",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--segments",
                file("segments.nii"),
                "--height",
                "175 cm",
                "--weight",
                "75 kg",
                "--most",
                "40",
                "--picture",
                file("plans.svg"),
                "--format",
                "json");
        assertKeepsTo("remnant-plans", plans, "plans");
        assertThat(plans.path("standardLiverMl").asDouble()).isBetween(1625.0, 1626.0);
        assertThat(plans.path("plans").size()).isBetween(5, 40);
        assertThat(plans.path("plans").path(0).path("onFront").asBoolean()).isTrue();
        assertThat(plans.path("resections").path(0).path("removesSegments")).hasSize(4);
        assertThat(Files.readString(folder.resolve("plans.svg"))).contains("<svg", "From the front");
        assertThat(CommandRun.liverleaf("remnant-plans", file("labels.nii"), "--labels", LiverPhantom.NAMES)
                        .out())
                .contains("only wedges and ablations are planned");
        assertProblem(
                2,
                "--weight: not given",
                "remnant-plans",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--height",
                "175 cm");
        assertProblem(
                2,
                "--growth: found '60..20'",
                "remnant-plans",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--growth",
                "60..20");
        assertProblem(1, "no lesion, expected at least one", "remnant-plans", file("liver.nii"), "--labels", "liver=1");
    }

    @Test
    void dosesAreComputedAndDrawn() throws IOException {
        JsonNode dose = json(
                "dose",
                "voxel",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--activity",
                file("activity.nii"),
                "--unit",
                "kBq/ml",
                "--administered",
                "2 GBq",
                "--lung-shunt",
                "5",
                "--picture",
                file("dose.svg"),
                "--format",
                "json");
        assertKeepsTo("dose-voxel", dose, "regions");
        JsonNode tumour = dose.path("regions").path(0);
        assertThat(tumour.path("name").asText()).isEqualTo("tumour");
        // 3 MBq/ml in 1.05 g/ml.
        assertThat(tumour.path("meanGy").asDouble()).isBetween(141.0, 141.2);
        assertThat(tumour.path("volumePercent").path("V120").asDouble()).isEqualTo(100);
        assertThat(dose.path("lungs").path("meanGy").asDouble()).isBetween(4.93, 4.94);
        assertThat(Files.readString(folder.resolve("dose.svg"))).contains("normal liver");
        assertProblem(
                1,
                "kernel.nii: pixdim: voxels of 1.000 x 1.000 x 2.000 mm, expected 4.000",
                "dose",
                "voxel",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--activity",
                file("activity.nii"),
                "--kernel",
                file("kernel.nii"));
        assertProblem(
                2,
                "--unit counts: expected --administered",
                "dose",
                "voxel",
                file("labels.nii"),
                "--labels",
                LiverPhantom.NAMES,
                "--activity",
                file("activity.nii"),
                "--unit",
                "counts");
        assertProblem(2, "dose: expected a command: voxel", "dose");
        assertProblem(
                1,
                "empty.nii: data: no activity",
                "dose",
                "voxel",
                "--liver",
                file("liver.nii"),
                "--activity",
                file("empty.nii"));
    }
}
