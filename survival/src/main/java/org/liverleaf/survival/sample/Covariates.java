package org.liverleaf.survival.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Numbers that a model explains survival by, one column a covariate and one value a row. Immutable. */
public final class Covariates {

    private static final int MOST_PROBLEMS = 20;

    private final List<String> names;
    private final List<double[]> columns;

    private Covariates(List<String> names, List<double[]> columns) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
    }

    /**
     * Covariates by column.
     *
     * @throws RefusedSampleException naming each value that is no finite number
     */
    public static Covariates of(List<String> names, List<double[]> columns) {
        if (names.isEmpty()
                || names.size() != columns.size()
                || new HashSet<>(names).size() != names.size()
                || columns.stream().mapToInt(each -> each.length).distinct().count() != 1) {
            throw new RefusedSampleException(List.of("found " + names.size() + " names and " + columns.size()
                    + " columns, expected a name of its own for each column, and columns of one length"));
        }
        List<String> problems = new ArrayList<>();
        List<double[]> copies = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double[] values = columns.get(column).clone();
            for (int row = 0; row < values.length && problems.size() < MOST_PROBLEMS; row++) {
                if (!Double.isFinite(values[row])) {
                    problems.add("row " + (row + 1) + ", covariate '" + names.get(column) + "': found " + values[row]
                            + ", expected a finite number");
                }
            }
            copies.add(values);
        }
        if (!problems.isEmpty()) {
            throw new RefusedSampleException(problems);
        }
        return new Covariates(names, copies);
    }

    /** Number of rows. */
    public int rows() {
        return columns.getFirst().length;
    }

    /** Number of covariates. */
    public int size() {
        return names.size();
    }

    /** Names in order. */
    public List<String> names() {
        return names;
    }

    /** The value of a covariate in a row. */
    public double at(int row, int column) {
        return columns.get(column)[row];
    }

    /** The mean of a covariate. */
    public double mean(int column) {
        double sum = 0;
        for (double value : columns.get(column)) {
            sum += value;
        }
        return sum / rows();
    }

    /** The standard deviation of a covariate over the rows; exactly 0 where all values are one. */
    public double deviation(int column) {
        double[] values = columns.get(column);
        double mean = mean(column);
        double squares = 0;
        boolean isConstant = true;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
            isConstant &= value == values[0];
        }
        return isConstant ? 0 : Math.sqrt(squares / values.length);
    }

    /** The covariates of some rows. */
    public Covariates rows(int... chosen) {
        List<double[]> kept = new ArrayList<>();
        for (double[] values : columns) {
            double[] some = new double[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                some[i] = values[chosen[i]];
            }
            kept.add(some);
        }
        return new Covariates(names, kept);
    }
}
