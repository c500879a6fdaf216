package org.liverleaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a measure in JVMs of its own, one after the other, and collects what they say. */
final class Forks {

    private final Path home;
    /** Results by name, one row a fork. */
    private final Map<String, List<double[]>> results = new HashMap<>();

    Forks(Path home) {
        this.home = home;
    }

    /** Everything but results goes on to standard output. */
    void run(String measure, String argument) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                home.toString(),
                measure,
                argument);
        Process process = new ProcessBuilder(command)
                .redirectError(
                        home.resolve("bench/target/" + measure + "-errors.txt").toFile())
                .start();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("RESULT ")) {
                    keep(line.split(" ", -1));
                } else {
                    System.out.println(line);
                }
            }
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the measure '" + measure + "' ended with status " + status + "; see bench/target/"
                    + measure + "-errors.txt");
        }
    }

    private void keep(String[] words) {
        double[] row = new double[words.length - 2];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(words[i + 2]);
        }
        results.computeIfAbsent(words[1], key -> new ArrayList<>()).add(row);
    }

    /** One column of a result over all forks. */
    double[] column(String result, int column) {
        List<double[]> rows = results.getOrDefault(result, List.of());
        if (rows.isEmpty()) {
            throw new IllegalStateException("nothing was measured of " + result);
        }
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
