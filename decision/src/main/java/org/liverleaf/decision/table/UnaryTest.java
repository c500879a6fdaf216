package org.liverleaf.decision.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.decision.value.Domain;

/** A condition on one value, in the part of FEEL's unary tests that the profile allows. */
public sealed interface UnaryTest {

    /** Whether the value with this index satisfies the test. */
    boolean matches(Domain domain, int index);

    /** The test as it is written in a table. */
    String text();

    /** {@code -}: any value, 'not applicable' included. */
    record Any() implements UnaryTest {
        @Override
        public boolean matches(Domain domain, int index) {
            return true;
        }

        @Override
        public String text() {
            return "-";
        }
    }

    /** A word or a truth value. */
    record Literal(String value, boolean quoted) implements UnaryTest {
        @Override
        public boolean matches(Domain domain, int index) {
            return domain.text(index).equals(value);
        }

        @Override
        public String text() {
            return quoted ? '"' + value + '"' : value;
        }
    }

    /**
     * An interval of numbers; a single number is the interval {@code [v..v]}. 'Not applicable' is in no interval.
     *
     * @param low lower end, or {@code UNBOUNDED}
     * @param high upper end, or {@code UNBOUNDED}
     */
    record Interval(End low, End high) implements UnaryTest {

        @Override
        public boolean matches(Domain domain, int index) {
            if (!(domain instanceof Domain.Grid grid) || index >= grid.points()) {
                return false;
            }
            BigDecimal value = grid.value(index);
            return low.admitsAbove(value) && high.admitsBelow(value);
        }

        @Override
        public String text() {
            return switch (low) {
                case Unbounded none ->
                    switch (high) {
                        case Unbounded alsoNone -> "-";
                        case Limit to -> (to.inclusive() ? "<= " : "< ") + to.number();
                    };
                case Limit from ->
                    switch (high) {
                        case Unbounded none -> (from.inclusive() ? ">= " : "> ") + from.number();
                        case Limit to ->
                            from.value().compareTo(to.value()) == 0
                                    ? from.number()
                                    : (from.inclusive() ? "[" : "(") + from.number() + ".." + to.number()
                                            + (to.inclusive() ? "]" : ")");
                    };
            };
        }
    }

    /** One end of an interval. */
    sealed interface End {
        /** As a lower end: whether the value lies above it. */
        boolean admitsAbove(BigDecimal value);

        /** As an upper end: whether the value lies below it. */
        boolean admitsBelow(BigDecimal value);
    }

    /** No limit on this side. */
    record Unbounded() implements End {
        @Override
        public boolean admitsAbove(BigDecimal value) {
            return true;
        }

        @Override
        public boolean admitsBelow(BigDecimal value) {
            return true;
        }
    }

    /** A limit, with or without the value itself. */
    record Limit(BigDecimal value, boolean inclusive) implements End {
        @Override
        public boolean admitsAbove(BigDecimal other) {
            int order = other.compareTo(value);
            return order > 0 || (order == 0 && inclusive);
        }

        @Override
        public boolean admitsBelow(BigDecimal other) {
            int order = other.compareTo(value);
            return order < 0 || (order == 0 && inclusive);
        }

        String number() {
            return value.toPlainString();
        }
    }

    /** Any of several tests. */
    record Either(List<UnaryTest> tests) implements UnaryTest {
        /** Copies the list. */
        public Either {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean matches(Domain domain, int index) {
            return tests.stream().anyMatch(test -> test.matches(domain, index));
        }

        @Override
        public String text() {
            return tests.stream().map(UnaryTest::text).collect(Collectors.joining(", "));
        }
    }

    /** None of several tests. */
    record Not(UnaryTest test) implements UnaryTest {
        @Override
        public boolean matches(Domain domain, int index) {
            return !test.matches(domain, index);
        }

        @Override
        public String text() {
            return "not(" + test.text() + ")";
        }
    }
}
