package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;

/** The facts of a case that can be changed on trial. */
public final class TrialFacts {

    private final Map<String, TrialFact> facts = new LinkedHashMap<>();

    private TrialFacts() {}

    /**
     * A fact that can be changed.
     *
     * @param address as {@link org.liverleaf.pathway.cases.Scenario#of} takes it
     * @param title its title
     * @param expected unit and allowed values
     * @param now the value now
     */
    public record TrialFact(String address, String title, String expected, String now) {

        /** All of it in a line. */
        public String text() {
            return title + ": now " + now + "; takes " + expected;
        }
    }

    /** The facts of a case: single ones, lists, and those of every lesion that the record lists. */
    public static TrialFacts of(FactCatalogue catalogue, Case theCase) {
        List<TrialFact> all = new ArrayList<>();
        theCase.facts().values().stream()
                .filter(fact -> !fact.definition().isMember())
                .map(fact -> single(fact.definition().id(), "", fact))
                .forEach(all::add);
        catalogue.lists().forEach(list -> all.add(list(list, theCase)));
        for (CaseLesion lesion : theCase.lesions()) {
            for (String path : catalogue.lesionPaths()) {
                Optional<FactDefinition> definition = catalogue.findLesionFact(path);
                if (definition.isPresent() && !definition.get().isComputed()) {
                    CaseFact fact =
                            lesion.facts().getOrDefault(definition.get().id(), CaseFact.unknown(definition.get()));
                    all.add(single("lesions." + lesion.id() + "." + path, lesion.id() + ": ", fact));
                }
            }
        }
        TrialFacts facts = new TrialFacts();
        all.stream()
                .sorted(Comparator.comparing(TrialFact::title))
                .forEach(fact -> facts.facts.put(fact.address(), fact));
        return facts;
    }

    private static TrialFact single(String address, String before, CaseFact fact) {
        String unit = fact.unit().startsWith("{") || fact.unit().equals("1") ? "" : " " + fact.unit();
        return new TrialFact(
                address,
                before + fact.definition().text().title(),
                fact.definition().domain().describe() + unit,
                fact.value());
    }

    private static TrialFact list(ListDefinition list, Case theCase) {
        List<String> held = list.members().entrySet().stream()
                .filter(member -> Optional.ofNullable(
                                theCase.facts().get(member.getValue().id()))
                        .filter(fact -> fact.value().equals("true"))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return new TrialFact(
                list.id(),
                list.text().title(),
                "any of " + String.join(", ", list.values()) + ", parted by commas",
                held.isEmpty() ? "none known" : String.join(", ", held));
    }

    /** All of them by title. */
    public List<TrialFact> all() {
        return List.copyOf(facts.values());
    }

    /** The fact of an address or a title, whatever its case. */
    public Optional<TrialFact> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(facts.get(typed.strip()))
                .or(() -> facts.values().stream()
                        .filter(fact -> fact.address().toLowerCase(Locale.ROOT).equals(wanted)
                                || fact.title().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst());
    }
}
