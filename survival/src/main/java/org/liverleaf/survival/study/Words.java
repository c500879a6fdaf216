package org.liverleaf.survival.study;

import java.util.List;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.table.Column;

/** A column of words as groups. */
final class Words {

    private Words() {}

    /** Groups of some rows, in the order of their names; each has at least one row in the table. */
    static Grouping grouping(Column column, int[] rows) {
        List<String> words = column.words();
        Grouping order = Grouping.of(words);
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = order.of(column.code(rows[i]));
        }
        return Grouping.of(codes, order.names());
    }
}
