package org.liverleaf.board.cases;

import java.util.List;
import java.util.Optional;

/**
 * How somebody wants a table to be read. Of no matter for NDJSON.
 *
 * @param uses what each column is taken for; empty before anybody chose
 * @param units units of the columns
 * @param day the day of rows that name none; empty for today
 * @param comma whether numbers have a decimal comma; empty before anybody chose
 */
public record ImportMapping(List<String> uses, List<String> units, String day, Optional<Boolean> comma) {

    /** Copies the lists. */
    public ImportMapping {
        uses = List.copyOf(uses);
        units = List.copyOf(units);
    }

    /** What is proposed before anybody chose. */
    public static ImportMapping proposed() {
        return new ImportMapping(List.of(), List.of(), "", Optional.empty());
    }
}
