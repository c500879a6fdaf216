package org.liverleaf.board.hooks;

import java.util.UUID;

/**
 * A card to show beside a patient.
 *
 * @param uuid the same for the same content
 * @param topic what it is about: the id of an alert, or {@link Cards#ANSWERS}
 * @param indicator how urgent
 * @param summary one sentence
 * @param detail Markdown
 */
record Card(UUID uuid, String topic, Indicator indicator, String summary, String detail) {

    /** How urgent a card is, the most urgent first. */
    enum Indicator {
        CRITICAL,
        WARNING,
        INFO;

        /** The word of the specification. */
        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
