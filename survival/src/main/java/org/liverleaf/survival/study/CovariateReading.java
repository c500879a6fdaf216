package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.table.Column;
import org.liverleaf.survival.table.PatientTable;

/** Columns as covariates: numbers as they are, words as one covariate for each but the first in order, which is the reference. */
final class CovariateReading {

    private static final int MOST_LEVELS = 50;
    private static final int MOST_COVARIATES = 100;

    private CovariateReading() {}

    /** Names what can't be a covariate. */
    static void check(PatientTable table, List<String> names, Problems problems) {
        int covariates = 0;
        for (String name : names) {
            Column column = table.column(name);
            covariates += column.isNumeric() ? 1 : Math.max(1, column.words().size() - 1);
            if (column.isMixed()) {
                int row = column.firstWithoutNumber();
                String found = column.hasTooManyWords()
                        ? "a word"
                        : Problems.shown(column.words().get(column.code(row)));
                problems.cell(table.line(row), name, found, "a number, as in other rows of this column");
            } else if (!column.isNumeric() && column.words().size() > MOST_LEVELS) {
                problems.add("column '" + name + "': found more than " + MOST_LEVELS
                        + " different words, expected numbers or fewer words");
            }
        }
        if (covariates > MOST_COVARIATES) {
            problems.add("found " + covariates + " covariates, words counted as one each, expected at most "
                    + MOST_COVARIATES);
        }
    }

    static Covariates of(PatientTable table, List<String> names, int[] rows) {
        List<String> titles = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name);
            if (column.isNumeric()) {
                titles.add(titles.contains(name) ? name + " (" + titles.size() + ")" : name);
                double[] values = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    values[i] = column.number(rows[i]);
                }
                columns.add(values);
            } else {
                words(column, rows, titles, columns);
            }
        }
        return Covariates.of(titles, columns);
    }

    private static void words(Column column, int[] rows, List<String> titles, List<double[]> columns) {
        Grouping levels = Words.grouping(column, rows);
        int[] counts = levels.counts();
        boolean hasReference = false;
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] == 0) {
                continue;
            }
            if (hasReference) {
                String title = column.name() + ": " + levels.names().get(level);
                // Another column may be called so.
                titles.add(titles.contains(title) ? title + " (" + titles.size() + ")" : title);
                double[] values = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    values[i] = levels.of(i) == level ? 1 : 0;
                }
                columns.add(values);
            }
            hasReference = true;
        }
        if (IntStream.of(counts).filter(count -> count > 0).count() == 1) {
            // One word only: kept, so that the model says so by name.
            titles.add(column.name());
            columns.add(new double[rows.length]);
        }
    }
}
