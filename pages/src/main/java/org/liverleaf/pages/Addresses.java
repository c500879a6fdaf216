package org.liverleaf.pages;

/**
 * Where the parts of a case stand that are not on its own page; an empty address means on the page itself.
 *
 * @param why the tables that decided
 * @param sources the facts and conclusions with where each comes from
 * @param options address before the id of an option or regimen with everything that is said of it
 * @param documents address before the number of a document; empty where documents cannot be opened
 */
public record Addresses(String why, String sources, String options, String documents) {

    /** Everything on one page, which can open no document. */
    public static final Addresses ONE_PAGE = new Addresses("", "", "", "");

    /** Whether all parts stand on one page. */
    boolean isOnePage() {
        return equals(ONE_PAGE);
    }

    /** The same as seen from the page of the facts. */
    Addresses fromSources() {
        return new Addresses(why, "", options, documents);
    }
}
