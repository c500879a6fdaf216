package org.liverleaf.board.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.pages.CasePage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How pages look and the little that they run: files of ours only, by name. */
@Controller
final class StyleController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Map<String, byte[]> styles = new TreeMap<>();
    private final Map<String, byte[]> scripts = new TreeMap<>();

    StyleController(Islands islands) {
        styles.put("case.css", CasePage.styleSheet().getBytes(StandardCharsets.UTF_8));
        styles.put("board.css", file("board.css"));
        styles.putAll(islands.styles());
        scripts.put("board.js", file("board.js"));
        scripts.putAll(islands.scripts());
    }

    private static byte[] file(String name) {
        try (InputStream in = StyleController.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with the software");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping("/style/{name}")
    ResponseEntity<byte[]> style(@PathVariable String name) {
        return answer(styles.get(name), CSS);
    }

    @GetMapping("/script/{name}")
    ResponseEntity<byte[]> script(@PathVariable String name) {
        return answer(scripts.get(name), SCRIPT);
    }

    private static ResponseEntity<byte[]> answer(byte @org.jspecify.annotations.Nullable [] content, MediaType type) {
        return content == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                        .body(content);
    }
}
