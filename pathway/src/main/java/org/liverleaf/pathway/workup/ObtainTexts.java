package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * How to get a fact that is missing.
 *
 * @param byFact one sentence by fact
 */
public record ObtainTexts(Map<String, String> byFact) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/obtain.yaml";

    /** Copies the map. */
    public ObtainTexts {
        byFact = Map.copyOf(byFact);
    }

    /** Reads {@code obtain.yaml}; the stream is left open. */
    public static ObtainTexts read(InputStream text) {
        Map<String, String> byFact = new LinkedHashMap<>();
        TextFile.read(PATH, text)
                .rows("obtain", Set.of("fact", "obtainBy"))
                .forEach(row -> byFact.put(row.text("fact"), row.text("obtainBy")));
        return new ObtainTexts(byFact);
    }

    /** The sentence of a fact or a list, if there is one. */
    public Optional<String> find(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }
}
