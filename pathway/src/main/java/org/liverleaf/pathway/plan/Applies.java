package org.liverleaf.pathway.plan;

import java.util.List;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.situation.TextFile;

/** What must hold and what must not be ruled out. */
record Applies(List<Condition> when, List<Condition> mayHold) {

    Applies {
        when = List.copyOf(when);
        mayHold = List.copyOf(mayHold);
    }

    static Applies of(TextFile.Row row) {
        return new Applies(row.conditions("when"), row.conditions("mayHold"));
    }

    boolean to(Situation situation) {
        return situation.all(when) == Holding.HOLDS && situation.all(mayHold) != Holding.FAILS;
    }
}
