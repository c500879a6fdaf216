package org.liverleaf.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.FactAddress;

/** Whether a test of a table holds for what is known of this case. For display; the engine has decided already. */
final class CellFate {

    private final Sheet sheet;
    private final Map<Column, Optional<Known>> known = new HashMap<>();

    CellFate(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Known(Domain domain, ValueSet values) {}

    /** {@code holds}, {@code fails} or {@code open}. */
    String of(Column column, UnaryTest test) {
        Optional<Known> found = known.computeIfAbsent(column, this::find);
        if (found.isEmpty()) {
            return "open";
        }
        Domain domain = found.get().domain();
        boolean some = false;
        boolean all = true;
        for (int index : telling(found.get(), test)) {
            boolean matches = test.matches(domain, index);
            some |= matches;
            all &= matches;
        }
        return all ? "holds" : some ? "open" : "fails";
    }

    /**
     * Values that tell for all: on a grid a test can change only at its limits, so the ends of the set and the neighbours of
     * the limits are enough.
     */
    private static List<Integer> telling(Known known, UnaryTest test) {
        ValueSet values = known.values();
        if (!(known.domain() instanceof Domain.Grid grid)) {
            return values.indices().boxed().toList();
        }
        List<Integer> telling = new ArrayList<>();
        for (int range = 0; range < values.ranges(); range++) {
            telling.add(values.rangeFirst(range));
            telling.add(values.rangeLast(range));
        }
        List<Integer> turns = new ArrayList<>(List.of(grid.points()));
        limits(test, limit -> turns.add(grid.nearest(limit)));
        for (int turn : turns) {
            for (int index = turn - 1; index <= turn + 1; index++) {
                if (index >= 0 && index < grid.size() && values.contains(index)) {
                    telling.add(index);
                }
            }
        }
        return telling;
    }

    private static void limits(UnaryTest test, Consumer<BigDecimal> sink) {
        switch (test) {
            case UnaryTest.Any any -> sink.accept(BigDecimal.ZERO);
            case UnaryTest.Literal literal -> sink.accept(BigDecimal.ZERO);
            case UnaryTest.Interval interval -> {
                for (UnaryTest.End end : List.of(interval.low(), interval.high())) {
                    if (end instanceof UnaryTest.Limit limit) {
                        sink.accept(limit.value());
                    }
                }
            }
            case UnaryTest.Either either -> either.tests().forEach(each -> limits(each, sink));
            case UnaryTest.Not not -> limits(not.test(), sink);
        }
    }

    /** The value of a column's fact, with a remark where it is too old for the table. */
    String valueText(Column column) {
        Optional<CaseFact> asked = findAskedWhetherKnown(column);
        if (asked.isPresent()) {
            return isKnown(column, asked.get()) ? "yes" : "no";
        }
        CaseFact fact = sheet.assessment().theCase().facts().get(column.fact());
        String value = sheet.valueOf(column.fact());
        return fact != null && isTooOld(column, fact) ? value + ", too old" : value;
    }

    /** What people call a column. */
    String title(Column column) {
        return findAskedWhetherKnown(column)
                .map(fact -> fact.definition().text().title() + ": known?")
                .orElseGet(() -> sheet.knowledge().titleOf(column.fact()));
    }

    /** The fact of which a column asks only whether it is known: {@code brafKnown} asks for {@code braf}. */
    private Optional<CaseFact> findAskedWhetherKnown(Column column) {
        String name = column.fact();
        return name.endsWith(KnowledgeModel.KNOWN)
                ? Optional.ofNullable(sheet.assessment()
                        .theCase()
                        .facts()
                        .get(name.substring(0, name.length() - KnowledgeModel.KNOWN.length())))
                : Optional.empty();
    }

    private boolean isKnown(Column column, CaseFact fact) {
        return !fact.belief().isUnknown() && !isTooOld(column, fact);
    }

    private boolean isTooOld(Column column, CaseFact fact) {
        return column.maxAgeDays().isPresent()
                && !fact.belief().isUnknown()
                && fact.findAgeDays(sheet.assessment().meta().asOf()).orElse(0)
                        >= column.maxAgeDays().getAsInt();
    }

    private Optional<Known> find(Column column) {
        Optional<CaseFact> asked = findAskedWhetherKnown(column);
        if (asked.isPresent()) {
            Domain domain = new Domain.Truth(false);
            int index = domain.index(Boolean.toString(isKnown(column, asked.get())));
            return Optional.of(new Known(domain, ValueSet.of(index)));
        }
        CaseFact fact = sheet.assessment().theCase().facts().get(column.fact());
        if (fact != null) {
            Domain domain = fact.definition().domain();
            return Optional.of(new Known(
                    domain,
                    isTooOld(column, fact) ? domain.all() : fact.belief().values()));
        }
        Answer answer = sheet.assessment().reasoning().answers().get(column.fact());
        if (answer == null) {
            return Optional.empty();
        }
        return sheet.knowledge()
                .catalogue()
                .find(FactAddress.original(column.fact()))
                .flatMap(definition -> derived(definition.domain(), answer));
    }

    /** The values of an answer; numbers come as ranges such as {@code 0..8.99}. */
    private static Optional<Known> derived(Domain domain, Answer answer) {
        Optional<ValueSet> all = Optional.empty();
        for (String value : answer.values()) {
            int dots = value.indexOf("..");
            OptionalInt first = domain.find(dots < 0 ? value : value.substring(0, dots));
            OptionalInt last = domain.find(dots < 0 ? value : value.substring(dots + 2));
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            ValueSet some = ValueSet.range(first.getAsInt(), last.getAsInt());
            all = Optional.of(all.map(some::union).orElse(some));
        }
        return all.map(values -> new Known(domain, values));
    }
}
