package org.liverleaf.pages;

import java.util.Set;
import org.liverleaf.pathway.knowledge.FactAddress;

/**
 * Addresses along which a reader goes from a value to its sources.
 *
 * @param facts facts and conclusions that have a place in the list of facts
 * @param why address of the tables that decided; starts with {@code #} where they stand on the same page
 * @param documents address before the number of a document; empty where documents cannot be opened
 */
record Trail(Set<String> facts, String why, String documents) {

    Trail {
        facts = Set.copyOf(facts);
    }

    /** Writes a text that leads to where a fact comes from; plain text if it has no place in the list. */
    void link(Html html, String fact, String text) {
        String original = FactAddress.original(fact);
        if (facts.contains(original)) {
            html.element("a", text, "class", "fact", "href", "#" + anchor(original));
        } else {
            html.text(text);
        }
    }

    /** The id of a fact's place on the page. */
    static String anchor(String fact) {
        return "fact-" + fact;
    }

    /** Address of a table that decided. */
    String table(String table) {
        String anchor = "#table-" + table;
        return why.startsWith("#") ? anchor : why + anchor;
    }
}
