package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * What the answers of the tables of alerts or of signals mean, in the order of the file.
 *
 * @param all the texts
 * @param backdrop facts that many patients have and that alone point to no danger
 */
public record AlertTexts(List<AlertText> all, List<String> backdrop) {

    /** Path of the alerts in the knowledge folder. */
    public static final String PATH = "workup/alerts.yaml";

    /** Path of the signals in the knowledge folder. */
    public static final String SIGNALS = "workup/signals.yaml";

    /** Copies the list. */
    public AlertTexts {
        all = List.copyOf(all);
        backdrop = List.copyOf(backdrop);
    }

    /**
     * One alert.
     *
     * @param id answer of the table
     * @param urgency by when somebody has to act
     * @param title what it is
     * @param action what to do
     * @param onlyIfHolds whether it is left out while it only cannot be ruled out
     * @param evidence evidence keys
     */
    record AlertText(
            String id, Urgency urgency, String title, String action, boolean onlyIfHolds, List<String> evidence) {

        AlertText {
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads {@code alerts.yaml} or {@code signals.yaml}; the stream is left open. */
    public static AlertTexts read(String path, InputStream text) {
        TextFile file = TextFile.read(path, text);
        return new AlertTexts(
                file.rows("alerts", Set.of("id", "urgency", "title", "action", "onlyIfHolds", "evidence")).stream()
                        .map(row -> new AlertText(
                                row.text("id"),
                                Urgency.of(row.text("urgency")),
                                row.text("title"),
                                row.text("action"),
                                row.textOrEmpty("onlyIfHolds").equals("true"),
                                row.evidence()))
                        .toList(),
                file.rows("backdrop", Set.of("fact")).stream()
                        .map(row -> row.text("fact"))
                        .toList());
    }

    Optional<AlertText> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
