package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;

/**
 * A case with some facts changed on trial: exactly the facts named, nothing that the record would derive from them. The
 * record is left alone.
 */
public final class Scenario {

    private final FactCatalogue catalogue;
    private final Map<String, CaseFact> facts;
    private final List<CaseLesion> lesions;
    private final Case original;

    private Scenario(FactCatalogue catalogue, Case original) {
        this.catalogue = catalogue;
        this.original = original;
        this.facts = new LinkedHashMap<>(original.facts());
        this.lesions = new ArrayList<>(original.lesions());
    }

    /**
     * The case with facts set.
     *
     * @param changes by fact or {@code lesions.L3.longestAxialMm}: a value, a range {@code 27..35}, {@code ?} for
     *     unknown; for a list fact its values separated by commas
     * @throws IllegalArgumentException with one line naming the fact, what was found and what was expected
     */
    public static Case of(FactCatalogue catalogue, Case original, Map<String, String> changes) {
        Scenario scenario = new Scenario(catalogue, original);
        changes.forEach(scenario::set);
        return new Case(
                original.asOf(),
                original.knownAt(),
                original.recordHash(),
                scenario.facts,
                scenario.lesions,
                original.lesionsComplete(),
                original.course(),
                original.problems());
    }

    private void set(String name, String text) {
        if (name.startsWith("lesions.")) {
            setLesion(name, text);
            return;
        }
        Optional<ListDefinition> list = catalogue.findList(name);
        if (list.isPresent()) {
            setList(list.get(), text);
            return;
        }
        CaseFact now = facts.get(name);
        if (now == null) {
            throw new IllegalArgumentException(name + ": no such fact that can be set; 'knowledge facts' lists them");
        }
        facts.put(name, with(now, text));
    }

    private void setLesion(String name, String text) {
        String[] parts = name.split("\\.", 3);
        FactDefinition definition = Optional.of(parts)
                .filter(each -> each.length == 3)
                .flatMap(each -> catalogue.findLesionFact(each[2]))
                .orElseThrow(() -> new IllegalArgumentException(
                        name + ": no such fact of a lesion; expected for example lesions.L1.longestAxialMm"));
        for (int i = 0; i < lesions.size(); i++) {
            CaseLesion lesion = lesions.get(i);
            if (lesion.id().equals(parts[1])) {
                Map<String, CaseFact> changed = new LinkedHashMap<>(lesion.facts());
                CaseFact now = changed.getOrDefault(definition.id(), CaseFact.unknown(definition));
                changed.put(definition.id(), with(now, text));
                lesions.set(i, new CaseLesion(lesion.id(), lesion.segments(), changed));
                return;
            }
        }
        List<String> known = original.lesions().stream().map(CaseLesion::id).toList();
        throw new IllegalArgumentException(name + ": no lesion '" + parts[1] + "'; this case has "
                + (known.isEmpty() ? "none" : String.join(", ", known)));
    }

    private void setList(ListDefinition list, String text) {
        List<String> wanted = text.isBlank() || text.equals("?") ? List.of() : List.of(text.split(",", -1));
        for (String value : wanted) {
            if (!list.members().containsKey(value.strip())) {
                throw new IllegalArgumentException(list.id() + ": '" + value.strip() + "' is not one of "
                        + String.join(", ", list.members().keySet()));
            }
        }
        list.members().forEach((value, member) -> {
            String truth = text.equals("?")
                    ? "?"
                    : String.valueOf(wanted.stream().map(String::strip).anyMatch(value::equals));
            facts.put(member.id(), with(facts.getOrDefault(member.id(), CaseFact.unknown(member)), truth));
        });
    }

    private static CaseFact with(CaseFact now, String text) {
        return new CaseFact(now.definition(), belief(now.definition(), text.strip()), List.of(), List.of(), false);
    }

    private static Belief belief(FactDefinition definition, String text) {
        Domain domain = definition.domain();
        if (text.equals("?")) {
            return Belief.unknown(domain);
        }
        try {
            if (domain instanceof Domain.Grid grid && text.contains("..")) {
                String[] ends = text.split("\\.\\.", 2);
                BigDecimal low = new BigDecimal(ends[0].strip());
                BigDecimal high = new BigDecimal(ends[1].strip());
                return Belief.oneOf(within(grid, low, high, definition));
            }
            if (domain instanceof Domain.Grid grid && domain.find(text).isEmpty()) {
                BigDecimal value = new BigDecimal(text);
                return Belief.known(within(grid, value, value, definition).first());
            }
            int index = domain.index(text);
            BigDecimal error = definition.measurement().error();
            if (domain instanceof Domain.Grid grid && error.signum() > 0 && index < grid.points()) {
                BigDecimal value = grid.value(index);
                return Belief.measured(
                        ValueSet.range(grid.floor(value.subtract(error)), grid.ceiling(value.add(error))), index);
            }
            return Belief.known(index);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(definition.id() + ": '" + text + "' is no number; expected "
                    + domain.describe() + ", a range such as 27..35, or ?");
        } catch (IllegalArgumentException outside) {
            throw new IllegalArgumentException(definition.id() + ": " + outside.getMessage());
        }
    }

    private static ValueSet within(Domain.Grid grid, BigDecimal low, BigDecimal high, FactDefinition definition) {
        if (low.compareTo(high) > 0 || low.compareTo(grid.min()) < 0 || high.compareTo(grid.max()) > 0) {
            throw new IllegalArgumentException(
                    low + ".." + high + " lies outside " + grid.describe() + " " + definition.unit());
        }
        return low.compareTo(high) == 0
                ? ValueSet.of(grid.nearest(low))
                : ValueSet.range(grid.floor(low), grid.ceiling(high));
    }
}
