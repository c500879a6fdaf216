package org.liverleaf.decision.reason;

/**
 * The nearest value of one known fact, all others as they are, at which an option's label changes.
 *
 * @param fact the fact
 * @param from its value now
 * @param direction which way
 * @param value the first value that flips
 * @param boundary the limit of the table that is crossed
 * @param inclusive whether the limit itself flips
 * @param label what the option's label becomes
 */
public record Flip(
        String fact, String from, Direction direction, String value, String boundary, boolean inclusive, String label) {

    /** Which way a value moves. */
    public enum Direction {
        UP,
        DOWN,
        /** Values without order. */
        OTHER;

        /** The word in JSON. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
