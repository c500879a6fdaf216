package org.liverleaf.decision.model;

import java.util.List;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.UnaryTest;

/** How a derived fact follows from others: a total function of the world. */
public sealed interface Producer {

    /** The names of the facts that it reads. */
    List<String> reads();

    /** A UNIQUE or FIRST table whose outputs are values of the derived fact. */
    record ByTable(DecisionTable table) implements Producer {
        @Override
        public List<String> reads() {
            return table.columns().stream().map(column -> column.fact()).toList();
        }
    }

    /** A sum of points. The sum is a value of the derived fact's grid. */
    record ByPoints(List<Item> items) implements Producer {
        /** Copies the list. */
        public ByPoints {
            items = List.copyOf(items);
        }

        @Override
        public List<String> reads() {
            return items.stream().map(Item::fact).distinct().toList();
        }

        /** Points given when a fact satisfies a test. */
        public record Item(String fact, UnaryTest test, int points) {}
    }

    /**
     * A smooth function of numbers, monotone in each input with the others fixed. Its value is rounded half up to the
     * grid of the derived fact and cut off at the ends of the grid.
     */
    record ByFormula(List<String> inputs, Formula formula) implements Producer {
        /** Copies the list. */
        public ByFormula {
            inputs = List.copyOf(inputs);
        }

        @Override
        public List<String> reads() {
            return inputs;
        }
    }

    /** A function of numbers in the order of the inputs, in the units of the facts. */
    @FunctionalInterface
    interface Formula {
        /** The value; never NaN for values of the domains. */
        double of(double[] inputs);
    }

    /** A summary over several facts of one kind (one for each lesion). */
    record ByAggregate(Kind kind, List<Member> members) implements Producer {
        /** Copies the list. */
        public ByAggregate {
            members = List.copyOf(members);
        }

        @Override
        public List<String> reads() {
            return members.stream()
                    .flatMap(member -> member.exemptBy().isEmpty()
                            ? java.util.stream.Stream.of(member.fact())
                            : java.util.stream.Stream.of(member.fact(), member.exemptBy()))
                    .distinct()
                    .toList();
        }

        /** What is summarised. */
        public enum Kind {
            /** How many members satisfy their test. */
            COUNT,
            /** Whether any member satisfies its test. */
            ANY,
            /** Whether all members satisfy their test. */
            ALL,
            /** The largest value of the members; the smallest value of the domain where there is none. */
            MAX,
            /** The smallest value of the members; the largest value of the domain where there is none. */
            MIN
        }

        /**
         * One member.
         *
         * @param fact the fact summarised
         * @param test the test for COUNT, ANY and ALL
         * @param exemptBy a fact that may take the member out of the summary; empty if none does
         * @param exemptTest when it does
         */
        public record Member(String fact, UnaryTest test, String exemptBy, UnaryTest exemptTest) {
            /** A member that always counts. */
            public static Member of(String fact, UnaryTest test) {
                return new Member(fact, test, "", new UnaryTest.Not(new UnaryTest.Any()));
            }
        }
    }
}
