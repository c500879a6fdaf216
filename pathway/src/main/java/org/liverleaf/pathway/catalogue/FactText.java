package org.liverleaf.pathway.catalogue;

/**
 * How people speak of a fact.
 *
 * @param title what a person calls it
 * @param meaning what exactly is meant, and what is not
 */
public record FactText(String title, String meaning) {}
