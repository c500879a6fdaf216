package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;

/**
 * The minimum data set, for all primaries and for each.
 *
 * @param all the items in order
 */
public record DataSetTexts(List<Item> all) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/data-set.yaml";

    private static final Set<String> KEYS = Set.of(
            "id", "title", "kind", "level", "primaries", "when", "facts", "anyOf", "maxAgeDays", "why", "evidence");

    /** Copies the list. */
    public DataSetTexts {
        all = List.copyOf(all);
    }

    /**
     * One item.
     *
     * @param id stable name
     * @param heading its title, sort and level
     * @param primaries the primaries that need it; empty for all
     * @param when further conditions under which it is needed
     * @param content what has to be known
     * @param why what it is needed for
     * @param evidence evidence keys
     */
    record Item(
            String id,
            Heading heading,
            List<String> primaries,
            List<Condition> when,
            Content content,
            String why,
            List<String> evidence) {

        Item {
            primaries = List.copyOf(primaries);
            when = List.copyOf(when);
            evidence = List.copyOf(evidence);
        }
    }

    /** Title, sort and level of an item. */
    record Heading(String title, DataItem.Kind kind, DataItem.Level level) {}

    /**
     * What has to be known.
     *
     * @param facts all of these facts or lists
     * @param anyOf and one of these, if there are any
     * @param maxAgeDays how old a value may be; 0 for any age
     */
    record Content(List<String> facts, List<String> anyOf, int maxAgeDays) {

        Content {
            facts = List.copyOf(facts);
            anyOf = List.copyOf(anyOf);
        }
    }

    /** Reads {@code data-set.yaml}; the stream is left open. */
    public static DataSetTexts read(InputStream text) {
        return new DataSetTexts(TextFile.read(PATH, text).rows("items", KEYS).stream()
                .map(DataSetTexts::item)
                .toList());
    }

    private static Item item(TextFile.Row row) {
        return new Item(
                row.text("id"),
                new Heading(
                        row.text("title"), DataItem.Kind.of(row.text("kind")), DataItem.Level.of(row.text("level"))),
                row.texts("primaries"),
                row.conditions("when"),
                new Content(row.texts("facts"), row.texts("anyOf"), row.wholeOrZero("maxAgeDays")),
                row.text("why"),
                row.evidence());
    }
}
