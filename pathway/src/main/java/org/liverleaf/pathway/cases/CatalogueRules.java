package org.liverleaf.pathway.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.Dependence;
import org.liverleaf.pathway.catalogue.FactDefinition;

/**
 * The rules that the catalogue declares between facts: what silence means, what a parent fact implies and when a question
 * does not arise. Parents come before their children, whatever the order of the file.
 */
final class CatalogueRules {

    private final FactSheet sheet;
    private final boolean historyHeld;
    private final Set<String> done = new HashSet<>();

    private CatalogueRules(FactSheet sheet, boolean historyHeld) {
        this.sheet = sheet;
        this.historyHeld = historyHeld;
    }

    /** Applies them to all facts. */
    static void apply(FactSheet sheet, boolean historyHeld) {
        CatalogueRules rules = new CatalogueRules(sheet, historyHeld);
        List.copyOf(sheet.facts().keySet()).forEach(rules::visit);
    }

    private void visit(String id) {
        if (!done.add(id)) {
            return;
        }
        FactDefinition fact = sheet.definition(id);
        fact.dependence().appliesWhen().forEach(condition -> visit(condition.fact()));
        fact.dependence().implications().forEach(implication -> visit(implication.fact()));
        fact.dependence().appliesWhen().forEach(condition -> arise(fact, condition));
        fact.dependence().implications().forEach(implication -> imply(fact, implication));
        assume(fact);
    }

    private void arise(FactDefinition fact, Dependence.Condition condition) {
        Domain parentDomain = sheet.definition(condition.fact()).domain();
        ValueSet arising = ValueSet.of(condition.values().stream().mapToInt(parentDomain::index));
        ValueSet parent = sheet.belief(condition.fact()).values();
        Belief child = sheet.belief(fact.id());
        int notApplicable = fact.domain().notApplicableIndex();
        if (!parent.intersects(arising)) {
            if (child.isUnknown()) {
                Belief none = new Belief(
                        ValueSet.of(notApplicable), Belief.known(notApplicable).nominal(), Belief.State.NOT_APPLICABLE);
                sheet.conclude(fact.id(), none, "");
            } else {
                sheet.note(
                        fact.id(),
                        "stated as " + sheet.fact(fact.id()).value() + ", though the question arises only if "
                                + condition.fact() + " is " + String.join(" or ", shortened(condition.values())));
            }
        } else if (arising.containsAll(parent) && child.isUnknown()) {
            ValueSet proper = fact.domain().proper();
            sheet.conclude(
                    fact.id(), new Belief(proper, Belief.unknown(fact.domain()).nominal(), child.state()), "");
        }
    }

    private static List<String> shortened(List<String> values) {
        return values.size() <= 4 ? values : List.of(values.getFirst(), "...", values.getLast());
    }

    private void imply(FactDefinition fact, Dependence.Implication implication) {
        Domain parentDomain = sheet.definition(implication.fact()).domain();
        ValueSet parent = sheet.belief(implication.fact()).values();
        boolean named = parent.indices().allMatch(index -> implication.allowed().containsKey(parentDomain.text(index)));
        if (!named) {
            return;
        }
        ValueSet allowed = ValueSet.of(parent.indices()
                .mapToObj(index -> implication.allowed().getOrDefault(parentDomain.text(index), List.of()))
                .flatMapToInt(values ->
                        values.isEmpty() ? IntStream.empty() : values.stream().mapToInt(fact.domain()::index)));
        Belief child = sheet.belief(fact.id());
        if (!child.values().intersects(allowed)) {
            sheet.note(
                    fact.id(),
                    "stated as " + sheet.fact(fact.id()).value() + ", which contradicts " + implication.fact() + " "
                            + sheet.fact(implication.fact()).value());
        } else if (!allowed.containsAll(child.values())) {
            Belief narrowed = Belief.oneOf(child.values().intersect(allowed));
            sheet.conclude(fact.id(), narrowed, "implied by " + implication.fact());
        }
    }

    private void assume(FactDefinition fact) {
        boolean silence = sheet.belief(fact.id()).isUnknown()
                && !sheet.fact(fact.id()).askedNotKnown()
                && !sheet.isLeftOpen(fact.id());
        boolean none = switch (fact.absence().rule()) {
            case UNKNOWN -> false;
            case NONE -> true;
            case NONE_IF_HISTORY -> historyHeld;
        };
        if (silence && none) {
            sheet.conclude(
                    fact.id(), Belief.assumed(fact.domain().index(fact.absence().noneValue())), "");
        }
    }
}
