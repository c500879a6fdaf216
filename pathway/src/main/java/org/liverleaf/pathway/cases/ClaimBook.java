package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Statement;

/** All claims on the facts of the patient, sorted by fact; statements that cannot be used are set aside. */
final class ClaimBook {

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    ClaimBook(FactCatalogue catalogue, Valuation valuation, VisibleEntries visible) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        visible.of(FactStatement.class).forEach(this::add);
    }

    private void add(VisibleEntries.Found<FactStatement> found) {
        String id = found.payload().fact();
        Optional<ListDefinition> list = catalogue.findList(id);
        if (list.isPresent()) {
            addList(list.get(), found);
            return;
        }
        Optional<FactDefinition> fact = catalogue.find(id);
        if (fact.isEmpty() || fact.get().isOfLesion() || fact.get().isComputed()) {
            setAside(found, "there is no fact '" + id + "' that a record may state");
        } else if (found.payload().statement() instanceof Statement.NotKnown) {
            asked.add(id);
        } else {
            keep(found, id, valuation.value(fact.get(), found.payload().statement()));
        }
    }

    private void addList(ListDefinition list, VisibleEntries.Found<FactStatement> found) {
        Statement statement = found.payload().statement();
        for (Map.Entry<String, FactDefinition> member : list.members().entrySet()) {
            if (statement instanceof Statement.NotKnown) {
                asked.add(member.getValue().id());
            } else if (!keep(found, member.getValue().id(), valuation.member(list, member.getKey(), statement))) {
                return;
            }
        }
    }

    private boolean keep(VisibleEntries.Found<FactStatement> found, String fact, Valuation.Outcome outcome) {
        return switch (outcome) {
            case Valuation.Outcome.Valued valued -> {
                claims.computeIfAbsent(fact, id -> new ArrayList<>())
                        .add(new Claim(
                                valued.belief(),
                                found.effective(),
                                found.entry(),
                                found.payload().sample()));
                yield true;
            }
            case Valuation.Outcome.Unusable unusable -> {
                setAside(found, found.payload().fact() + ": " + unusable.reason());
                yield false;
            }
        };
    }

    private void setAside(VisibleEntries.Found<FactStatement> found, String text) {
        problems.add(new Problem(Problem.Kind.SET_ASIDE, found.entry().source(), text));
    }

    /** The claims on a fact, oldest first. */
    List<Claim> of(String fact) {
        return claims.getOrDefault(fact, List.of());
    }

    /** Whether somebody was asked and nobody knew. */
    boolean isAsked(String fact) {
        return asked.contains(fact);
    }

    /** Statements set aside. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
