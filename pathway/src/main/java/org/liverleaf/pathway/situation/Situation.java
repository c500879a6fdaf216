package org.liverleaf.pathway.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;

/**
 * A case and what the engine says of it, asked by conditions.
 *
 * @param theCase the case
 * @param reasoning what the engine says
 */
public record Situation(Case theCase, Reasoning reasoning) {

    /** Prefix of a condition on the label of an option. */
    public static final String OPTION = "option.";

    /** Whether all conditions hold; no conditions hold. */
    public Holding all(List<Condition> conditions) {
        Holding together = Holding.HOLDS;
        for (Condition condition : conditions) {
            together = together.and(holds(condition));
        }
        return together;
    }

    /**
     * Whether a condition holds. A conclusion that the board asks for by name counts with its label, so that a fragile one
     * still counts as what it is called. A name that neither the case nor the engine knows may hold: nothing is known of it.
     */
    public Holding holds(Condition condition) {
        CaseFact fact = theCase.facts().get(condition.name());
        if (fact != null) {
            return holds(condition, fact);
        }
        List<String> values = values(condition.name());
        if (values.isEmpty()) {
            return condition.name().startsWith(OPTION) ? Holding.FAILS : Holding.MAY_HOLD;
        }
        long met = values.stream().filter(condition::admits).count();
        return met == 0 ? Holding.FAILS : met == values.size() ? Holding.HOLDS : Holding.MAY_HOLD;
    }

    /** The words that a conclusion, a table or an option may have; empty if the engine knows no such name. */
    private List<String> values(String name) {
        if (name.startsWith(OPTION)) {
            return findOption(name.substring(OPTION.length())).stream()
                    .map(option -> option.label().text())
                    .toList();
        }
        Conclusion conclusion = reasoning.conclusions().get(name);
        if (conclusion != null) {
            return conclusion.label().map(List::of).orElse(conclusion.answer().values());
        }
        Answer answer = reasoning.answers().get(name);
        return answer == null ? List.of() : ends(answer.values());
    }

    /** An option of the ledger or a regimen, if the engine argued it. */
    public Optional<OptionResult> findOption(String id) {
        return Optional.ofNullable(reasoning.options().get(id));
    }

    /** The answer of a table, if the engine gave one. */
    public Optional<Answer> findAnswer(String decision) {
        Answer answer = reasoning.answers().get(decision);
        return answer != null
                ? Optional.of(answer)
                : Optional.ofNullable(reasoning.conclusions().get(decision)).map(Conclusion::answer);
    }

    /** Cells of numbers are written {@code low..high}: both ends stand for the cell. */
    private static List<String> ends(List<String> cells) {
        List<String> ends = new ArrayList<>();
        for (String cell : cells) {
            int dots = cell.indexOf("..");
            if (dots < 0) {
                ends.add(cell);
            } else {
                ends.add(cell.substring(0, dots));
                ends.add(cell.substring(dots + 2));
            }
        }
        return ends;
    }

    private static Holding holds(Condition condition, CaseFact fact) {
        Belief belief = fact.belief();
        if (belief.isUnknown()) {
            return Holding.MAY_HOLD;
        }
        Domain domain = fact.definition().domain();
        ValueSet values = belief.values();
        boolean some = false;
        boolean all = true;
        for (int range = 0; range < values.ranges(); range++) {
            for (int index : probes(domain, values.rangeFirst(range), values.rangeLast(range))) {
                boolean met = condition.admits(domain.text(index));
                some |= met;
                all &= met;
            }
        }
        return all ? Holding.HOLDS : some ? Holding.MAY_HOLD : Holding.FAILS;
    }

    /** Comparisons are monotone, so that on a grid the two ends of a range speak for all between them. */
    private static List<Integer> probes(Domain domain, int first, int last) {
        if (domain instanceof Domain.Grid grid) {
            List<Integer> probes = new ArrayList<>(List.of(first, last));
            if (grid.mayNotApply() && last == grid.notApplicableIndex() && first < last) {
                probes.add(last - 1);
            }
            return probes;
        }
        List<Integer> probes = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            probes.add(index);
        }
        return probes;
    }
}
