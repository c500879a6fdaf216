package org.liverleaf.decision.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;

/** One derived fact or table, computed from the cells of what stands before it. */
abstract class PointStep {

    /** Reads cells and, for formulas, numbers; writes its own cell or its answer. */
    abstract void run(int[] cells, double[] numbers, PointAnswers answers);

    /** Makes the steps of one model. */
    static final class Maker {
        private final CompiledModel model;
        private final IntUnaryOperator real;
        private final Map<Integer, Integer> numberOfNode;

        /**
         * @param real the node whose value a node has
         * @param numberOfNode the place of a node's value among the numbers given
         */
        Maker(CompiledModel model, IntUnaryOperator real, Map<Integer, Integer> numberOfNode) {
            this.model = model;
            this.real = real;
            this.numberOfNode = numberOfNode;
        }

        /** A derived node; {@code table} is the number of its table among those asked for, or -1. */
        PointStep derived(int node, int table) {
            return switch (model.producer(node)) {
                case Producer.ByTable(DecisionTable source) -> new OfTable(this, model.table(source.id()), table, node);
                case Producer.ByPoints points -> new OfPoints(this, points.items(), node);
                case Producer.ByFormula formula -> new OfFormula(this, formula, node);
                case Producer.ByAggregate aggregate -> new OfAggregate(this, aggregate, node);
            };
        }

        /** A table that no derived fact stands for. */
        PointStep table(CompiledTable table, int number) {
            return new OfTable(this, table, number, -1);
        }

        private int read(String fact) {
            return real.applyAsInt(model.number(fact));
        }

        /** For each cell whether it passes; a last place for 'no rule', which passes nothing. */
        private boolean[] passing(String fact, UnaryTest test) {
            Partition partition = model.partition(model.number(fact));
            boolean[] passing = new boolean[partition.cells() + 1];
            for (int cell = 0; cell < partition.cells(); cell++) {
                passing[cell] = partition.matches(cell, test);
            }
            return passing;
        }

        private int cellOfNumber(int node, int number) {
            Partition partition = model.partition(node);
            return partition.cellOf(((Domain.Grid) partition.domain()).nearest(BigDecimal.valueOf(number)));
        }
    }

    /** A table: one AND for each column. The masks of all columns stand in one array. */
    private static final class OfTable extends PointStep {
        /** For each column, the node it reads and where its masks begin. */
        private final int[] columns;

        private final long[] masks;
        private final long allRules;
        private final boolean firstOnly;
        private final int number;
        private final int[] outputOfRule;
        private final int node;
        private final int[] cellOfRule;
        private final int noRule;

        OfTable(Maker maker, CompiledTable table, int number, int node) {
            this.number = number;
            this.node = node;
            this.allRules = table.allRules();
            this.firstOnly = table.source().hitPolicy() == HitPolicy.FIRST;
            columns = new int[2 * table.columns()];
            int all = 0;
            for (int column = 0; column < table.columns(); column++) {
                columns[2 * column] = maker.real.applyAsInt(table.node(column));
                columns[2 * column + 1] = all;
                all += maker.model.partition(table.node(column)).cells() + 1;
            }
            masks = new long[all];
            for (int column = 0; column < table.columns(); column++) {
                fill(table, column, maker.model.partition(table.node(column)).cells());
            }
            List<String> outputs = table.source().outputs();
            outputOfRule = table.source().rules().stream()
                    .mapToInt(rule -> outputs.indexOf(rule.output()))
                    .toArray();
            Partition own = node < 0 ? null : maker.model.partition(node);
            noRule = own == null ? 0 : own.cells();
            cellOfRule = own == null
                    ? new int[0]
                    : table.source().rules().stream()
                            .mapToInt(rule -> own.cellOf(own.domain().index(rule.output())))
                            .toArray();
        }

        /** A cell's mask; behind the last one that of 'no rule', which passes only where nothing is tested. */
        private void fill(CompiledTable table, int column, int cells) {
            long untested = allRules;
            for (int cell = 0; cell < cells; cell++) {
                masks[columns[2 * column + 1] + cell] = table.mask(column, cell);
                untested &= table.mask(column, cell);
            }
            masks[columns[2 * column + 1] + cells] = untested;
        }

        @Override
        void run(int[] cells, double[] numbers, PointAnswers answers) {
            long fired = allRules;
            for (int column = 0; column + 1 < columns.length; column += 2) {
                fired &= masks[columns[column + 1] + cells[columns[column]]];
            }
            if (firstOnly) {
                fired &= -fired;
            }
            if (node >= 0) {
                cells[node] = fired == 0 ? noRule : cellOfRule[Long.numberOfTrailingZeros(fired)];
            }
            if (number >= 0) {
                answers.put(number, fired, outputOfRule);
            }
        }
    }

    /** A sum of points. */
    private static final class OfPoints extends PointStep {
        private final int[] nodes;
        private final boolean[][] passing;
        private final int[] points;
        private final int least;
        private final int[] cellOfSum;
        private final int node;

        OfPoints(Maker maker, List<Producer.ByPoints.Item> items, int node) {
            this.node = node;
            nodes = items.stream().mapToInt(item -> maker.read(item.fact())).toArray();
            passing = items.stream()
                    .map(item -> maker.passing(item.fact(), item.test()))
                    .toArray(boolean[][]::new);
            points = items.stream().mapToInt(Producer.ByPoints.Item::points).toArray();
            int low = 0;
            int high = 0;
            for (int each : points) {
                low += Math.min(each, 0);
                high += Math.max(each, 0);
            }
            least = low;
            cellOfSum = new int[high - low + 1];
            for (int sum = low; sum <= high; sum++) {
                cellOfSum[sum - low] = maker.cellOfNumber(node, sum);
            }
        }

        @Override
        void run(int[] cells, double[] numbers, PointAnswers answers) {
            int sum = -least;
            for (int i = 0; i < nodes.length; i++) {
                sum += passing[i][cells[nodes[i]]] ? points[i] : 0;
            }
            cells[node] = cellOfSum[sum];
        }
    }

    /** A smooth score of numbers. */
    private static final class OfFormula extends PointStep {
        private final Producer.Formula formula;
        private final int[] places;
        private final double[] inputs;
        private final Partition partition;
        private final int node;

        OfFormula(Maker maker, Producer.ByFormula producer, int node) {
            this.node = node;
            this.formula = producer.formula();
            this.partition = maker.model.partition(node);
            places = producer.inputs().stream()
                    .mapToInt(input -> maker.numberOfNode.getOrDefault(maker.read(input), 0))
                    .toArray();
            inputs = new double[places.length];
        }

        @Override
        void run(int[] cells, double[] numbers, PointAnswers answers) {
            for (int i = 0; i < places.length; i++) {
                inputs[i] = numbers[places[i]];
            }
            cells[node] = partition.cellOfNumber(formula.of(inputs));
        }
    }

    /** A summary over several facts of one kind. */
    private static final class OfAggregate extends PointStep {
        private final Producer.ByAggregate.Kind kind;
        private final int[] nodes;
        private final boolean[][] passing;
        private final int[] exempting;
        private final boolean[][] exempt;
        private final int[] cellOfCount;
        private final int last;
        private final int node;

        OfAggregate(Maker maker, Producer.ByAggregate aggregate, int node) {
            this.node = node;
            this.kind = aggregate.kind();
            List<Producer.ByAggregate.Member> members = aggregate.members();
            nodes = members.stream()
                    .mapToInt(member -> maker.read(member.fact()))
                    .toArray();
            passing = members.stream()
                    .map(member -> maker.passing(member.fact(), member.test()))
                    .toArray(boolean[][]::new);
            exempting = members.stream()
                    .mapToInt(member -> member.exemptBy().isEmpty() ? -1 : maker.read(member.exemptBy()))
                    .toArray();
            exempt = members.stream()
                    .map(member -> member.exemptBy().isEmpty()
                            ? new boolean[0]
                            : maker.passing(member.exemptBy(), member.exemptTest()))
                    .toArray(boolean[][]::new);
            last = maker.model.partition(node).cells() - 1;
            cellOfCount = new int[kind == Producer.ByAggregate.Kind.COUNT ? nodes.length + 1 : 0];
            for (int count = 0; count < cellOfCount.length; count++) {
                cellOfCount[count] = maker.cellOfNumber(node, count);
            }
        }

        @Override
        void run(int[] cells, double[] numbers, PointAnswers answers) {
            int counted = 0;
            int passed = 0;
            int largest = 0;
            int smallest = last;
            for (int i = 0; i < nodes.length; i++) {
                if (exempting[i] >= 0 && exempt[i][cells[exempting[i]]]) {
                    continue;
                }
                int cell = cells[nodes[i]];
                counted++;
                passed += passing[i][cell] ? 1 : 0;
                largest = Math.max(largest, cell);
                smallest = Math.min(smallest, cell);
            }
            cells[node] = switch (kind) {
                case COUNT -> cellOfCount[passed];
                case ANY -> passed > 0 ? 1 : 0;
                case ALL -> passed == counted ? 1 : 0;
                case MAX -> largest;
                case MIN -> smallest;
            };
        }
    }
}
