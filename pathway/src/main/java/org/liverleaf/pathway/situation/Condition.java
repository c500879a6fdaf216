package org.liverleaf.pathway.situation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A condition on one fact, conclusion or option.
 *
 * @param name fact, derived fact, COLLECT table, or {@code option.} and the id of an option, whose label is meant
 * @param test what its value must be
 */
public record Condition(String name, Test test) {

    /** What a value must be. */
    public sealed interface Test {

        /** One of some words. */
        record OneOf(List<String> words) implements Test {

            /** Copies the list. */
            public OneOf {
                words = List.copyOf(words);
            }
        }

        /** A number on one side of a limit. */
        record Compared(Comparison comparison, BigDecimal limit) implements Test {}
    }

    /** Sides of a limit. */
    public enum Comparison {
        BELOW("<"),
        AT_MOST("<="),
        AT_LEAST(">="),
        ABOVE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** The sign in YAML. */
        public String sign() {
            return sign;
        }

        boolean admits(BigDecimal value, BigDecimal limit) {
            int order = value.compareTo(limit);
            return switch (this) {
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
            };
        }
    }

    /** The name and the test as YAML writes them. */
    @Override
    public String toString() {
        return switch (test) {
            case Test.OneOf(List<String> words) -> name + ": " + words;
            case Test.Compared(Comparison comparison, BigDecimal limit) ->
                name + ": " + comparison.sign() + " " + limit.toPlainString();
        };
    }

    /** Whether a value of the domain meets the test; a value that is no number meets no comparison. */
    public boolean admits(String value) {
        return switch (test) {
            case Test.OneOf(List<String> words) -> words.contains(value);
            case Test.Compared(Comparison comparison, BigDecimal limit) ->
                isNumber(value) && comparison.admits(new BigDecimal(value), limit);
        };
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(each -> each >= '0' && each <= '9' || each == '.' || each == '-')
                && Character.isDigit(value.charAt(value.length() - 1));
    }
}
