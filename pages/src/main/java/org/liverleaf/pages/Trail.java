package org.liverleaf.pages;

import java.util.Set;
import org.liverleaf.pathway.knowledge.FactAddress;

/**
 * The way of a reader from a value to its sources.
 *
 * @param facts facts and conclusions that have a place in the list of facts
 * @param addresses where the list, the tables and the documents stand
 */
record Trail(Set<String> facts, Addresses addresses) {

    Trail {
        facts = Set.copyOf(facts);
    }

    /** Writes a text that leads to where a fact comes from; plain text if it has no place in the list. */
    void link(Html html, String fact, String text) {
        String original = FactAddress.original(fact);
        if (facts.contains(original)) {
            html.element("a", text, "class", "fact", "href", addresses.sources() + "#" + anchor(original));
        } else {
            html.text(text);
        }
    }

    /** The id of a fact's place in the list. */
    static String anchor(String fact) {
        return "fact-" + fact;
    }

    /** Address of a table that decided. */
    String table(String table) {
        return addresses.why() + "#table-" + table;
    }
}
