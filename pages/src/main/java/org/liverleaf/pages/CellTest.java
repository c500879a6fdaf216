package org.liverleaf.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.CaseFact;

/** Whether a test of a table holds for what is known of this case. For display; the engine has decided already. */
final class CellTest {

    /** Larger sets are not walked value by value: the test then counts as open. */
    private static final int MOST_VALUES = 3000;

    private final Sheet sheet;
    private final Map<Column, Optional<Known>> known = new HashMap<>();

    CellTest(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Known(Domain domain, ValueSet values) {}

    /** {@code holds}, {@code fails} or {@code open}. */
    String of(Column column, UnaryTest test) {
        Optional<Known> found = known.computeIfAbsent(column, this::find);
        if (found.isEmpty() || found.get().values().size() > MOST_VALUES) {
            return "open";
        }
        Domain domain = found.get().domain();
        boolean some = false;
        boolean all = true;
        for (int index : found.get().values().indices().toArray()) {
            boolean matches = test.matches(domain, index);
            some |= matches;
            all &= matches;
        }
        return all ? "holds" : some ? "open" : "fails";
    }

    /** The value of a column's fact, with a remark where it is too old for the table. */
    String valueText(Column column) {
        CaseFact fact = sheet.assessment().theCase().facts().get(column.fact());
        String value = sheet.valueOf(column.fact());
        return fact != null && isTooOld(column, fact) ? value + ", too old" : value;
    }

    private boolean isTooOld(Column column, CaseFact fact) {
        return column.maxAgeDays().isPresent()
                && !fact.belief().isUnknown()
                && fact.findAgeDays(sheet.assessment().meta().asOf()).orElse(0)
                        >= column.maxAgeDays().getAsInt();
    }

    private Optional<Known> find(Column column) {
        CaseFact fact = sheet.assessment().theCase().facts().get(column.fact());
        if (fact != null) {
            Domain domain = fact.definition().domain();
            return Optional.of(new Known(
                    domain, isTooOld(column, fact) ? domain.all() : fact.belief().values()));
        }
        Answer answer = sheet.assessment().reasoning().answers().get(column.fact());
        return sheet.knowledge()
                .catalogue()
                .find(column.fact())
                .filter(definition -> answer != null)
                .flatMap(definition -> derived(definition.domain(), answer));
    }

    private static Optional<Known> derived(Domain domain, Answer answer) {
        int[] indices = answer.values().stream()
                .flatMapToInt(value -> domain.find(value).stream())
                .toArray();
        return indices.length == 0
                ? Optional.empty()
                : Optional.of(new Known(domain, ValueSet.of(IntStream.of(indices))));
    }
}
