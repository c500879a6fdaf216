package org.liverleaf.pathway.vignettes;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Sorts out cheaply the patients on whom a wrong cell cannot be noticed: the rule cannot fire there, or its test says the same. */
record Screening(Knowledge knowledge, Knowns knowns, Reasoning reasoning) {

    boolean mayNotice(DecisionTable original, TableMutants.Mutant mutant) {
        List<UnaryTest> tests = original.rules().get(mutant.rule()).tests();
        for (int column = 0; column < tests.size(); column++) {
            if (column != mutant.column() && !maySucceed(original.columns().get(column), tests.get(column))) {
                return false;
            }
        }
        if (mutant.column() < 0) {
            return true;
        }
        Column column = original.columns().get(mutant.column());
        UnaryTest other = mutant.table().rules().get(mutant.rule()).tests().get(mutant.column());
        return values(column)
                .any(index -> tests.get(mutant.column()).matches(domain(column.fact()), index)
                        != other.matches(domain(column.fact()), index));
    }

    private boolean maySucceed(Column column, UnaryTest test) {
        Domain domain = domain(column.fact());
        return test instanceof UnaryTest.Any || values(column).any(index -> test.matches(domain, index));
    }

    private Domain domain(String fact) {
        return isKnownFlag(fact) ? new Domain.Truth(false) : knowledge.domainOf(fact);
    }

    private boolean isKnownFlag(String fact) {
        return fact.endsWith(KnowledgeModel.KNOWN)
                && knowledge.catalogue().find(fact).isEmpty();
    }

    /** What a fact may be in this case. */
    private Values values(Column column) {
        String fact = column.fact();
        if (isKnownFlag(fact)) {
            Belief base = knowns.beliefs().get(fact.substring(0, fact.length() - KnowledgeModel.KNOWN.length()));
            return new Values(ValueSet.of(base == null || base.isUnknown() ? 0 : 1));
        }
        Domain domain = domain(fact);
        Belief belief = knowns.beliefs().get(fact);
        Answer answer = reasoning.answers().get(fact);
        if (answer != null && !answer.values().isEmpty()) {
            return new Values(ValueSet.of(answer.values().stream().flatMapToInt(text -> cell(domain, text))));
        }
        Integer age = knowns.ageDays().get(fact);
        boolean stale = column.maxAgeDays().isPresent()
                && age != null
                && age >= column.maxAgeDays().getAsInt();
        return new Values(belief == null || stale ? domain.all() : belief.values());
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

    private record Values(ValueSet set) {
        boolean any(IntPredicate test) {
            return set.indices().anyMatch(test);
        }
    }
}
