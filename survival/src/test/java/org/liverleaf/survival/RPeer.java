package org.liverleaf.survival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** R with its packages survival and cmprsk, where it is installed. */
final class RPeer {

    private RPeer() {}

    /** Why R can't be asked, if it can't. */
    static Optional<String> findReasonToSkip() {
        try {
            Process process = new ProcessBuilder("Rscript", "-e", "library(survival); library(cmprsk)")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean isThere = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
            return isThere ? Optional.empty() : Optional.of("R lacks its packages survival and cmprsk");
        } catch (IOException absent) {
            return Optional.of("R is not installed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** Runs a script over a folder; answers by case and key. */
    static Map<String, Map<String, double[]>> run(String script, Path folder) {
        try (InputStream in = RPeer.class.getResourceAsStream(script)) {
            Path file = Files.createTempFile("liverleaf", ".R");
            Files.write(file, in.readAllBytes());
            Path answers = Files.createTempFile("liverleaf", ".txt");
            Path errors = Files.createTempFile("liverleaf", ".err");
            int status = new ProcessBuilder("Rscript", file.toString(), folder.toString())
                    .redirectOutput(answers.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("R ended with " + status + ": " + Files.readString(errors));
            }
            Map<String, Map<String, double[]>> byCase = new LinkedHashMap<>();
            try (Stream<String> lines = Files.lines(answers)) {
                lines.forEach(line -> {
                    String[] words = line.strip().split(" +");
                    double[] values = Stream.of(words)
                            .skip(2)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    byCase.computeIfAbsent(words[0], any -> new LinkedHashMap<>())
                            .put(words[1], values);
                });
            }
            for (Path each : new Path[] {file, answers, errors}) {
                Files.delete(each);
            }
            return byCase;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
