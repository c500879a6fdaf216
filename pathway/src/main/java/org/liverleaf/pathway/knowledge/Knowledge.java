package org.liverleaf.pathway.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Limits;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.catalogue.FactCatalogue;

/**
 * One version of the board's knowledge. Thread-safe: reasoners are made once for each set of lesion names and kept, and
 * the evidence library is read when first asked for.
 */
public final class Knowledge {

    /** Derived facts that the board asks for by name, with needs and flips of their own. */
    public static final List<String> CONCLUDED = List.of("resectability", "removableNow", "convertible", "intent");

    private static final int MOST_KEPT = 64;

    private final KnowledgeFiles files;
    private final String version;
    private final CompletableFuture<String> hash;
    private final FactCatalogue catalogue;
    private final TableShelf shelf;
    private final Map<String, DecisionTable> changed;
    private final List<OptionText> options;
    private final List<RegimenText> regimens;
    private final List<DrugCaution> cautions;
    private final Map<CaseShape, Reasoner> reasoners = new ConcurrentHashMap<>();
    private volatile Optional<Map<String, Evidence>> evidence = Optional.empty();

    private Knowledge(KnowledgeFiles files) {
        this.files = files;
        this.version = files.text("version.txt").strip();
        // Nothing waits for the hash but the answer itself.
        this.hash = CompletableFuture.supplyAsync(files::hash);
        this.catalogue = FactCatalogue.read(files.open("facts.yaml"));
        this.shelf = new TableShelf(files);
        this.changed = Map.of();
        this.options = YamlLists.options(files);
        this.regimens = YamlLists.regimens(files);
        this.cautions = YamlLists.cautions(files);
    }

    /** The knowledge as it is, but for one table. */
    private Knowledge(Knowledge original, DecisionTable changed) {
        this.files = original.files;
        this.version = original.version;
        this.hash = original.hash;
        this.catalogue = original.catalogue;
        this.shelf = original.shelf;
        this.changed = Map.of(changed.id(), changed);
        this.options = original.options;
        this.regimens = original.regimens;
        this.cautions = original.cautions;
        this.evidence = original.evidence;
    }

    /** The same knowledge with one table changed, to see what the change does; version and hash are those of the original. */
    public Knowledge with(DecisionTable changed) {
        return new Knowledge(this, changed);
    }

    /**
     * Reads the knowledge. What single tables have wrong is not thrown but found by {@link KnowledgeCheck}.
     *
     * @throws KnowledgeException when the folder as a whole cannot be used
     */
    public static Knowledge read(KnowledgeFiles files) {
        return new Knowledge(files);
    }

    /** The files behind it. */
    public KnowledgeFiles files() {
        return files;
    }

    /** Semantic version. */
    public String version() {
        return version;
    }

    /** Content hash, 64 hexadecimal digits. */
    public String hash() {
        return hash.join();
    }

    /** All facts. */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /** Every DMN file, by path. */
    public SequencedMap<String, DmnFile> dmnFiles() {
        return shelf.all();
    }

    /** All tables by decision, as written (tables for each lesion once). Reads every file. */
    public SequencedMap<String, DecisionTable> tables() {
        return withChanges(shelf.allTables());
    }

    /** The tables that a case of this shape needs: of regimens only those of the primaries that it may have. */
    SequencedMap<String, DecisionTable> tables(CaseShape shape) {
        return shape.primaries().isEmpty()
                ? tables()
                : withChanges(shelf.forPrimaries(regimens.stream()
                        .filter(regimen -> shape.mayHave(regimen.primaries()))
                        .toList()));
    }

    private SequencedMap<String, DecisionTable> withChanges(SequencedMap<String, DecisionTable> tables) {
        changed.forEach(tables::replace);
        return Collections.unmodifiableSequencedMap(tables);
    }

    /**
     * The facts that a score reads, of those scores that tables read.
     *
     * @param score its id in {@code facts.yaml}
     * @throws KnowledgeException if there is no such score
     */
    public List<String> inputsOfScore(String score) {
        return ScoreProducers.inputs(score);
    }

    /** A table by its decision, if there is one. */
    public Optional<DecisionTable> findTable(String decision) {
        DecisionTable other = changed.get(decision);
        return other == null ? shelf.find(decision) : Optional.of(other);
    }

    /** The options of the ledger, in order. */
    public List<OptionText> options() {
        return options;
    }

    /** The regimens, in order. */
    public List<RegimenText> regimens() {
        return regimens;
    }

    /** Tables of what holds for a drug whatever the cancer, in order. */
    public List<DrugCaution> cautions() {
        return cautions;
    }

    /** The engine for a case with these lesions and no remnant but the planned one. */
    public Reasoner reasoner(List<String> lesions) {
        return reasoner(new CaseShape(lesions, 0, Set.of()));
    }

    /** The engine for a case of this shape. */
    public Reasoner reasoner(CaseShape shape) {
        Reasoner kept = reasoners.get(shape);
        if (kept != null) {
            return kept;
        }
        Reasoner made = new Reasoner(new CompiledModel(model(shape)), CONCLUDED, Limits.STANDARD);
        if (reasoners.size() < MOST_KEPT) {
            reasoners.put(shape, made);
        }
        return made;
    }

    /** The engine's model for a case with these lesions and no remnant but the planned one. */
    public KnowledgeModel model(List<String> lesions) {
        return model(new CaseShape(lesions, 0, Set.of()));
    }

    /** The engine's model for a case of this shape. */
    public KnowledgeModel model(CaseShape shape) {
        return new ModelBuilder(this, shape).build();
    }

    /** The domain of a fact, whatever its address. */
    public Domain domainOf(String address) {
        String fact = withoutCopy(address);
        if (fact.startsWith("lesions.")) {
            String path = fact.split("\\.", 3)[2];
            return catalogue
                    .findLesionFact(path)
                    .or(() -> catalogue.find(path))
                    .orElseThrow(() -> new IllegalArgumentException("there is no fact '" + fact + "'"))
                    .domain();
        }
        return catalogue.fact(fact).domain();
    }

    /** {@code futureLiverRemnantPercent#1} is a remnant of another resection than the planned one. */
    static String withoutCopy(String name) {
        int copy = name.indexOf(RemnantCopies.COPY);
        return copy < 0 ? name : name.substring(0, copy);
    }

    /** By fact the shortest time in days after which some table of a case no longer takes its value; not there if none minds. */
    public Map<String, Integer> strictestAges(CaseShape shape) {
        Map<String, Integer> ages = new HashMap<>();
        tables(shape).values().stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> column.maxAgeDays().ifPresent(days -> ages.merge(column.fact(), days, Math::min)));
        return ages;
    }

    /** What people call a fact, whatever its address: {@code lesions.L3.longestAxialMm} is 'Lesion L3: ...'. */
    public String titleOf(String address) {
        int copy = address.indexOf(RemnantCopies.COPY);
        if (copy >= 0) {
            return titleOf(address.substring(0, copy)) + " of another resection (" + address.substring(copy + 1) + ")";
        }
        String fact = address;
        if (fact.equals(FactAddress.LESION_LIST)) {
            return "Complete list of the lesions";
        }
        if (fact.startsWith("lesions.")) {
            String[] parts = fact.split("\\.", 3);
            String title = catalogue
                    .findLesionFact(parts[2])
                    .or(() -> catalogue.find(parts[2]))
                    .map(found -> found.text().title())
                    .orElse(parts[2]);
            return "Lesion " + parts[1] + ": " + title.toLowerCase(java.util.Locale.ROOT);
        }
        return catalogue.find(fact).map(found -> found.text().title()).orElse(fact);
    }

    /** The evidence library by key; of several entries with one key the first file's stands. */
    public Map<String, Evidence> evidence() {
        Optional<Map<String, Evidence>> known = evidence;
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, Evidence> read = new LinkedHashMap<>();
        for (String path : files.paths("evidence/", ".yaml")) {
            YamlLists.evidence(files, path).forEach(each -> read.putIfAbsent(each.key(), each));
        }
        Map<String, Evidence> all = Collections.unmodifiableMap(read);
        evidence = Optional.of(all);
        return all;
    }

    /** Entries of the evidence library as they stand in the files, for the check. */
    List<Evidence> evidenceEntries(String path) {
        return new ArrayList<>(YamlLists.evidence(files, path));
    }
}
