package org.liverleaf.decision.compile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/** A domain cut into cells, numbered in the order of the domain. Two values of one cell satisfy the same tests. */
public final class Partition {

    private final Domain domain;
    private final int size;
    /** First value index of each cell. */
    private final int[] starts;
    /** For cell i > 0 of a grid, the limit that made the cut below it; the start value itself where none did. */
    private final Cut[] cuts;
    /** For numbers as primitives: half a step below each cell's first value, cell 0 left out. */
    private final double[] thresholds;

    private Partition(Domain domain, int[] starts, Cut[] cuts) {
        this.domain = domain;
        this.size = domain.size();
        this.starts = starts;
        this.cuts = cuts;
        this.thresholds = new double[Math.max(0, properCells() - 1)];
        if (domain instanceof Domain.Grid grid) {
            BigDecimal half = grid.step().divide(BigDecimal.valueOf(2));
            for (int cell = 1; cell < properCells(); cell++) {
                thresholds[cell - 1] = grid.value(starts[cell]).subtract(half).doubleValue();
            }
        }
    }

    /** Cuts a domain so that no test and no extra start can tell the values of one cell apart. */
    static Partition of(Domain domain, Collection<UnaryTest> tests, Collection<Integer> extraStarts) {
        if (!(domain instanceof Domain.Grid grid)) {
            return new Partition(domain, IntStream.range(0, domain.size()).toArray(), new Cut[domain.size()]);
        }
        TreeMap<Integer, Cut> found = new TreeMap<>();
        for (UnaryTest test : tests) {
            collect(test, grid, found);
        }
        for (int start : extraStarts) {
            if (start > 0 && start < grid.points()) {
                found.putIfAbsent(start, new Cut(start, grid.value(start), true));
            }
        }
        int cells = found.size() + 1 + (grid.mayNotApply() ? 1 : 0);
        int[] starts = new int[cells];
        Cut[] cuts = new Cut[cells];
        int cell = 1;
        for (Cut cut : found.values()) {
            starts[cell] = cut.start();
            cuts[cell++] = cut;
        }
        if (grid.mayNotApply()) {
            starts[cell] = grid.points();
        }
        return new Partition(domain, starts, cuts);
    }

    private static void collect(UnaryTest test, Domain.Grid grid, TreeMap<Integer, Cut> found) {
        switch (test) {
            case UnaryTest.Any any -> {}
            case UnaryTest.Literal literal -> {}
            case UnaryTest.Not(UnaryTest inner) -> collect(inner, grid, found);
            case UnaryTest.Either(List<UnaryTest> inner) -> inner.forEach(each -> collect(each, grid, found));
            case UnaryTest.Interval(UnaryTest.End low, UnaryTest.End high) -> {
                if (low instanceof UnaryTest.Limit limit) {
                    add(grid, limit.value(), limit.inclusive(), found);
                }
                if (high instanceof UnaryTest.Limit limit) {
                    add(grid, limit.value(), !limit.inclusive(), found);
                }
            }
        }
    }

    private static void add(Domain.Grid grid, BigDecimal limit, boolean limitIsAbove, TreeMap<Integer, Cut> found) {
        if (limit.compareTo(grid.min()) < 0 || limit.compareTo(grid.max()) > 0) {
            return;
        }
        int start = limitIsAbove ? grid.ceiling(limit) : grid.floor(limit) + 1;
        if (start > 0 && start < grid.points()) {
            found.putIfAbsent(start, new Cut(start, limit, limitIsAbove));
        }
    }

    /** The domain. */
    public Domain domain() {
        return domain;
    }

    /** How many cells. */
    public int cells() {
        return starts.length;
    }

    private int properCells() {
        return domain.mayNotApply() ? starts.length - 1 : starts.length;
    }

    /** First value of a cell. */
    public int first(int cell) {
        return starts[cell];
    }

    /** Last value of a cell. */
    public int last(int cell) {
        return cell + 1 < starts.length ? starts[cell + 1] - 1 : size - 1;
    }

    /** The cell of a value. */
    public int cellOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** The cell of a number given as a primitive, rounded half up to the grid and cut off at its ends. */
    public int cellOfNumber(double value) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value >= thresholds[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The smallest numbers of all cells but the first, before rounding to the grid. Not to be changed. */
    double[] thresholds() {
        return thresholds;
    }

    /** The cells that a set of values touches, rising. */
    public int[] cellsOf(ValueSet values) {
        if (values.isSingle()) {
            return new int[] {cellOf(values.first())};
        }
        int from = cellOf(values.first());
        int[] found = new int[cellOf(values.last()) - from + 1];
        if (values.ranges() == 1) {
            Arrays.setAll(found, cell -> from + cell);
            return found;
        }
        int count = 0;
        for (int cell = from; cell < from + found.length; cell++) {
            if (values.touches(first(cell), last(cell))) {
                found[count++] = cell;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Whether every value of a cell satisfies the test; all or none do. */
    boolean matches(int cell, UnaryTest test) {
        return test.matches(domain, first(cell));
    }

    /** The number whose crossing leads into a cell from the cell below it. */
    public BigDecimal limitBelow(int cell) {
        return cuts[cell].limit();
    }

    /** Whether {@link #limitBelow} belongs to the upper cell. */
    public boolean limitIsAbove(int cell) {
        return cuts[cell].above();
    }

    /** Whether the cut below a cell was made by a table's limit. */
    public boolean hasLimitBelow(int cell) {
        return cell > 0 && cell < cuts.length && cuts[cell] != null;
    }
}
