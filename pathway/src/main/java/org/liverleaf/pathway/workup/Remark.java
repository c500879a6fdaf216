package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * One thing the work-up has to say, with the rule behind it.
 *
 * @param id the answer of the table
 * @param title what it is, in a few words
 * @param certain whether it holds whatever the unknown facts turn out to be
 * @param text why
 * @param because the facts it rests on
 * @param evidence evidence keys
 */
public record Remark(
        String id, String title, boolean certain, String text, List<UsedFact> because, List<String> evidence) {

    /** Copies the lists. */
    public Remark {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
