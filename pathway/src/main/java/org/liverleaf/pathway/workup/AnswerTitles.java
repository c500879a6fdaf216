package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * What the answers of the tables of the work-up are called.
 *
 * @param byTable titles by answer, by table
 */
public record AnswerTitles(Map<String, Map<String, String>> byTable) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/answers.yaml";

    private static final List<String> TABLES = List.of(
            "biopsyBleeding",
            "biopsyPrecautions",
            "imagingConfidence",
            "imagingShortfalls",
            "pathologyMetastatic",
            "pathologyOrigin",
            "liverTumourNature",
            "originReasons");

    /** Copies the map. */
    public AnswerTitles {
        byTable = Map.copyOf(byTable);
    }

    /** Reads {@code answers.yaml}; the stream is left open. */
    public static AnswerTitles read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        Map<String, Map<String, String>> byTable = new LinkedHashMap<>();
        for (String table : TABLES) {
            Map<String, String> titles = new LinkedHashMap<>();
            file.rows(table, Set.of("id", "title")).forEach(row -> titles.put(row.text("id"), row.text("title")));
            byTable.put(table, Map.copyOf(titles));
        }
        return new AnswerTitles(byTable);
    }

    /** Titles of the answers of a table. */
    Map<String, String> of(String table) {
        return byTable.getOrDefault(table, Map.of());
    }
}
