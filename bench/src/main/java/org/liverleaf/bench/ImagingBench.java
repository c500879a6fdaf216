package org.liverleaf.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.phantom.LiverPhantom;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Distance map and components of a made-up liver with twelve lesions on 512 x 512 x 300 voxels beside ITK and scipy, in turn, and {@code quantify} as
 * a process. Two threads each.
 */
final class ImagingBench {

    private static final int THREADS = 2;
    private static final int WARM_UP = 6;

    private final Path home;
    private final Path folder;
    private final int rounds;

    ImagingBench(Path home, int rounds) {
        this.home = home;
        this.folder = home.resolve("bench/target/imaging");
        this.rounds = rounds;
    }

    /** Measures and prints; false when answers differ. */
    boolean run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Grid grid = LiverPhantom.grid(512, 512, 300, new Spacing(0.75, 0.75, 0.9));
        LabelMap map = LiverPhantom.of(11, 12).labels(grid);
        Path file = folder.resolve("liver.nii.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            NiftiWriter.write(map, out);
        }
        boolean same = compare(map);
        process(file);
        return same;
    }

    private boolean compare(LabelMap map) throws IOException, InterruptedException {
        Grid grid = map.grid();
        Path raw = folder.resolve("tumour.raw");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 20)) {
            for (int z = 0; z < grid.nz(); z++) {
                for (int y = 0; y < grid.ny(); y++) {
                    for (int x = 0; x < grid.nx(); x++) {
                        out.write(map.label(x, y, z) == 2 ? 1 : 0);
                    }
                }
            }
        }
        Box liver = map.content();
        double[][] ours = new double[3][rounds];
        double[][] itk = new double[2][rounds];
        double[] scipy = new double[2];
        double sum = 0;
        long parts = 0;
        for (int i = 0; i < WARM_UP; i++) {
            sum = sum(full(map), grid);
            part(map, liver);
        }
        boolean same = true;
        for (int round = 0; round < rounds; round++) {
            ours[0][round] = seconds(() -> full(map));
            ours[1][round] = seconds(() -> part(map, liver));
            ours[2][round] = seconds(() -> parts(map));
            parts = parts(map);
            List<String> answer =
                    peer(List.of(folder.resolve("peer").toString(), raw.toString()), grid, "" + THREADS, "1");
            itk[0][round] = number(answer.get(0), 1);
            itk[1][round] = number(answer.get(1), 1);
            same &= parts == (long) number(answer.get(1), 2);
        }
        List<String> python = peer(
                List.of(
                        "/usr/bin/python3",
                        home.resolve("bench/src/main/peers/imaging.py").toString(),
                        raw.toString()),
                grid);
        scipy[0] = number(python.get(0), 1);
        scipy[1] = number(python.get(1), 1);
        same &= Math.abs(number(python.get(0), 2) - sum) < 1e-6 * sum && parts == (long) number(python.get(1), 2);
        print("distance map, whole volume, ITK, s", ours[0], itk[0], 3);
        print("distance map, whole volume, scipy, s", ours[0], new double[] {scipy[0]}, 20);
        print("distance map, box of the liver, ITK, s", ours[1], itk[0], 10);
        print("connected parts, ITK, s", ours[2], itk[1], 1);
        print("connected parts, scipy, s", ours[2], new double[] {scipy[1]}, 1);
        System.out.println(same ? "answers: equal" : "FAILED answers differ");
        return same;
    }

    private static DistanceMap full(LabelMap map) {
        return DistanceTransform.of(tumour(map), Box.all(map.grid()), map.grid().spacing(), THREADS);
    }

    private static DistanceMap part(LabelMap map, Box liver) {
        return DistanceTransform.of(tumour(map), liver, map.grid().spacing(), THREADS);
    }

    /** From the voxels, as the peers do. */
    private static Runs tumour(LabelMap map) {
        return map.runs(label -> label == 2);
    }

    private static long parts(LabelMap map) {
        return Components.of(tumour(map), Connectivity.FACES_EDGES_AND_CORNERS, 1000)
                .size();
    }

    private static double sum(DistanceMap map, Grid grid) {
        double sum = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    sum += map.mm(x, y, z);
                }
            }
        }
        return sum;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<String> peer(List<String> command, Grid grid, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("" + grid.nx(), "" + grid.ny(), "" + grid.nz()));
        words.addAll(List.of(
                "" + grid.spacing().x(),
                "" + grid.spacing().y(),
                "" + grid.spacing().z()));
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0 || lines.size() < 2) {
            throw new IOException("could not be run: " + command.getFirst());
        }
        return lines;
    }

    private static double number(String line, int word) {
        return Double.parseDouble(line.split(" ")[word]);
    }

    private static void print(String name, double[] ours, double[] peer, double target) {
        double ratio = EngineBench.median(peer) / EngineBench.median(ours);
        System.out.printf(
                Locale.ROOT,
                "%-44s %8.3f %8.3f %8.1f   >= %2.0f %s   (ours %.3f to %.3f)%n",
                name,
                EngineBench.median(ours),
                EngineBench.median(peer),
                ratio,
                target,
                ratio >= target ? "yes" : "NO",
                Arrays.stream(ours).min().orElse(0),
                Arrays.stream(ours).max().orElse(0));
    }

    private void process(Path map) throws IOException, InterruptedException {
        double[] times = new double[rounds];
        String peak = "";
        for (int round = -1; round < rounds; round++) {
            Path report = folder.resolve("time.txt");
            List<String> command = List.of(
                    "/usr/bin/time",
                    "-f",
                    "%M",
                    "-o",
                    report.toString(),
                    home.resolve("liverleaf").toString(),
                    "quantify",
                    map.toString(),
                    "--labels",
                    LiverPhantom.NAMES,
                    "--format",
                    "json");
            long start = System.nanoTime();
            int status = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve("quantify.json").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("liverleaf quantify ended with status " + status);
            }
            // The first run builds what is missing.
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e9;
            }
            peak = Files.readString(report).strip();
        }
        System.out.printf(
                Locale.ROOT,
                "liverleaf quantify, whole process, s: median %.2f (%.2f to %.2f), < 2; peak %.0f MB, < 1000%n",
                EngineBench.median(times),
                Arrays.stream(times).min().orElse(0),
                Arrays.stream(times).max().orElse(0),
                Long.parseLong(peak) / 1024.0);
    }
}
