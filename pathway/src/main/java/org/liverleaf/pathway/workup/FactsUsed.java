package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;

/** Finds the facts behind a rule: its columns that test something, and behind a derived fact the facts it is made of. */
public final class FactsUsed {

    private final KnowledgeModel model;
    private final Map<String, List<Column>> columns;

    /** @param model the knowledge whose rules are asked about */
    public FactsUsed(KnowledgeModel model) {
        this.model = model;
        this.columns = model.tables().stream()
                .collect(Collectors.toMap(DecisionTable::id, DecisionTable::columns, (a, b) -> a));
    }

    /** The facts of rules as a case has them, each once, in the order of the columns; unknown ones say so. */
    public List<UsedFact> of(Case theCase, Collection<FiredRule> rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> tested(rule).forEach(column -> names.addAll(raw(column))));
        return named(theCase, names);
    }

    /** The same without what is unknown. */
    public List<UsedFact> known(Case theCase, Collection<FiredRule> rules) {
        return of(theCase, rules).stream()
                .filter(used -> !used.value().equals("unknown"))
                .toList();
    }

    /** Facts by name as a case has them; names that are no facts of the patient are left out. */
    public static List<UsedFact> named(Case theCase, Collection<String> names) {
        List<UsedFact> used = new ArrayList<>();
        for (String name : names) {
            CaseFact fact = theCase.facts().get(name);
            if (fact != null) {
                used.add(UsedFact.of(fact));
            }
        }
        return used;
    }

    /** The columns that a rule tests, in order; empty for a table that the knowledge does not have. */
    List<String> tested(FiredRule rule) {
        List<Column> all = columns.getOrDefault(rule.table(), List.of());
        List<String> tested = new ArrayList<>();
        List<UnaryTest> tests = rule.rule().tests();
        for (int i = 0; i < Math.min(all.size(), tests.size()); i++) {
            if (!(tests.get(i) instanceof UnaryTest.Any)) {
                tested.add(all.get(i).fact());
            }
        }
        return tested;
    }

    /** The facts that a record can state behind a column. */
    Set<String> raw(String name) {
        Set<String> found = new LinkedHashSet<>();
        collect(name, found, new LinkedHashSet<>());
        return found;
    }

    private void collect(String name, Set<String> found, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        var derived = model.derived().get(name);
        if (derived != null) {
            Producer producer = derived.producer();
            producer.reads().forEach(read -> collect(read, found, seen));
        } else if (!model.facts().containsKey(name) && name.endsWith(KnowledgeModel.KNOWN)) {
            found.add(name.substring(0, name.length() - KnowledgeModel.KNOWN.length()));
        } else {
            found.add(name);
        }
    }
}
