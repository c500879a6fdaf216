package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/**
 * The combinations of cells that several numbers and the smooth scores over them can have together.
 *
 * <p>The grid box of the numbers is split until every box lies in one cell of every number and of every score; a score
 * is bounded on a box by its values at the corners, which is exact for a function that is monotone along each axis. Each
 * different tuple of cells is one branch of one diagram variable. The boxes are kept: they say which branches lie on one
 * line along an axis (two worlds that differ in one number only), and which branches a single value of a number leaves.
 */
final class JointCells {

    /** Boxes allowed for one group. */
    static final int MOST_BOXES = 20_000;

    /** Boxes allowed with three axes and more, where neighbours are found pair by pair. */
    static final int MOST_PAIRED_BOXES = 4_000;

    /** In a packed edge: a box begins here. */
    private static final long BEGINS = 1L << 31;

    private final CompiledModel model;
    /** The uncertain numbers. */
    private final int[] axes;
    /** The scores over them. */
    private final int[] scores;
    /** For each score, its inputs: axis number, or ~index of a fixed value. */
    private final int[][] inputs;

    private final double[][] fixed;
    private final Producer.Formula[] formulas;
    private final GridNumbers[] grids;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<List<Integer>, Integer> branchOfTuple = new HashMap<>();
    private final List<int[]> tuples = new ArrayList<>();
    private final Map<Integer, BitSet[]> neighbours = new HashMap<>();
    private boolean complete = true;

    private static final class Box {
        final int[] low;
        final int[] high;
        final int branch;

        Box(int[] low, int[] high, int branch) {
            this.low = low;
            this.high = high;
            this.branch = branch;
        }
    }

    /** The decimals of a grid as doubles, as {@link Domain.Grid#number} has them. */
    private record GridNumbers(long from, long step, double scale) {
        static GridNumbers of(Domain.Grid grid) {
            int digits = Math.max(0, Math.max(grid.min().scale(), grid.step().scale()));
            return new GridNumbers(
                    grid.min().setScale(digits).unscaledValue().longValueExact(),
                    grid.step().setScale(digits).unscaledValue().longValueExact(),
                    Math.pow(10, digits));
        }

        double at(int index) {
            return (from + index * step) / scale;
        }
    }

    /**
     * @param values the possible values of each axis
     * @param worlds for what is no axis: its one value, and which aged fact is the fact itself
     */
    JointCells(CompiledModel model, int[] axes, ValueSet[] values, int[] scores, Worlds worlds) {
        this.model = model;
        this.axes = axes;
        this.scores = scores;
        this.inputs = new int[scores.length][];
        this.fixed = new double[scores.length][];
        this.formulas = new Producer.Formula[scores.length];
        this.grids = Arrays.stream(axes)
                .mapToObj(node ->
                        GridNumbers.of((Domain.Grid) model.partition(node).domain()))
                .toArray(GridNumbers[]::new);
        for (int score = 0; score < scores.length; score++) {
            Producer.ByFormula formula = (Producer.ByFormula) model.producer(scores[score]);
            formulas[score] = formula.formula();
            inputs[score] = new int[formula.inputs().size()];
            fixed[score] = new double[inputs[score].length];
            for (int i = 0; i < inputs[score].length; i++) {
                int node = worlds.alias(model.number(formula.inputs().get(i)));
                int axis = IntStream.range(0, axes.length)
                        .filter(a -> axes[a] == node)
                        .findFirst()
                        .orElse(-1);
                inputs[score][i] = axis;
                if (axis < 0) {
                    fixed[score][i] = number(node, worlds.belief(node).values().first());
                }
            }
        }
        splitProduct(values, 0, new int[axes.length], new int[axes.length]);
    }

    private double number(int node, int index) {
        return ((Domain.Grid) model.partition(node).domain()).number(index);
    }

    private void splitProduct(ValueSet[] values, int axis, int[] low, int[] high) {
        if (axis == axes.length) {
            int[] open = new int[scores.length];
            Arrays.fill(open, -1);
            split(low.clone(), high.clone(), open);
            return;
        }
        for (int range = 0; range < values[axis].ranges(); range++) {
            low[axis] = values[axis].rangeFirst(range);
            high[axis] = values[axis].rangeLast(range);
            splitProduct(values, axis + 1, low, high);
        }
    }

    /** @param settled for each score the cell that it has everywhere in the box, where that is known already; else -1 */
    private void split(int[] low, int[] high, int[] settled) {
        if (boxes.size() >= (axes.length > 2 ? MOST_PAIRED_BOXES : MOST_BOXES)) {
            complete = false;
            return;
        }
        for (int axis = 0; axis < axes.length; axis++) {
            Partition partition = model.partition(axes[axis]);
            int cell = partition.cellOf(low[axis]);
            if (partition.last(cell) < high[axis]) {
                cutAt(low, high, axis, partition.last(cell), settled);
                return;
            }
        }
        int[] now = settled.clone();
        boolean constant = true;
        for (int score = 0; score < scores.length; score++) {
            if (now[score] < 0) {
                int[] ends = bounds(score, low, high);
                now[score] = ends[0] == ends[1] ? ends[0] : -1;
                constant &= ends[0] == ends[1];
            }
        }
        if (constant) {
            int[] tuple = new int[axes.length + scores.length];
            System.arraycopy(now, 0, tuple, axes.length, now.length);
            for (int axis = 0; axis < axes.length; axis++) {
                tuple[axis] = model.partition(axes[axis]).cellOf(low[axis]);
            }
            boxes.add(new Box(low, high, branch(tuple)));
            return;
        }
        int widest = 0;
        for (int axis = 1; axis < axes.length; axis++) {
            if (high[axis] - low[axis] > high[widest] - low[widest]) {
                widest = axis;
            }
        }
        cutAt(low, high, widest, (low[widest] + high[widest]) >>> 1, now);
    }

    private void cutAt(int[] low, int[] high, int axis, int lastBelow, int[] settled) {
        int[] upper = high.clone();
        upper[axis] = lastBelow;
        split(low.clone(), upper, settled);
        int[] lower = low.clone();
        lower[axis] = lastBelow + 1;
        split(lower, high.clone(), settled);
    }

    /** Smallest and largest cell of a score over the corners of a box. */
    private int[] bounds(int score, int[] low, int[] high) {
        int used = 0;
        int[] bit = new int[axes.length];
        Arrays.fill(bit, -1);
        for (int axis : inputs[score]) {
            if (axis >= 0 && bit[axis] < 0) {
                bit[axis] = used++;
            }
        }
        int from = Integer.MAX_VALUE;
        int to = -1;
        double[] arguments = new double[inputs[score].length];
        for (int corner = 0; corner < 1 << used; corner++) {
            for (int i = 0; i < arguments.length; i++) {
                int axis = inputs[score][i];
                arguments[i] = axis < 0
                        ? fixed[score][i]
                        : grids[axis].at((corner >> bit[axis] & 1) == 0 ? low[axis] : high[axis]);
            }
            int cell = cellOfScore(model, scores[score], formulas[score].of(arguments));
            from = Math.min(from, cell);
            to = Math.max(to, cell);
        }
        return new int[] {from, to};
    }

    /** The cell of a score's value, rounded half up to its grid and cut off at its ends. */
    static int cellOfScore(CompiledModel model, int score, double value) {
        return model.partition(score).cellOfNumber(value);
    }

    private int branch(int[] tuple) {
        List<Integer> key = IntStream.of(tuple).boxed().toList();
        Integer known = branchOfTuple.putIfAbsent(key, tuples.size());
        if (known != null) {
            return known;
        }
        tuples.add(tuple);
        return tuples.size() - 1;
    }

    /** Whether the whole box was split; if not, branches may be missing. */
    boolean isComplete() {
        return complete;
    }

    int branches() {
        return tuples.size();
    }

    int[] axes() {
        return axes;
    }

    int[] scores() {
        return scores;
    }

    /** The cell that each branch gives to an axis or score. */
    int[] cells(int node) {
        int column = column(node);
        return tuples.stream().mapToInt(tuple -> tuple[column]).toArray();
    }

    private int column(int node) {
        for (int axis = 0; axis < axes.length; axis++) {
            if (axes[axis] == node) {
                return axis;
            }
        }
        for (int score = 0; score < scores.length; score++) {
            if (scores[score] == node) {
                return axes.length + score;
            }
        }
        throw new IllegalArgumentException("not in this group: " + node);
    }

    /** For each branch, the branches that some line along the axis also meets. */
    BitSet[] neighbours(int node) {
        return neighbours.computeIfAbsent(column(node), this::findNeighbours);
    }

    private BitSet[] findNeighbours(int axis) {
        BitSet[] found = new BitSet[branches()];
        Arrays.setAll(found, i -> new BitSet());
        if (axes.length == 1) {
            for (BitSet each : found) {
                each.set(0, branches());
            }
        } else if (axes.length == 2) {
            linesAcross(1 - axis).forEach(line -> line.stream().forEach(branch -> found[branch].or(line)));
        } else {
            pairs(axis, found);
        }
        return found;
    }

    /** The different sets of branches met by the lines at each value of the other axis: a sweep over the boxes' edges. */
    private Set<BitSet> linesAcross(int other) {
        Set<BitSet> lines = new HashSet<>();
        sweep(other, new int[0], (from, to, line) -> {
            if (!lines.contains(line)) {
                lines.add((BitSet) line.clone());
            }
        });
        return lines;
    }

    /** Takes the branches that are met everywhere on a stretch of an axis; the set is used again for the next stretch. */
    private interface Sweeper {
        void take(int from, int to, BitSet branches);
    }

    /**
     * Goes along an axis from edge to edge of the boxes; the other axes are fixed where their value is not -1. An edge is
     * packed into a number: where it is, whether a box begins there, and the branch of the box.
     */
    private void sweep(int axis, int[] valueOfAxis, Sweeper sweeper) {
        long[] edges = new long[2 * boxes.size()];
        int count = 0;
        for (Box box : boxes) {
            if (holds(box, valueOfAxis, axis)) {
                edges[count++] = (long) box.low[axis] << 32 | BEGINS | box.branch;
                edges[count++] = (long) (box.high[axis] + 1) << 32 | box.branch;
            }
        }
        Arrays.sort(edges, 0, count);
        int[] active = new int[branches()];
        BitSet line = new BitSet();
        for (int i = 0; i < count; i++) {
            int branch = (int) edges[i] & Integer.MAX_VALUE;
            active[branch] += (edges[i] & BEGINS) == 0 ? -1 : 1;
            line.set(branch, active[branch] > 0);
            int at = (int) (edges[i] >> 32);
            int next = i + 1 == count ? at : (int) (edges[i + 1] >> 32);
            if (next != at && !line.isEmpty()) {
                sweeper.take(at, next - 1, line);
            }
        }
    }

    private void pairs(int axis, BitSet[] found) {
        for (int i = 0; i < boxes.size(); i++) {
            Box a = boxes.get(i);
            for (int j = i + 1; j < boxes.size(); j++) {
                Box b = boxes.get(j);
                if (a.branch != b.branch && !found[a.branch].get(b.branch) && onOneLine(a, b, axis)) {
                    found[a.branch].set(b.branch);
                    found[b.branch].set(a.branch);
                }
            }
        }
    }

    private static boolean onOneLine(Box a, Box b, int axis) {
        for (int other = 0; other < a.low.length; other++) {
            if (other != axis && (a.low[other] > b.high[other] || b.low[other] > a.high[other])) {
                return false;
            }
        }
        return true;
    }

    /** The branches left when some axes are fixed to one value; -1 leaves an axis free. */
    BitSet branchesAt(int[] valueOfAxis) {
        BitSet left = new BitSet();
        for (Box box : boxes) {
            if (holds(box, valueOfAxis, -1)) {
                left.set(box.branch);
            }
        }
        return left;
    }

    /**
     * A stretch of values along an axis that all leave the same branches.
     *
     * @param from first value
     * @param to last value
     * @param branches what is left
     */
    record Stretch(int from, int to, BitSet branches) {}

    /** The stretches along an axis, rising; the other axes are fixed where their value is not -1. */
    List<Stretch> stretchesAlong(int node, int[] valueOfAxis) {
        List<Stretch> stretches = new ArrayList<>();
        sweep(column(node), valueOfAxis, (from, to, line) -> {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.to() == from - 1 && last.branches().equals(line)) {
                stretches.set(stretches.size() - 1, new Stretch(last.from(), to, last.branches()));
            } else {
                stretches.add(new Stretch(from, to, (BitSet) line.clone()));
            }
        });
        return stretches;
    }

    private static boolean holds(Box box, int[] valueOfAxis, int except) {
        for (int axis = 0; axis < valueOfAxis.length; axis++) {
            int value = valueOfAxis[axis];
            if (axis != except && value >= 0 && (value < box.low[axis] || value > box.high[axis])) {
                return false;
            }
        }
        return true;
    }
}
