package org.liverleaf.pathway.workup;

import java.util.List;
import java.util.Locale;

/**
 * One line of the minimum data set: what the board should have before it decides.
 *
 * @param id stable name
 * @param title what it is
 * @param kind what sort of data
 * @param level how much hangs on it
 * @param state whether it is there
 * @param why what it is needed for
 * @param missing titles of the facts that are missing or too old; empty for what the record cannot show
 * @param evidence evidence keys
 */
public record DataItem(
        String id,
        String title,
        Kind kind,
        Level level,
        State state,
        String why,
        List<String> missing,
        List<String> evidence) {

    /** Copies the lists. */
    public DataItem {
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
    }

    /** Whether the board has to go after it. */
    public boolean isOwed() {
        return state != State.PRESENT;
    }

    /** Sorts of data. */
    public enum Kind {
        /** A group of blood tests that belong together. */
        PANEL,
        /** A result of pathology that drugs hang on. */
        BIOMARKER,
        /** Anything else. */
        ITEM;

        /** The word in JSON and YAML. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text().equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("found the kind '" + text + "', expected panel, biomarker or item");
        }
    }

    /** How much hangs on an item. */
    public enum Level {
        /** No first-line or local treatment is recommended without it. */
        BLOCKS,
        /** It blocks only the branch that it names. */
        BLOCKS_BRANCH,
        /** It should be known; options are shown all the same. */
        SHOULD,
        /** It is needed at a later line. */
        LATER;

        /** The word in JSON and YAML. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The level with this word; throws with the allowed words when there is none. */
        static Level of(String text) {
            for (Level level : values()) {
                if (level.text().equals(text)) {
                    return level;
                }
            }
            throw new IllegalArgumentException(
                    "found the level '" + text + "', expected blocks, blocks-branch, should or later");
        }
    }

    /** Whether an item is there. */
    public enum State {
        /** All of it is known and fresh. */
        PRESENT,
        /** Known, but older than the item allows. */
        STALE,
        /** Part of it or all of it is unknown. */
        MISSING,
        /** The record has no place for it: somebody has to look. */
        BY_HAND;

        /** The word in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
