package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of one patient and of a folder, and the whole of the samples against the bounds of the engine. */
class AssessPagesTest {

    @TempDir
    private Path folder;

    @Test
    void aPageOfOnePatientGoesWhereItIsSent() throws IOException {
        Path page = folder.resolve("page.html");
        CommandRun run = CommandRun.liverleaf(
                "assess",
                Samples.bundleFolders().getFirst().resolve("bundle.json").toString(),
                "--format",
                "html",
                "-o",
                page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Three questions");
    }

    @Test
    void everyPatientOfAFolderGetsAPage() throws IOException {
        Path pages = folder.resolve("pages");
        CommandRun run = CommandRun.liverleaf(
                "assess", Samples.FOLDER.resolve("case-files").toString(), "--format", "html", "-o", pages.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(Samples.caseFiles().size() + " pages in ");
        try (Stream<Path> written = Files.list(pages)) {
            List<String> names =
                    written.map(each -> each.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .contains("bilobar-small-remnant.html", "scarce.html")
                    .hasSameSizeAs(Samples.caseFiles());
        }
    }

    @Test
    void pagesOfAFolderNeedAFolder() {
        CommandRun run = CommandRun.liverleaf("assess", Samples.FOLDER.toString(), "--format", "html");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.problems().getFirst()).contains("expected -o FOLDER");
    }

    @Test
    void noSampleMeetsABoundOfTheEngine() {
        CommandRun run = CommandRun.liverleaf("knowledge", "check", "--samples", Samples.FOLDER.toString());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }
}
