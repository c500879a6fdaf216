package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liverleaf.survival.table.PatientTable;

/** Which rows of a table have all values that are needed, and how many others miss what. */
final class Rows {

    private final PatientTable table;
    private final Map<String, Integer> missing = new LinkedHashMap<>();

    Rows(PatientTable table) {
        this.table = table;
    }

    /** Of these rows those that miss nothing; a row is counted under the first column that it misses. */
    int[] complete(int[] rows, List<String> columns) {
        missing.clear();
        return IntStream.of(rows)
                .filter(row -> {
                    for (String column : columns) {
                        if (!column.isEmpty() && table.column(column).isMissing(row)) {
                            missing.merge(column, 1, Integer::sum);
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }

    /** What the last call left out. */
    List<Study.LeftOut> leftOut(boolean isFromModelOnly) {
        List<Study.LeftOut> left = new ArrayList<>();
        missing.forEach((column, rows) -> left.add(new Study.LeftOut(column, rows, isFromModelOnly)));
        return left;
    }
}
