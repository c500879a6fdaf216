package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A person at Debian's Chromium. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /** Where Chromium is, if it is there. */
    static Optional<Path> findChromium() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(String address) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(findChromium().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browser(playwright, chromium, address);
    }

    /** A person with a window of their own. */
    Page person(int width, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setBaseURL(address));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** What the browser complained of: blocked styles, scripts, failed loads. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Holds the page against the rules of axe-core, with all folds open. */
    static void assertAccessible(Page page) {
        assertThat(accessibilityFaults(page)).as(page.url()).isEmpty();
    }

    /** What axe-core has against the page, with all folds open. */
    static List<?> accessibilityFaults(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        page.evaluate(axe());
        Object found = page.evaluate("async () => { const r = await axe.run(document);"
                + " return r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ')))"
                + ".concat(r.passes.length > 10 ? [] : ['only ' + r.passes.length + ' rules ran']); }");
        return (List<?>) found;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a picture of the page. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
