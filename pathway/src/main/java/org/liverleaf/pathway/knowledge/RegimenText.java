package org.liverleaf.pathway.knowledge;

import java.util.List;

/**
 * A drug regimen of some primaries, in words.
 *
 * @param id its name
 * @param title what a person calls it
 * @param agents international non-proprietary names, lower case
 * @param table the decision that argues it
 * @param minimumSet facts without which it is undetermined
 * @param tags what kind of treatment it is
 * @param primaries the values of {@code primarySite} for which it is argued
 * @param folder where it stands, {@code systemic/breast}
 */
public record RegimenText(
        String id,
        String title,
        List<String> agents,
        String table,
        List<String> minimumSet,
        List<String> tags,
        List<String> primaries,
        String folder) {

    /** Copies the lists. */
    public RegimenText {
        agents = List.copyOf(agents);
        minimumSet = List.copyOf(minimumSet);
        tags = List.copyOf(tags);
        primaries = List.copyOf(primaries);
    }
}
