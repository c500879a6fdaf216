package org.liverleaf.pathway.vignettes;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Inquiry;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/**
 * Sorts out cheaply the patients on whom a wrong cell cannot be noticed: the rule cannot fire there, or its test says the
 * same.
 *
 * @param model the knowledge for cases of this shape
 * @param knowns what is known of the patient
 * @param answers by derived fact what it may be, in words
 */
record Screening(KnowledgeModel model, Knowns knowns, Map<String, List<String>> answers) {

    static Screening of(KnowledgeModel model, Knowns knowns, Inquiry inquiry) {
        Map<String, List<String>> answers = new java.util.HashMap<>();
        model.derived()
                .keySet()
                .forEach(fact -> answers.put(fact, inquiry.answer(fact).values()));
        return new Screening(model, knowns, answers);
    }

    /** Whether the wrong cell can matter to this patient, in some copy of the table. */
    boolean mayNotice(List<DecisionTable> copies, TableMutants.Mutant mutant) {
        return copies.stream().anyMatch(copy -> mayNotice(copy, mutant));
    }

    private boolean mayNotice(DecisionTable copy, TableMutants.Mutant mutant) {
        List<UnaryTest> tests = copy.rules().get(mutant.rule()).tests();
        for (int column = 0; column < tests.size(); column++) {
            if (column != mutant.column() && !maySucceed(copy.columns().get(column), tests.get(column))) {
                return false;
            }
        }
        if (mutant.column() < 0) {
            return true;
        }
        Column column = copy.columns().get(mutant.column());
        Domain domain = domainOf(column.fact());
        UnaryTest own = tests.get(mutant.column());
        UnaryTest other = mutant.table().rules().get(mutant.rule()).tests().get(mutant.column());
        return any(valuesOf(column), index -> own.matches(domain, index) != other.matches(domain, index));
    }

    private boolean maySucceed(Column column, UnaryTest test) {
        if (test instanceof UnaryTest.Any) {
            return true;
        }
        Domain domain = domainOf(column.fact());
        return any(valuesOf(column), index -> test.matches(domain, index));
    }

    private static boolean any(ValueSet values, IntPredicate test) {
        return values.indices().anyMatch(test);
    }

    /** The domain of what a column reads. */
    Domain domainOf(String fact) {
        if (isKnownFlag(fact)) {
            return new Domain.Truth(false);
        }
        Derived derived = model.derived().get(fact);
        return derived == null
                ? model.facts().get(fact).domain()
                : derived.fact().domain();
    }

    private boolean isKnownFlag(String fact) {
        return fact.endsWith(KnowledgeModel.KNOWN)
                && !model.facts().containsKey(fact)
                && !model.derived().containsKey(fact);
    }

    /** What a fact may be in this case. */
    ValueSet valuesOf(Column column) {
        String fact = column.fact();
        if (isKnownFlag(fact)) {
            Belief base = knowns.beliefs().get(fact.substring(0, fact.length() - KnowledgeModel.KNOWN.length()));
            return ValueSet.of(base == null || base.isUnknown() ? 0 : 1);
        }
        Domain domain = domainOf(fact);
        List<String> answer = answers.getOrDefault(fact, List.of());
        if (!answer.isEmpty() && column.maxAgeDays().isEmpty()) {
            return ValueSet.of(answer.stream().flatMapToInt(text -> cell(domain, text)));
        }
        Belief belief = knowns.beliefs().get(fact);
        Integer age = knowns.ageDays().get(fact);
        boolean stale = column.maxAgeDays().isPresent()
                && age != null
                && age >= column.maxAgeDays().getAsInt();
        return belief == null || stale ? domain.all() : belief.values();
    }

    private static IntStream cell(Domain domain, String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            OptionalInt index = domain.find(text);
            return index.isPresent()
                    ? IntStream.of(index.getAsInt())
                    : domain.all().indices();
        }
        return IntStream.rangeClosed(domain.index(text.substring(0, dots)), domain.index(text.substring(dots + 2)));
    }
}
