package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;

/**
 * The rules of axe-core in a real Chromium, over pages with everything unfolded. Needs {@code chromium} on the PATH and
 * axe-core, which {@code npm} fetches into {@code target} once; says why where one of them is missing.
 */
final class AccessibilityTest {

    private static final Path FETCHED = Path.of("target", "axe");
    private static final Path AXE = FETCHED.resolve(Path.of("package", "axe.min.js"));
    private static final Pattern RESULT = Pattern.compile("AXE\\{(.*?)\\}AXE", Pattern.DOTALL);

    /** Writes what is wrong, one rule and element a line, and how many rules were content. */
    private static final String RUN = """
            axe.run(document).then(function (found) {
              var lines = ["passes " + found.passes.length];
              found.violations.forEach(function (rule) {
                rule.nodes.forEach(function (node) { lines.push(rule.id + ": " + node.target.join(" ")); });
              });
              var out = document.createElement("pre");
              out.textContent = "AXE" + "{" + lines.join("\\n") + "}" + "AXE";
              document.body.appendChild(out);
            });
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "A02-bilobar-small-remnant, light",
        "A11-jaundice-ducts-unknown, dark",
        "A15-referral-letter-only, light",
        "A14-rising-cea-stable-imaging, dark"
    })
    void pageKeepsTheRulesOfAxe(String sample, String scheme) throws IOException, InterruptedException {
        keepsTheRules(sample, Samples.page(sample), scheme);
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void letterKeepsTheRulesOfAxe(Recipient to) throws IOException, InterruptedException {
        Assessment assessment = Samples.assessment("A11-jaundice-ducts-unknown");
        Letter letter = new LetterWriter(Samples.knowledge()).writeProposal(assessment, to);
        keepsTheRules(to.text(), new LetterPage(Samples.knowledge()).of(letter, assessment.meta()), "light");
    }

    private void keepsTheRules(String name, String html, String scheme) throws IOException, InterruptedException {
        assumeTrue(isOnPath("chromium"), "skipped: there is no chromium on the PATH");
        assumeTrue(hasAxe(), "skipped: axe-core is not in target/axe and npm could not fetch it");
        Path page = folder.resolve(name + ".html");
        Files.writeString(page, withAxe(html));

        Matcher result = RESULT.matcher(dump(page, scheme));

        assertThat(result.find()).as("axe ran to its end").isTrue();
        List<String> lines = List.of(result.group(1).split("\n"));
        assertThat(Integer.parseInt(lines.getFirst().substring("passes ".length())))
                .isGreaterThan(20);
        assertThat(lines.subList(1, lines.size())).isEmpty();
    }

    /** The page with all folds open; its own policy would forbid the checking script. */
    private static String withAxe(String page) throws IOException {
        String axe = Files.readString(AXE).replace("</script", "<\\/script");
        return page.replaceFirst("<meta http-equiv[^>]*/>", "")
                .replace("<details", "<details open=\"\"")
                .replace("</body>", "<script>" + axe + "</script><script>" + RUN + "</script></body>");
    }

    private String dump(Path page, String scheme) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1280,2000",
                "--virtual-time-budget=120000",
                "--dump-dom"));
        if (scheme.equals("dark")) {
            command.add("--blink-settings=preferredColorScheme=0");
        }
        command.add(page.toUri().toString());
        Path out = folder.resolve("dom.html");
        Process chromium = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = chromium.waitFor(120, TimeUnit.SECONDS);
        chromium.destroyForcibly();
        assertThat(ended).as("chromium ended in time").isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static boolean hasAxe() throws IOException, InterruptedException {
        if (Files.exists(AXE)) {
            return true;
        }
        if (!isOnPath("npm") || !isOnPath("tar")) {
            return false;
        }
        Files.createDirectories(FETCHED);
        if (run("npm", "pack", "axe-core@4", "--silent") != 0) {
            return false;
        }
        try (Stream<Path> packed = Files.list(FETCHED)) {
            for (Path archive :
                    packed.filter(path -> path.toString().endsWith(".tgz")).toList()) {
                run("tar", "xzf", archive.getFileName().toString());
            }
        }
        return Files.exists(AXE);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FETCHED.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : 1;
    }

    private static boolean isOnPath(String program) {
        String suffix = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? ".exe" : "";
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program + suffix)));
    }
}
