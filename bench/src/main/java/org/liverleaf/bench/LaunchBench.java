package org.liverleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code liverleaf assess} of one sample as a whole process: time on the wall, and the peak of resident memory. */
final class LaunchBench {

    private static final int RUNS = 11;
    private static final int MEMORY_RUNS = 3;
    private static final String SAMPLE = "samples/A02-bilobar-small-remnant/bundle.json";
    private static final Path TIME = Path.of("/usr/bin/time");

    private final Path home;
    private final Path target;

    LaunchBench(Path home) {
        this.home = home;
        this.target = home.resolve("bench/target");
    }

    /** The launcher builds what is missing on its first run, which is not counted. */
    void warmUp() throws IOException, InterruptedException {
        run(List.of());
    }

    /** Milliseconds of every run. */
    double[] milliseconds() throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run(List.of());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    /** Megabytes (2^20 bytes) at the peak of every run. */
    double[] megabytes() throws IOException, InterruptedException {
        double[] peaks = new double[MEMORY_RUNS];
        for (int i = 0; i < MEMORY_RUNS; i++) {
            peaks[i] = Files.isExecutable(TIME) ? timed() : watched();
        }
        return peaks;
    }

    private double timed() throws IOException, InterruptedException {
        Path report = target.resolve("time.txt");
        run(List.of(TIME.toString(), "-v", "-o", report.toString()));
        String line = Files.readAllLines(report).stream()
                .filter(each -> each.contains("Maximum resident set size"))
                .findFirst()
                .orElseThrow(() -> new IOException(report + ": no maximum resident set size"));
        return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1).strip()) / 1024;
    }

    /** The launcher becomes the JVM, so its process is the one to watch. */
    private double watched() throws IOException, InterruptedException {
        Process process = start(List.of());
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double peak = 0;
        while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, highWater(status));
        }
        check(process.exitValue());
        if (peak == 0) {
            throw new IOException("peak memory can't be measured: neither /usr/bin/time nor /proc is there");
        }
        return peak;
    }

    private static double highWater(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private void run(List<String> before) throws IOException, InterruptedException {
        check(start(before).waitFor());
    }

    private static void check(int status) throws IOException {
        if (status != 0) {
            throw new IOException("liverleaf assess " + SAMPLE + " ended with status " + status);
        }
    }

    private Process start(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                home.resolve("liverleaf").toString(),
                "assess",
                home.resolve(SAMPLE).toString()));
        return new ProcessBuilder(command)
                .redirectOutput(target.resolve("assessment.txt").toFile())
                .redirectError(target.resolve("assess-errors.txt").toFile())
                .start();
    }
}
