package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * What the answers of the decision {@code alerts} mean, in the order of the file.
 *
 * @param all the texts
 */
public record AlertTexts(List<AlertText> all) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/alerts.yaml";

    /** Copies the list. */
    public AlertTexts {
        all = List.copyOf(all);
    }

    /** One alert. */
    record AlertText(String id, Urgency urgency, String title, String action, List<String> evidence) {

        AlertText {
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads {@code alerts.yaml}; the stream is left open. */
    public static AlertTexts read(InputStream text) {
        return new AlertTexts(
                TextFile.read(PATH, text)
                        .rows("alerts", Set.of("id", "urgency", "title", "action", "evidence"))
                        .stream()
                        .map(row -> new AlertText(
                                row.text("id"),
                                Urgency.of(row.text("urgency")),
                                row.text("title"),
                                row.text("action"),
                                row.evidence()))
                        .toList());
    }

    Optional<AlertText> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
