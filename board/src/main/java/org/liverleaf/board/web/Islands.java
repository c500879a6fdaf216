package org.liverleaf.board.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.pages.TablePlaces;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/**
 * What pages run beyond the little of {@code board.js}: the viewer of decision tables. It is built with Node.js; software that
 * was built without it has no islands, and the pages stay as the server writes them.
 */
@Component
final class Islands {

    private static final String SCRIPT = "dmn-table.js";
    private static final String STYLE = "dmn-table.css";

    private final Map<String, byte[]> files = new TreeMap<>();

    Islands() {
        for (String name : new String[] {SCRIPT, STYLE}) {
            try (InputStream in = Islands.class.getResourceAsStream("/static/" + name)) {
                if (in != null) {
                    files.put(name, in.readAllBytes());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Whether the viewer of tables is part of this software. */
    boolean haveTables() {
        return files.size() == 2;
    }

    /** The scripts by name. */
    Map<String, byte[]> scripts() {
        return haveTables() ? Map.of(SCRIPT, files.get(SCRIPT)) : Map.of();
    }

    /** The styles by name. */
    Map<String, byte[]> styles() {
        return haveTables() ? Map.of(STYLE, files.get(STYLE)) : Map.of();
    }

    /** Where the tables of a knowledge are served. */
    static TablePlaces tables(Knowledge knowledge) {
        return new TablePlaces("/knowledge/" + knowledge.hash() + "/tables/", "/knowledge/");
    }
}
