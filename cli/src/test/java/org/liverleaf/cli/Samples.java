package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample patients of the repository. */
final class Samples {

    static final Path FOLDER = Path.of("..", "samples");

    private Samples() {}

    /** Folders of a bundle each, by name. */
    static List<Path> bundleFolders() {
        try (Stream<Path> found = Files.list(FOLDER)) {
            List<Path> folders = found.filter(folder -> Files.exists(folder.resolve("bundle.json")))
                    .sorted()
                    .toList();
            assertThat(folders).as("folders with a bundle in %s", FOLDER).hasSizeGreaterThanOrEqualTo(18);
            return folders;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Case files, by name. */
    static List<Path> caseFiles() {
        try (Stream<Path> found = Files.list(FOLDER.resolve("case-files"))) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
            assertThat(files).as("case files in %s", FOLDER).hasSizeGreaterThanOrEqualTo(3);
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every record among the samples. */
    static Stream<Path> records() {
        return Stream.concat(
                bundleFolders().stream().map(folder -> folder.resolve("bundle.json")), caseFiles().stream());
    }

    /** A file of the repository by its place in it. */
    static Path repository(String path) {
        Path file = Path.of("..").resolve(path);
        assertThat(file).exists();
        return file;
    }
}
