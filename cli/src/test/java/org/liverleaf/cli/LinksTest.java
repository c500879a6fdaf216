package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link and picture of the documents leads to a file of the repository. */
final class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".cache");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern HTML = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> found = Files.walk(ROOT)) {
            return found.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(file.toString().split("/")).noneMatch(NOT_OURS::contains))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void relativeLinksAndPicturesExist() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path document : documents) {
            String text = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (Pattern pattern : List.of(LINK, HTML)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    String target = matcher.group(1).replaceFirst("#.*", "").replace("%20", " ");
                    if (target.isEmpty() || target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
                        continue;
                    }
                    links++;
                    Path base = target.startsWith("/") ? ROOT : document.resolveSibling("");
                    if (!Files.exists(base.resolve(target.replaceFirst("^/", "")))) {
                        dead.add(document + " -> " + target);
                    }
                }
            }
        }
        assertThat(links).isGreaterThanOrEqualTo(20);
        assertThat(dead).isEmpty();
    }
}
