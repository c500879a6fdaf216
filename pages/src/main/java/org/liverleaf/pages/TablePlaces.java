package org.liverleaf.pages;

/**
 * Where the tables themselves are found, for pages that can show them.
 *
 * @param files start of the address of a DMN file, before the id of the table; empty if there is none
 * @param pages start of the address of a page on a table, before its id
 */
public record TablePlaces(String files, String pages) {

    /** A page that stands by itself. */
    static final TablePlaces NONE = new TablePlaces("", "");

    boolean isNone() {
        return files.isEmpty();
    }
}
