package org.liverleaf.pathway.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small table of the vocabularies: comma-separated, first line the names of the columns, lines that start with {@code #}
 * are remarks, a value in double quotes may hold commas.
 *
 * @param rows the rows
 */
public record CsvTable(List<Row> rows) {

    /** Copies the list. */
    public CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param place file and line
     * @param columns names of the columns
     * @param values as many values
     */
    public record Row(String place, List<String> columns, List<String> values) {

        /** The value in a column; throws with the place when there is no such column. */
        public String text(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new CatalogueException(place + ": there is no column '" + column + "', only " + columns);
            }
            return values.get(index);
        }

        /** The values of a column that holds several, parted by {@code |}; empty if the column is empty. */
        public List<String> texts(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
        }
    }

    /** Reads a table; the stream is left open. */
    public static CsvTable read(String name, InputStream table) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> values = split(line);
                if (columns.isEmpty()) {
                    columns = values;
                } else if (values.size() != columns.size()) {
                    throw new CatalogueException(
                            name + ":" + number + ": expected " + columns.size() + " values, got " + values.size());
                } else {
                    rows.add(new Row(name + ":" + number, columns, values));
                }
            }
        } catch (IOException unreadable) {
            throw new CatalogueException(name + ": cannot be read: " + unreadable.getMessage());
        }
        return new CsvTable(rows);
    }

    private static List<String> split(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
