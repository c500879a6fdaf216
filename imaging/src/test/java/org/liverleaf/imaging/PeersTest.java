package org.liverleaf.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.nifti.NiftiType;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.shape.AxialDiameters;
import org.liverleaf.imaging.shape.Extent;
import org.liverleaf.imaging.shape.Feret;
import org.liverleaf.imaging.shape.PrincipalAxes;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;

/** Distance maps, components, volumes and diameters on random grids equal those of scipy, and our files mean the same to nibabel. */
final class PeersTest {

    private static final int CASES = 24;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void scipyAndNibabelFindTheSame() throws IOException, InterruptedException, URISyntaxException {
        String python = python();
        assumeTrue(
                !python.isEmpty(),
                () ->
                        "skipped: no python3 with scipy and nibabel here (Debian: python3-scipy, python3-nibabel); ./verify installs them");
        Random random = new Random(20261124);
        List<Runs> sets = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Grid grid = grid(random);
            Runs runs = blobs(random, grid);
            write(String.format("%02d", i), grid, runs);
            grids.add(grid);
            sets.add(runs);
        }
        Path script = Path.of(PeersTest.class.getResource("/peers/measure.py").toURI());
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(python, script.toString(), folder.toString())
                .redirectError(errors.toFile())
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(() -> text(errors)).isZero();
        assertThat(lines).hasSize(CASES);
        for (int i = 0; i < CASES; i++) {
            compare(parse(lines.get(i)), grids.get(i), sets.get(i));
        }
    }

    private static void compare(Map<String, List<Double>> theirs, Grid grid, Runs runs) {
        assertThat(theirs.get("distanceError").getFirst()).isLessThan(1e-4);
        for (Connectivity each : Connectivity.values()) {
            assertThat(Components.of(runs, each, 100_000))
                    .hasSize(theirs.get("components").get(each.ordinal()).intValue());
        }
        assertClose(
                Extent.of(runs, grid.spacing()).volumeMm3().value(),
                theirs.get("mm3").getFirst());
        assertClose(
                AxialDiameters.of(runs, grid.spacing()).longestMm().value(),
                theirs.get("longest").getFirst());
        assertClose(Feret.of(runs, grid.spacing()).value(), theirs.get("feret").getFirst());
        PrincipalAxes.Moments moments = new PrincipalAxes.Moments(runs, grid.spacing());
        PrincipalAxes axes = PrincipalAxes.of(moments);
        assertClose(axes.majorMm(), theirs.get("axes").get(0));
        assertClose(axes.minorMm(), theirs.get("axes").get(1));
        assertClose(axes.leastMm(), theirs.get("axes").get(2));
        Point centre = grid.affine()
                .place(
                        runs.box().x0() + moments.meanMm(0) / grid.spacing().x(),
                        runs.box().y0() + moments.meanMm(1) / grid.spacing().y(),
                        runs.box().z0() + moments.meanMm(2) / grid.spacing().z());
        List<Double> other = theirs.get("centre");
        assertThat(centre.distanceMm(new Point(other.get(0), other.get(1), other.get(2))))
                .isLessThan(1e-3);
    }

    /** Numbers of headers are 32-bit floats. */
    private static void assertClose(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(2e-6 * Math.max(1, Math.abs(theirs))));
    }

    /** Turned about the axis across the body, as an oblique scan is. */
    private static Grid grid(Random random) {
        double turn = random.nextBoolean() ? 0 : random.nextDouble() - 0.5;
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        double x = 0.4 + random.nextDouble();
        double y = 0.4 + random.nextDouble();
        double z = 0.6 + 4 * random.nextDouble();
        Affine affine = Affine.of(
                -x, 0, 0, 100 * random.nextDouble(), 0, y * c, -z * s, -50, 0, y * s, z * c, 100 * random.nextDouble());
        return new Grid(5 + random.nextInt(30), 5 + random.nextInt(30), 3 + random.nextInt(12), affine);
    }

    private static Runs blobs(Random random, Grid grid) {
        Runs all = Voxels.random(random, grid.nx(), grid.ny(), grid.nz(), 0.01 + 0.1 * random.nextDouble());
        for (int i = 0; i < 3; i++) {
            double cx = random.nextDouble() * grid.nx();
            double cy = random.nextDouble() * grid.ny();
            double cz = random.nextDouble() * grid.nz();
            double r = 1 + 5 * random.nextDouble();
            all = all.join(Voxels.runs(
                    grid.nx(),
                    grid.ny(),
                    grid.nz(),
                    (x, y, z) -> Math.hypot(Math.hypot(x - cx, y - cy), 2 * (z - cz)) <= r));
        }
        return all.isEmpty() ? Voxels.runs(1, 1, 1, (x, y, z) -> true) : all;
    }

    private void write(String name, Grid grid, Runs runs) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".nii"))) {
            NiftiWriter.write(grid, NiftiType.UINT8, (x, y, z) -> runs.has(x, y, z) ? 1 : 0, out);
        }
        DistanceMap map = DistanceTransform.of(runs, Box.all(grid), grid.spacing(), 2);
        ByteBuffer floats = ByteBuffer.allocate(4 * (int) grid.voxels()).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    floats.putFloat(map.mm(x, y, z));
                }
            }
        }
        Files.write(folder.resolve(name + ".f32"), floats.array());
    }

    /** Path of a Python with both libraries; empty if there is none. */
    private static String python() throws IOException, InterruptedException {
        for (String python : List.of("/usr/bin/python3", "python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import scipy.ndimage, nibabel")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return python;
                }
            } catch (IOException notThere) {
                // The next one.
            }
        }
        return "";
    }

    private static Map<String, List<Double>> parse(String line) throws IOException {
        Map<String, List<Double>> numbers = new HashMap<>();
        String name = "";
        try (JsonParser json = new JsonFactory().createParser(line)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = json.currentName();
                } else if (token.isNumeric()) {
                    numbers.computeIfAbsent(name, key -> new ArrayList<>()).add(json.getDoubleValue());
                }
            }
        }
        return numbers;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
