package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Names of studies.
 *
 * @param studies titles by answer of {@code imagingNext}
 * @param biopsy titles by answer of {@code biopsy}
 * @param names what the engine asks for that is no fact of the catalogue, by name
 */
public record StudyTexts(Map<String, String> studies, Map<String, String> biopsy, Map<String, Named> names) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/studies.yaml";

    /** Copies the maps. */
    public StudyTexts {
        studies = Map.copyOf(studies);
        biopsy = Map.copyOf(biopsy);
        names = Map.copyOf(names);
    }

    /** A title and how to get it. */
    record Named(String title, String obtainBy) {}

    /** Reads {@code studies.yaml}; the stream is left open. */
    public static StudyTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        Map<String, Named> names = new LinkedHashMap<>();
        file.rows("names", Set.of("id", "title", "obtainBy"))
                .forEach(row -> names.put(row.text("id"), new Named(row.text("title"), row.text("obtainBy"))));
        return new StudyTexts(titles(file, "studies"), titles(file, "biopsy"), names);
    }

    private static Map<String, String> titles(TextFile file, String list) {
        Map<String, String> titles = new LinkedHashMap<>();
        file.rows(list, Set.of("id", "title")).forEach(row -> titles.put(row.text("id"), row.text("title")));
        return titles;
    }
}
