package org.liverleaf.survival.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a table mean what; an empty name stands for a column that is not used.
 *
 * @param time end of each row's observation
 * @param event how it ended
 * @param by groups to compare
 * @param entry when observation began, for delayed entry
 * @param strata within which the test compares and the model has baseline hazards of their own
 * @param cluster rows that belong together, for robust errors
 * @param cox covariates of the model
 */
public record StudyColumns(
        String time, EventCoding event, String by, String entry, String strata, String cluster, List<String> cox) {

    /** Copies the list. */
    public StudyColumns {
        cox = List.copyOf(cox);
    }

    /**
     * How the column of events is read.
     *
     * @param column its header
     * @param value the word for the event; empty where the column says 0 and 1, true and false, yes and no, or 1 and 2
     * @param competing words for competing causes; every other word is censoring
     */
    public record EventCoding(String column, String value, List<String> competing) {
        /** Copies the list. */
        public EventCoding {
            competing = List.copyOf(competing);
        }
    }

    /** All columns that are used. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(List.of(time, event.column(), by, entry, strata, cluster));
        all.addAll(cox);
        all.remove("");
        return all;
    }
}
