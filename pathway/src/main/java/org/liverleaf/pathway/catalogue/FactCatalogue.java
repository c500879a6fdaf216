package org.liverleaf.pathway.catalogue;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All facts, in the order of {@code facts.yaml}. Immutable. */
public final class FactCatalogue {

    private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    private final Map<String, ListDefinition> lists = new LinkedHashMap<>();
    private final Map<String, FactDefinition> lesionPaths = new LinkedHashMap<>();

    FactCatalogue(List<FactDefinition> definitions, List<ListDefinition> listDefinitions) {
        definitions.forEach(this::add);
        listDefinitions.forEach(list -> lists.put(list.id(), list));
    }

    /**
     * Reads the catalogue.
     *
     * @param facts the text of {@code facts.yaml}; left open
     * @throws CatalogueException with the place and what was expected, when the text does not hold a catalogue
     */
    public static FactCatalogue read(InputStream facts) {
        return CatalogueReader.read(facts);
    }

    private void add(FactDefinition definition) {
        if (facts.put(definition.id(), definition) != null) {
            throw new CatalogueException("facts.yaml: the fact '" + definition.id() + "' is defined twice");
        }
        if (definition.dependence().place() instanceof Dependence.Place.OfLesion place && !definition.isComputed()) {
            lesionPaths.put(place.path(), definition);
        }
    }

    /** Every fact: of the case, of lesions and the members of lists; in file order. */
    public List<FactDefinition> all() {
        return List.copyOf(facts.values());
    }

    /** The fact with a name; throws with the name when there is none. */
    public FactDefinition fact(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no fact '" + id + "'"));
    }

    /** The fact with a name, if there is one. */
    public Optional<FactDefinition> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The list fact with a name, if there is one. */
    public Optional<ListDefinition> findList(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** All list facts. */
    public List<ListDefinition> lists() {
        return List.copyOf(lists.values());
    }

    /** The true/false facts of a list; throws when there is no such list. */
    public List<FactDefinition> members(String list) {
        return findList(list)
                .map(found -> List.copyOf(found.members().values()))
                .orElseThrow(() -> new IllegalArgumentException("there is no list fact '" + list + "'"));
    }

    /** The facts of each lesion that a record may state. */
    public List<FactDefinition> lesionFacts() {
        return List.copyOf(lesionPaths.values());
    }

    /** The places of lesion facts in a lesion of a case file. */
    public List<String> lesionPaths() {
        return List.copyOf(lesionPaths.keySet());
    }

    /** The lesion fact at a path such as {@code distanceMm.portalVein}, if there is one. */
    public Optional<FactDefinition> findLesionFact(String path) {
        return Optional.ofNullable(lesionPaths.get(path));
    }

    /** The facts of the patient that a record may state or yield, list members included. */
    public List<FactDefinition> caseFacts() {
        return facts.values().stream()
                .filter(fact -> !fact.isOfLesion() && !fact.isComputed())
                .toList();
    }
}
