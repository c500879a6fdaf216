package org.liverleaf.survival.sample;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which group, stratum or cluster each row belongs to. Groups are numbered from 0 in the order of their names. Immutable. */
public final class Grouping {

    private final int[] codes;
    private final List<String> names;

    private Grouping(int[] codes, List<String> names) {
        this.codes = codes;
        this.names = List.copyOf(names);
        for (int code : codes) {
            if (code < 0 || code >= names.size()) {
                throw new IllegalArgumentException("found the group " + code + ", expected 0 to " + (names.size() - 1));
            }
        }
    }

    /** Everybody in one group. */
    public static Grouping one(int rows) {
        return new Grouping(new int[rows], List.of("all"));
    }

    /**
     * Groups by number.
     *
     * @param codes number of the group of each row, from 0
     * @param names name of each group
     */
    public static Grouping of(int[] codes, List<String> names) {
        return new Grouping(codes.clone(), names);
    }

    /** Groups by name; numbers are sorted as numbers where all names are. */
    public static Grouping of(List<String> nameOfRow) {
        TreeSet<String> words = new TreeSet<>(nameOfRow);
        List<String> names = words.stream().sorted(Grouping::compare).toList();
        TreeMap<String, Integer> codes = new TreeMap<>();
        names.forEach(name -> codes.put(name, codes.size()));
        return new Grouping(nameOfRow.stream().mapToInt(codes::get).toArray(), names);
    }

    private static int compare(String one, String other) {
        boolean oneIsNumber = isNumber(one);
        boolean otherIsNumber = isNumber(other);
        if (oneIsNumber && otherIsNumber) {
            int byValue = Double.compare(Double.parseDouble(one), Double.parseDouble(other));
            return byValue != 0 ? byValue : one.compareTo(other);
        }
        return oneIsNumber ? -1 : otherIsNumber ? 1 : one.compareTo(other);
    }

    private static boolean isNumber(String word) {
        return word.matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?");
    }

    /** Number of rows. */
    public int rows() {
        return codes.length;
    }

    /** Number of groups. */
    public int size() {
        return names.size();
    }

    /** The group of a row. */
    public int of(int row) {
        return codes[row];
    }

    /** Names of the groups. */
    public List<String> names() {
        return names;
    }

    /** How many rows each group has. */
    public int[] counts() {
        int[] counts = new int[names.size()];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    /** The grouping of some rows. */
    public Grouping rows(int... chosen) {
        int[] kept = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            kept[i] = codes[chosen[i]];
        }
        return new Grouping(kept, names);
    }
}
