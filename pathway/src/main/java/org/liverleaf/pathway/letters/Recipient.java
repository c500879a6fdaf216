package org.liverleaf.pathway.letters;

import java.util.Locale;

/** To whom a letter is written. */
public enum Recipient {
    /** The board itself: the protocol. */
    BOARD,
    /** The doctor who sent the patient. */
    REFERRER,
    /** The patient. */
    PATIENT;

    /** The word of the command line: {@code board}, {@code referrer}, {@code patient}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The recipient with this word; throws with the allowed words when there is none. */
    public static Recipient of(String text) {
        for (Recipient recipient : values()) {
            if (recipient.text().equals(text)) {
                return recipient;
            }
        }
        throw new IllegalArgumentException("found the recipient '" + text + "', expected board, referrer or patient");
    }
}
