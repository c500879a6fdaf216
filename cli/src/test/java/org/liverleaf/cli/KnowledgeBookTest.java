package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.pathway.knowledge.Knowledge;

/** The pages under {@code docs/knowledge} say what the tables say. {@code -Pgolden} writes them anew. */
final class KnowledgeBookTest {

    private static final Path PAGES = Samples.repository("docs/knowledge");

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, String> read(Path root) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    void pagesOfTheTablesAreThoseOfTheRepository() throws IOException {
        boolean rewrite = "rewrite".equals(System.getProperty("liverleaf.golden"));
        Path target = rewrite ? PAGES : folder;
        assertThat(CommandRun.liverleaf("knowledge", "book", "-o", target.toString())
                        .status())
                .isZero();
        assertThat(read(target)).as("mvn verify -Pgolden writes them").isEqualTo(read(PAGES));
    }

    @Test
    void everyRuleOfEveryTableStandsInThePages() throws IOException {
        Knowledge knowledge = KnowledgeSource.packed();
        long rules = knowledge.tables().values().stream()
                .mapToLong(table -> table.rules().size())
                .sum();
        long rows = read(PAGES).values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| ") && !line.startsWith("| when |"))
                .count();
        assertThat(rows).isEqualTo(rules);
    }

    @Test
    void theBibliographySaysWhereEachSourceIsUsed() {
        CommandRun run = CommandRun.liverleaf("knowledge", "sources");
        assertThat(run.out()).contains("oken-1982: ").contains("resection-").contains("score fib-4");
        assertThat(run.out().lines()).as("no source is dead").doesNotContain("    not used");
        assertThat(run.out().lines().filter(line -> line.startsWith("    ")).count())
                .isEqualTo(KnowledgeSource.packed().evidence().size());
    }
}
