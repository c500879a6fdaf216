package org.liverleaf.decision.dmn;

/**
 * Something in a DMN file that the profile refuses.
 *
 * @param file the file
 * @param line where in it, from 1; 0 if unknown
 * @param decision the decision, empty if the trouble lies outside any
 * @param rule the rule, empty if the trouble is not one rule's
 * @param text what was found and what was expected
 */
public record DmnProblem(String file, int line, String decision, String rule, String text) {

    /** One line for people. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(file);
        if (this.line > 0) {
            line.append(':').append(this.line);
        }
        if (!decision.isEmpty()) {
            line.append(": decision ").append(decision);
        }
        if (!rule.isEmpty()) {
            line.append(", rule ").append(rule);
        }
        // Names and texts come from the file, line breaks included.
        return line.append(": ").append(text).toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
