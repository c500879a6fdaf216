package org.liverleaf.pathway.options;

/**
 * What has to be there before a conditional option is open.
 *
 * @param kind an event, a setting, or a fact that is not known
 * @param text what it is
 * @param certain whether it is wanted in every world
 */
public record Condition(Kind kind, String text, boolean certain) {

    /** What kind of thing is waited for. */
    public enum Kind {
        EVENT("event"),
        SETTING("setting"),
        UNKNOWN_FACT("unknown-fact");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word in JSON. */
        public String text() {
            return text;
        }
    }
}
