package org.liverleaf.decision.reason;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;

/**
 * One pass from raw facts to options with sets of cells, treating every fact as independent. What it finds is a superset
 * of the truth: a single verdict here is the verdict, several may be too many.
 */
final class Forward {

    private final CompiledModel model;
    private final Frame frame;
    private final RuleFlags ruleFlags;
    private final Optional<Forward> base;
    private final int[][] possible;
    private final Map<String, BitSet> verdicts = new HashMap<>();

    /** Rules that fire in every and in some world, as bits. */
    record Marks(long certain, long open) {}

    Forward(CompiledModel model, Frame frame, RuleFlags ruleFlags) {
        this.model = model;
        this.frame = frame;
        this.ruleFlags = ruleFlags;
        this.base = Optional.empty();
        this.possible = new int[model.nodes().size()][];
        for (int node = 0; node < possible.length; node++) {
            possible[node] = frame.hasCells(node) ? different(frame.cells(node)) : derive(node);
        }
    }

    /** The cells without repetition, rising. */
    private static int[] different(int[] cells) {
        for (int i = 1; i < cells.length; i++) {
            if (cells[i] <= cells[i - 1]) {
                return Arrays.stream(cells).distinct().sorted().toArray();
            }
        }
        return cells;
    }

    /** With one fact freed: everything that cannot see it is taken over. */
    Forward(Forward base, Frame flipped) {
        this.model = base.model;
        this.frame = flipped;
        this.ruleFlags = base.ruleFlags;
        this.base = Optional.of(base);
        this.possible = base.possible.clone();
        BitSet affected = frame.affected();
        for (int node = affected.nextSetBit(0); node >= 0; node = affected.nextSetBit(node + 1)) {
            possible[node] = frame.hasCells(node) ? different(frame.cells(node)) : derive(node);
        }
    }

    /** The cells that a node may have. */
    int[] possible(int node) {
        return possible[node];
    }

    /** Certain and possible rules of a table. */
    Marks marks(CompiledTable table) {
        long certain = table.allRules();
        long some = table.allRules();
        for (int column = 0; column < table.columns(); column++) {
            long every = -1L;
            long any = 0;
            for (int cell : possible[table.node(column)]) {
                long mask = cell < 0 ? untested(table, column) : table.mask(column, cell);
                every &= mask;
                any |= mask;
            }
            certain &= every;
            some &= any;
        }
        if (table.source().hitPolicy() == HitPolicy.FIRST && certain != 0) {
            long first = Long.lowestOneBit(certain);
            some &= first | (first - 1);
            certain = some == first ? first : 0;
        } else if (table.source().hitPolicy() == HitPolicy.FIRST) {
            certain = 0;
        }
        return new Marks(certain, some);
    }

    /** Rules that do not test a column: they match whatever it is, also where no rule gave it a value. */
    private long untested(CompiledTable table, int column) {
        long rules = table.allRules();
        for (int cell = 0; cell < model.partition(table.node(column)).cells(); cell++) {
            rules &= table.mask(column, cell);
        }
        return rules;
    }

    private int[] derive(int node) {
        Domain domain = model.nodes().get(node).fact().domain();
        return switch (model.producer(node)) {
            case Producer.ByTable(var table) -> {
                Marks marks = marks(model.table(table.id()));
                BitSet cells = new BitSet();
                for (long left = marks.open(); left != 0; left &= left - 1) {
                    Rule rule = table.rules().get(Long.numberOfTrailingZeros(left));
                    cells.set(model.partition(node).cellOf(domain.index(rule.output())));
                }
                int[] found = cells.stream().toArray();
                yield marks.certain() == 0
                        ? IntStream.concat(IntStream.of(-1), Arrays.stream(found))
                                .toArray()
                        : found;
            }
            case Producer.ByPoints points -> points(node, points);
            case Producer.ByFormula formula ->
                IntStream.range(0, model.partition(node).cells()).toArray();
            case Producer.ByAggregate aggregate ->
                IntStream.range(0, model.partition(node).cells()).toArray();
        };
    }

    private int[] points(int node, Producer.ByPoints producer) {
        Domain.Grid grid = (Domain.Grid) model.partition(node).domain();
        int low = 0;
        int high = 0;
        for (Producer.ByPoints.Item item : producer.items()) {
            boolean[] seen = seen(item.fact(), item.test());
            int least = seen[0] ? 0 : item.points();
            int most = seen[1] ? item.points() : 0;
            low += Math.min(least, most);
            high += Math.max(least, most);
        }
        int from = model.partition(node).cellOf(grid.nearest(java.math.BigDecimal.valueOf(low)));
        int to = model.partition(node).cellOf(grid.nearest(java.math.BigDecimal.valueOf(high)));
        return IntStream.rangeClosed(from, to).toArray();
    }

    /** Whether some possible cell fails the test (0) and whether some passes it (1). */
    private boolean[] seen(String fact, UnaryTest test) {
        int node = model.number(fact);
        boolean[] seen = new boolean[2];
        for (int cell : possible[node]) {
            boolean passes = cell >= 0
                    && test.matches(
                            model.nodes().get(node).fact().domain(),
                            model.partition(node).first(cell));
            seen[passes ? 1 : 0] = true;
        }
        return seen;
    }

    /** A superset of the verdicts of an option, as ordinals. */
    BitSet verdicts(OptionSpec option) {
        BitSet known = verdicts.get(option.id());
        if (known != null) {
            return known;
        }
        if (base.isPresent() && !isAffected(option)) {
            return base.get().verdicts(option);
        }
        BitSet found = new BitSet();
        if (option.bestOf().isEmpty()) {
            flags(option).stream()
                    .map(flags -> OptionAlgebra.verdict(flags).ordinal())
                    .forEach(found::set);
        } else {
            bestOf(option, found);
        }
        BitSet capped = new BitSet();
        boolean[] declined = option.declinedBy().filter(model::has).isPresent()
                ? seen(option.declinedBy().get(), new UnaryTest.Literal("true", false))
                : new boolean[] {true, false};
        found.stream().mapToObj(v -> Verdict.values()[v]).forEach(verdict -> {
            if (declined[0]) {
                capped.set(cap(option, verdict).ordinal());
            }
            if (declined[1]) {
                capped.set(cap(option, OptionAlgebra.declined(verdict)).ordinal());
            }
        });
        verdicts.put(option.id(), capped);
        return capped;
    }

    /** Whether an option may see what was freed. */
    private boolean isAffected(OptionSpec option) {
        BitSet affected = frame.affected();
        for (DecisionTable source : option.tables()) {
            CompiledTable table = model.table(source.id());
            for (int column = 0; column < table.columns(); column++) {
                if (affected.get(table.node(column))) {
                    return true;
                }
            }
        }
        if (option.declinedBy().filter(model::has).isPresent()
                && affected.get(model.number(option.declinedBy().get()))) {
            return true;
        }
        for (String each : option.bestOf()) {
            OptionSpec member = model.model().options().get(each);
            if (member == null || isAffected(member)) {
                return true;
            }
        }
        return false;
    }

    private static Verdict cap(OptionSpec option, Verdict verdict) {
        return option.neverExcluded() ? OptionAlgebra.neverExcluded(verdict) : verdict;
    }

    private void bestOf(OptionSpec option, BitSet found) {
        BitSet best = new BitSet();
        best.set(Verdict.EXCLUDED.ordinal());
        for (String each : option.bestOf()) {
            OptionSpec member = model.model().options().get(each);
            if (member == null) {
                throw new IllegalArgumentException("no option '" + each + "'");
            }
            BitSet better = new BitSet();
            BitSet of = verdicts(member);
            best.stream().forEach(a -> of.stream().forEach(b -> better.set(Math.max(a, b))));
            best = better;
        }
        BitSet kept = best;
        BitSet ceilings = new BitSet();
        flags(option).stream()
                .map(flags -> OptionAlgebra.ceiling(flags).ordinal())
                .forEach(ceilings::set);
        kept.stream().forEach(a -> ceilings.stream().forEach(b -> found.set(Math.min(a, b))));
    }

    /** Every combination of argument flags that marks allow. */
    private BitSet flags(OptionSpec option) {
        BitSet combinations = new BitSet();
        int certain = 0;
        int open = 0;
        for (DecisionTable source : option.tables()) {
            CompiledTable table = model.table(source.id());
            Marks marks = marks(table);
            int[] flagOfRule = ruleFlags.of(table);
            certain |= flags(marks.certain(), flagOfRule);
            open |= flags(marks.open(), flagOfRule);
        }
        open &= ~certain;
        for (int subset = open; ; subset = (subset - 1) & open) {
            combinations.set(OptionAlgebra.normal(certain | subset));
            if (subset == 0) {
                break;
            }
        }
        return combinations;
    }

    private static int flags(long rules, int[] flagOfRule) {
        int flags = 0;
        for (long left = rules; left != 0; left &= left - 1) {
            flags |= flagOfRule[Long.numberOfTrailingZeros(left)];
        }
        return flags;
    }
}
