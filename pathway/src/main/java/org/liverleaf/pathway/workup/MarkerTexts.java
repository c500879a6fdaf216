package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Which courses are shown, and how.
 *
 * @param all the markers in order
 * @param redFlag what replaces the advice of a marker while a red flag stands
 */
public record MarkerTexts(List<Marker> all, MarkerTrend.Advice redFlag) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/markers.yaml";

    private static final Set<String> KEYS =
            Set.of("fact", "usualLimit", "limitFact", "adviceFrom", "leastChange", "evidence");

    /** Copies the list. */
    public MarkerTexts {
        all = List.copyOf(all);
    }

    /**
     * One marker.
     *
     * @param fact the measured fact
     * @param usualLimit usual upper limit in the unit of the fact; empty if none is shown
     * @param limitFact fact that holds the laboratory's own limit; empty if there is none
     * @param adviceFrom decision that says what the course means; empty if there is none
     * @param leastChange change in per cent below which no doubling time is given; 0 if none is ever given
     */
    record Marker(String fact, String usualLimit, String limitFact, String adviceFrom, int leastChange) {}

    /** Reads {@code markers.yaml}; the stream is left open. */
    public static MarkerTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        TextFile.Row redFlag =
                file.rows("redFlag", Set.of("id", "text", "evidence")).getFirst();
        return new MarkerTexts(
                file.rows("markers", KEYS).stream()
                        .map(row -> new Marker(
                                row.text("fact"),
                                row.textOrEmpty("usualLimit"),
                                row.textOrEmpty("limitFact"),
                                row.textOrEmpty("adviceFrom"),
                                row.wholeOrZero("leastChange")))
                        .toList(),
                new MarkerTrend.Advice(redFlag.text("id"), true, redFlag.text("text"), redFlag.evidence()));
    }
}
