package org.liverleaf.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** One data set of the comparison with R: columns time, status and group, perhaps entry, stratum, cluster, x1 and x2. */
final class CaseTable {

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    static CaseTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            CaseTable table = new CaseTable();
            String[] names = lines.getFirst().split(",");
            for (String name : names) {
                table.columns.put(name, new ArrayList<>());
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                for (int i = 0; i < names.length; i++) {
                    table.columns.get(names[i]).add(cells[i]);
                }
            }
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    double[] numbers(String column) {
        return columns.get(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    Sample sample() {
        int[] status = columns.get("status").stream()
                .mapToInt(each -> (int) Double.parseDouble(each))
                .toArray();
        return has("entry") ? Sample.of(numbers("entry"), numbers("time"), status) : Sample.of(numbers("time"), status);
    }

    Grouping grouping(String column) {
        return Grouping.of(columns.get(column));
    }

    Grouping strata() {
        return has("stratum")
                ? grouping("stratum")
                : Grouping.one(columns.get("time").size());
    }

    Covariates covariates() {
        return Covariates.of(List.of("x1", "x2"), List.of(numbers("x1"), numbers("x2")));
    }
}
