package org.liverleaf.pathway.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.liverleaf.pathway.catalogue.FactCatalogue;

/** The facts that a column may state: those of the patient that are not computed, lists as a whole. */
public final class StatedFacts {

    private StatedFacts() {}

    /**
     * A fact that may be stated.
     *
     * @param id its id
     * @param title what people call it
     * @param unit UCUM unit; empty if it has none
     */
    public record Stated(String id, String title, String unit) {}

    /** All of them by title. */
    public static List<Stated> all(FactCatalogue facts) {
        List<Stated> all = new ArrayList<>();
        facts.caseFacts().stream()
                .filter(fact -> !fact.isMember())
                .forEach(fact -> all.add(new Stated(fact.id(), fact.text().title(), fact.unit())));
        facts.lists().forEach(list -> all.add(new Stated(list.id(), list.text().title(), "")));
        all.sort(Comparator.comparing((Stated fact) -> fact.title().toLowerCase(Locale.ROOT))
                .thenComparing(Stated::id));
        return all;
    }
}
