package org.liverleaf.pathway.score;

import java.math.BigDecimal;
import java.util.List;

/** What is known of one input, in the unit of its formula. */
public sealed interface InputValue {

    /** Whether nothing was stated and the bounds are used. */
    boolean assumed();

    /** A number between two ends, both included; equal ends where it is known. */
    record Interval(BigDecimal low, BigDecimal high, String unit, boolean assumed) implements InputValue {

        boolean isPoint() {
            return low.compareTo(high) == 0;
        }
    }

    /** One of some words. */
    record Choice(List<String> words, boolean assumed) implements InputValue {

        /** Copies the list. */
        public Choice {
            words = List.copyOf(words);
        }
    }
}
