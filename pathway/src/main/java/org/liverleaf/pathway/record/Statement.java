package org.liverleaf.pathway.record;

import java.math.BigDecimal;
import java.util.List;

/** What an entry says of a fact, as entered: converting and checking come later. */
public sealed interface Statement {

    /** Asked, not known; also a failed or insufficient test. */
    record NotKnown() implements Statement {}

    /**
     * A word, {@code true}, {@code false} or a date.
     *
     * @param value as in the fact's set of values
     */
    record Word(String value) implements Statement {}

    /**
     * A measured number.
     *
     * @param value the number
     * @param unit UCUM unit; empty means the fact's own unit
     */
    record Quantity(BigDecimal value, String unit) implements Statement {}

    /**
     * A number between two ends, both included.
     *
     * @param low lowest value
     * @param high highest value
     * @param measured the value read off within the range; empty if none, never more than one
     * @param unit UCUM unit; empty means the fact's own unit
     */
    record Range(BigDecimal low, BigDecimal high, List<BigDecimal> measured, String unit) implements Statement {

        /** Copies the list. */
        public Range {
            measured = List.copyOf(measured);
        }
    }

    /**
     * A number below or above a limit of the method, such as {@code < 0.5}.
     *
     * @param side which side of the limit
     * @param limit the limit, itself possible
     * @param unit UCUM unit; empty means the fact's own unit
     */
    record Limit(Side side, BigDecimal limit, String unit) implements Statement {

        /** The side of a limit. */
        public enum Side {
            AT_MOST,
            AT_LEAST
        }
    }

    /**
     * One of several values, not known which.
     *
     * @param values the values
     */
    record OneOf(List<String> values) implements Statement {

        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * All values of a list fact that hold; the others do not.
     *
     * @param values the values; may be empty
     */
    record AllOf(List<String> values) implements Statement {

        /** Copies the list. */
        public AllOf {
            values = List.copyOf(values);
        }
    }
}
