package org.liverleaf.survival.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a table: its cells as numbers where they are numbers, and as words where these are few. Filled by the reader,
 * then only read.
 */
public final class Column {

    private final String name;
    private final int mostWords;
    private double[] numbers = new double[64];
    private int[] codes = new int[64];
    private final BitSet missing = new BitSet();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private int size;
    private int firstWithoutNumber = -1;
    private boolean hasNumber;

    Column(String name, int mostWords) {
        this.name = name;
        this.mostWords = mostWords;
    }

    void add(String cell) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        if (cell.isEmpty() || cell.equals("NA")) {
            missing.set(size);
        } else {
            addKnown(cell);
        }
        size++;
    }

    private void addKnown(String cell) {
        if (NumberText.isNumber(cell)) {
            numbers[size] = Double.parseDouble(cell);
            hasNumber = true;
        } else {
            numbers[size] = Double.NaN;
            firstWithoutNumber = firstWithoutNumber < 0 ? size : firstWithoutNumber;
        }
        if (words.size() <= mostWords) {
            Integer known = words.putIfAbsent(cell, words.size());
            codes[size] = known == null ? words.size() - 1 : known;
        }
    }

    /** Its header. */
    public String name() {
        return name;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Whether a cell is empty or says NA. */
    public boolean isMissing(int row) {
        return missing.get(row);
    }

    /** How many cells are missing. */
    public int missing() {
        return missing.cardinality();
    }

    /** The number in a row; NaN where the cell holds a word. */
    public double number(int row) {
        return numbers[row];
    }

    /** Whether every cell that is there is a number. */
    public boolean isNumeric() {
        return hasNumber && firstWithoutNumber < 0;
    }

    /** The first row whose cell is there and no number, or −1. */
    public int firstWithoutNumber() {
        return firstWithoutNumber;
    }

    /** Whether some cells are numbers and some are words. */
    public boolean isMixed() {
        return hasNumber && firstWithoutNumber >= 0;
    }

    /** Whether the different words were too many to be kept. */
    public boolean hasTooManyWords() {
        return words.size() > mostWords;
    }

    /** The different words in the order in which they came. */
    public List<String> words() {
        return List.copyOf(words.keySet());
    }

    /** Which of {@link #words} stands in a row that is not missing. */
    public int code(int row) {
        return codes[row];
    }
}
