package org.liverleaf.decision.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A non-empty set of value indices of one {@link Domain}, kept as sorted ranges that neither touch nor overlap.
 * Immutable.
 */
public final class ValueSet {

    /** Pairs {@code from, to}, both inclusive. */
    private final int[] bounds;

    private ValueSet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The one value. */
    public static ValueSet of(int index) {
        return new ValueSet(new int[] {index, index});
    }

    /** All values from one index to another, both included. */
    public static ValueSet range(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a range needs 0 <= from <= to, got " + from + ".." + to);
        }
        return new ValueSet(new int[] {from, to});
    }

    /** The given indices, in any order; at least one. */
    public static ValueSet of(IntStream indices) {
        int[] sorted = indices.sorted().distinct().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a set of values is never empty");
        }
        List<int[]> ranges = new ArrayList<>();
        for (int index : sorted) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == index - 1) {
                ranges.getLast()[1] = index;
            } else {
                ranges.add(new int[] {index, index});
            }
        }
        return new ValueSet(ranges.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /** Whether the set holds the index. */
    public boolean contains(int index) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (index >= bounds[i] && index <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the set holds any index from {@code from} to {@code to}, both included. */
    public boolean touches(int from, int to) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= to && bounds[i + 1] >= from) {
                return true;
            }
        }
        return false;
    }

    /** Smallest index. */
    public int first() {
        return bounds[0];
    }

    /** Largest index. */
    public int last() {
        return bounds[bounds.length - 1];
    }

    /** How many values. */
    public int size() {
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i] + 1;
        }
        return size;
    }

    /** Whether there is only one value. */
    public boolean isSingle() {
        return first() == last();
    }

    /** All indices, rising. */
    public IntStream indices() {
        return IntStream.range(0, bounds.length / 2)
                .flatMap(i -> IntStream.rangeClosed(bounds[2 * i], bounds[2 * i + 1]));
    }

    /** Number of ranges. */
    public int ranges() {
        return bounds.length / 2;
    }

    /** First index of the range with the given number. */
    public int rangeFirst(int range) {
        return bounds[2 * range];
    }

    /** Last index of the range with the given number. */
    public int rangeLast(int range) {
        return bounds[2 * range + 1];
    }

    /** Whether both sets share a value. */
    public boolean intersects(ValueSet other) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (other.touches(bounds[i], bounds[i + 1])) {
                return true;
            }
        }
        return false;
    }

    /** The values in both; throws when there are none, so ask {@link #intersects} first. */
    public ValueSet intersect(ValueSet other) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            for (int j = 0; j < other.bounds.length; j += 2) {
                int from = Math.max(bounds[i], other.bounds[j]);
                int to = Math.min(bounds[i + 1], other.bounds[j + 1]);
                if (from <= to) {
                    found.add(new int[] {from, to});
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("these sets share no value: " + this + " and " + other);
        }
        return new ValueSet(found.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /** The values in either. */
    public ValueSet union(ValueSet other) {
        int[][] all = IntStream.concat(
                        IntStream.range(0, ranges()).map(i -> 2 * i),
                        IntStream.range(0, other.ranges()).map(i -> ~(2 * i)))
                .mapToObj(i -> i >= 0
                        ? new int[] {bounds[i], bounds[i + 1]}
                        : new int[] {other.bounds[~i], other.bounds[~i + 1]})
                .sorted((a, b) -> Integer.compare(a[0], b[0]))
                .toArray(int[][]::new);
        List<int[]> merged = new ArrayList<>();
        for (int[] range : all) {
            if (!merged.isEmpty() && range[0] <= merged.getLast()[1] + 1) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], range[1]);
            } else {
                merged.add(range);
            }
        }
        return new ValueSet(merged.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /** Whether every value of the other set is in this one. */
    public boolean containsAll(ValueSet other) {
        return other.intersects(this) && other.intersect(this).equals(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(bounds[i]);
            if (bounds[i + 1] > bounds[i]) {
                text.append("..").append(bounds[i + 1]);
            }
        }
        return text.append('}').toString();
    }
}
