package org.liverleaf.decision.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The finite set of values that a fact may have. Values are addressed by their index, from 0 to {@code size() - 1}; the
 * index order is the order of the domain. There is no null and no free text: a fact that does not apply has the value
 * {@link #NOT_APPLICABLE}, which is always the last index.
 */
public sealed interface Domain {

    /** The text of the value that stands for 'this question does not arise here'. */
    String NOT_APPLICABLE = "not-applicable";

    /** How many values there are, 'not applicable' included. */
    int size();

    /** Whether the last value is {@link #NOT_APPLICABLE}. */
    boolean mayNotApply();

    /** The value as it stands in tables and JSON: plain decimals, {@code true}, {@code false} or a kebab-case word. */
    String text(int index);

    /** The index of a value written as in {@link #text}; empty when the domain has no such value. */
    OptionalInt find(String text);

    /** The number of values that are not 'not applicable'. */
    default int properSize() {
        return mayNotApply() ? size() - 1 : size();
    }

    /** All values. */
    default ValueSet all() {
        return ValueSet.range(0, size() - 1);
    }

    /** All values but 'not applicable'. */
    default ValueSet proper() {
        return ValueSet.range(0, properSize() - 1);
    }

    /** Index of 'not applicable'; call it only where {@link #mayNotApply()}. */
    default int notApplicableIndex() {
        if (!mayNotApply()) {
            throw new IllegalStateException("this domain has no value 'not-applicable'");
        }
        return size() - 1;
    }

    /** The index of a value; throws with the allowed values when there is no such value. */
    default int index(String text) {
        return find(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + text + "' is not one of the allowed values: " + describe()));
    }

    /** The allowed values for people: {@code a, b or c}, or {@code 0 to 100 by 0.5}. */
    String describe();

    /** A closed list of words. */
    record Words(List<String> values, boolean mayNotApply) implements Domain {

        /** Copies the list and refuses an empty one, duplicates and the reserved word. */
        public Words {
            values = List.copyOf(values);
            if (values.isEmpty() || new HashSet<>(values).size() != values.size()) {
                throw new IllegalArgumentException("an enumeration needs different values, got " + values);
            }
            if (values.contains(NOT_APPLICABLE)) {
                throw new IllegalArgumentException("'not-applicable' is not written into the list of values");
            }
        }

        @Override
        public int size() {
            return values.size() + (mayNotApply ? 1 : 0);
        }

        @Override
        public String text(int index) {
            return index == values.size() && mayNotApply ? NOT_APPLICABLE : values.get(index);
        }

        @Override
        public OptionalInt find(String text) {
            int index = values.indexOf(text);
            if (index < 0 && mayNotApply && text.equals(NOT_APPLICABLE)) {
                index = values.size();
            }
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        }

        @Override
        public String describe() {
            return String.join(", ", values);
        }
    }

    /** {@code false} (index 0) and {@code true} (index 1). */
    record Truth(boolean mayNotApply) implements Domain {

        @Override
        public int size() {
            return mayNotApply ? 3 : 2;
        }

        @Override
        public String text(int index) {
            return switch (index) {
                case 0 -> "false";
                case 1 -> "true";
                default -> NOT_APPLICABLE;
            };
        }

        @Override
        public OptionalInt find(String text) {
            return switch (text) {
                case "false" -> OptionalInt.of(0);
                case "true" -> OptionalInt.of(1);
                case NOT_APPLICABLE -> mayNotApply ? OptionalInt.of(2) : OptionalInt.empty();
                default -> OptionalInt.empty();
            };
        }

        @Override
        public String describe() {
            return "true, false";
        }
    }

    /**
     * A decimal grid {@code min, min + step, ... , max}.
     *
     * @param min smallest value
     * @param max largest value; {@code max - min} is a whole number of steps
     * @param step distance of neighbours, above 0
     * @param mayNotApply whether 'not applicable' follows the largest value
     */
    record Grid(BigDecimal min, BigDecimal max, BigDecimal step, boolean mayNotApply) implements Domain {

        private static final int LARGEST = 10_000_000;
        private static final int LONGEST_TEXT = 100;
        private static final int MOST_DIGITS = 30;

        /** Refuses a grid without a whole number of steps or with more than ten million values. */
        public Grid {
            if (step.signum() <= 0 || max.compareTo(min) < 0) {
                throw new IllegalArgumentException(
                        "a grid needs min <= max and step > 0, got " + min + ".." + max + " by " + step);
            }
            BigDecimal[] steps = max.subtract(min).divideAndRemainder(step);
            if (steps[1].signum() != 0 || steps[0].compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
                throw new IllegalArgumentException(
                        "a grid needs a whole number of steps, got " + min + ".." + max + " by " + step);
            }
        }

        /** Number of grid points. */
        public int points() {
            return max.subtract(min).divideToIntegralValue(step).intValueExact() + 1;
        }

        @Override
        public int size() {
            return points() + (mayNotApply ? 1 : 0);
        }

        /** The decimal at an index, as the nearest double. */
        public double number(int index) {
            int scale = Math.max(min.scale(), step.scale());
            long unscaled = min.setScale(scale).unscaledValue().longValueExact()
                    + index * step.setScale(scale).unscaledValue().longValueExact();
            return scale < 0 ? value(index).doubleValue() : unscaled / Math.pow(10, scale);
        }

        /** The decimal at an index. */
        public BigDecimal value(int index) {
            return min.add(step.multiply(BigDecimal.valueOf(index)));
        }

        @Override
        public String text(int index) {
            return mayNotApply && index == points() ? NOT_APPLICABLE : plain(value(index));
        }

        @Override
        public OptionalInt find(String text) {
            if (mayNotApply && text.equals(NOT_APPLICABLE)) {
                return OptionalInt.of(points());
            }
            if (text.length() > LONGEST_TEXT) {
                return OptionalInt.empty();
            }
            BigDecimal value;
            try {
                value = new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                return OptionalInt.empty();
            }
            // Writing out 1e999999999 or its inverse would fill the memory.
            long exponent = (long) value.precision() - value.scale();
            if (Math.abs((long) value.scale()) > MOST_DIGITS || Math.abs(exponent) > MOST_DIGITS) {
                return OptionalInt.empty();
            }
            if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
                return OptionalInt.empty();
            }
            BigDecimal[] steps = value.subtract(min).divideAndRemainder(step);
            return steps[1].signum() == 0 ? OptionalInt.of(steps[0].intValueExact()) : OptionalInt.empty();
        }

        /** Index of the grid point nearest to a value within the bounds, halves going up. */
        public int nearest(BigDecimal value) {
            return clamp(value.subtract(min).divide(step, 0, RoundingMode.HALF_UP));
        }

        /** Index of the largest grid point not above the value; 0 if the value lies below the grid. */
        public int floor(BigDecimal value) {
            return clamp(value.subtract(min).divide(step, 0, RoundingMode.FLOOR));
        }

        /** Index of the smallest grid point not below the value; the last one if the value lies above the grid. */
        public int ceiling(BigDecimal value) {
            return clamp(value.subtract(min).divide(step, 0, RoundingMode.CEILING));
        }

        private int clamp(BigDecimal steps) {
            return steps.max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(points() - 1L))
                    .intValueExact();
        }

        @Override
        public String describe() {
            return plain(min) + " to " + plain(max) + " by " + plain(step);
        }

        private static String plain(BigDecimal value) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Calendar days from 1900-01-01 (index 0) to 2100-12-31, written as ISO dates.
     *
     * @param mayNotApply whether 'not applicable' follows the last day
     */
    record Days(boolean mayNotApply) implements Domain {

        /** The first day that a fact may have. */
        public static final LocalDate MIN = LocalDate.of(1900, 1, 1);

        /** The last day that a fact may have. */
        public static final LocalDate MAX = LocalDate.of(2100, 12, 31);

        private static final int DAYS = (int) ChronoUnit.DAYS.between(MIN, MAX) + 1;

        @Override
        public int size() {
            return DAYS + (mayNotApply ? 1 : 0);
        }

        /** The day at an index. */
        public LocalDate value(int index) {
            return MIN.plusDays(index);
        }

        /** The index of a day; throws when it lies outside 1900 to 2100. */
        public int index(LocalDate day) {
            if (day.isBefore(MIN) || day.isAfter(MAX)) {
                throw new IllegalArgumentException("'" + day + "' is not a date from " + MIN + " to " + MAX);
            }
            return (int) ChronoUnit.DAYS.between(MIN, day);
        }

        @Override
        public String text(int index) {
            return mayNotApply && index == DAYS ? NOT_APPLICABLE : value(index).toString();
        }

        @Override
        public OptionalInt find(String text) {
            if (mayNotApply && text.equals(NOT_APPLICABLE)) {
                return OptionalInt.of(DAYS);
            }
            LocalDate day;
            try {
                day = LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                return OptionalInt.empty();
            }
            return day.isBefore(MIN) || day.isAfter(MAX) ? OptionalInt.empty() : OptionalInt.of(index(day));
        }

        @Override
        public String describe() {
            return "a date (YYYY-MM-DD) from " + MIN + " to " + MAX;
        }
    }
}
