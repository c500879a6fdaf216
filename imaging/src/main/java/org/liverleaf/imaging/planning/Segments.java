package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of Couinaud segments as bits: segment n is bit n. Bit 0 stands for liver that belongs to no segment, and always stays. */
final class Segments {

    /** Segments 1 to 8. */
    static final int ALL = 0b1_1111_1110;

    private Segments() {}

    static int of(int... numbers) {
        int bits = 0;
        for (int number : numbers) {
            bits |= 1 << number;
        }
        return bits;
    }

    static boolean has(int bits, int number) {
        return (bits >> number & 1) != 0;
    }

    static SortedSet<Integer> numbers(int bits) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = 1; number <= 8; number++) {
            if (has(bits, number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /**
     * Groups of segments that hang together.
     *
     * @param neighbours for each segment the segments that it touches
     */
    static List<Integer> groups(int bits, int... neighbours) {
        List<Integer> groups = new ArrayList<>();
        int rest = bits;
        while (rest != 0) {
            int group = Integer.lowestOneBit(rest);
            int before = 0;
            while (group != before) {
                before = group;
                for (int number = 0; number <= 8; number++) {
                    group |= has(group, number) ? neighbours[number] & bits : 0;
                }
            }
            groups.add(group);
            rest &= ~group;
        }
        return groups;
    }
}
