package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.table.Column;
import org.liverleaf.survival.table.PatientTable;

/** Columns as covariates: numbers as they are, words as one covariate for each but the first in order, which is the reference. */
final class CovariateReading {

    private static final int MOST_LEVELS = 50;

    private CovariateReading() {}

    /** Names what can't be a covariate. */
    static void check(PatientTable table, List<String> names, Problems problems) {
        for (String name : names) {
            Column column = table.column(name);
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
    }

    static Covariates of(PatientTable table, List<String> names, int[] rows) {
        List<String> titles = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name);
            if (column.isNumeric()) {
                titles.add(name);
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
                titles.add(column.name() + ": " + levels.names().get(level));
                double[] values = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    values[i] = levels.of(i) == level ? 1 : 0;
                }
                columns.add(values);
            }
            hasReference = true;
        }
        if (titles.isEmpty()) {
            // One word only: kept, so that the model says so by name.
            titles.add(column.name());
            columns.add(new double[rows.length]);
        }
    }
}
