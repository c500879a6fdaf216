package org.liverleaf.pathway.letters;

/**
 * A member who did not agree.
 *
 * @param member who
 * @param text with what, and why
 */
public record Dissent(String member, String text) {}
