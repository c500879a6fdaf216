package org.liverleaf.pathway.knowledge;

import java.util.List;

/**
 * One source of the evidence library.
 *
 * @param key its key in tables
 * @param title what it is, in our own words
 * @param citation first author, journal, year
 * @param doi digital object identifier, empty if not known for sure
 * @param pmid PubMed number, empty if not known for sure
 * @param kind trial, cohort, guideline, label, project-rule ...
 * @param certainty {@code seen}, {@code known} or {@code unverified}
 * @param figures what it may be quoted for
 */
public record Evidence(
        String key,
        String title,
        String citation,
        String doi,
        String pmid,
        String kind,
        String certainty,
        List<String> figures) {

    /** Copies the list. */
    public Evidence {
        figures = List.copyOf(figures);
    }
}
