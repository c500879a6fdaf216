package org.liverleaf.pathway.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Effort;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.Implication;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.Dependence;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;

/**
 * Makes the engine's model for a case of a given shape: tables that run once for each lesion are copied for each lesion,
 * and what runs once for each remnant is copied for each remnant.
 */
final class ModelBuilder {

    private static final Pattern AGGREGATE =
            Pattern.compile("(count|any|all|max|min)\\((\\w+)(?: in ([\\w\\-, ]+))?\\)");
    private static final String SYSTEMIC = "systemic/";
    private static final String DRUGS = "drugs/";
    private static final UnaryTest TREATED = new UnaryTest.Literal("treated", true);

    private final FactCatalogue catalogue;
    private final Map<String, DecisionTable> tables;
    private final List<OptionText> options;
    private final List<RegimenText> regimens;
    private final List<DrugCaution> cautions;
    private final Set<String> ofRegimens = new HashSet<>();
    private final List<String> lesions;
    private final boolean holdsEveryPrimary;
    private final RemnantCopies copies;

    ModelBuilder(Knowledge knowledge, CaseShape shape) {
        this.catalogue = knowledge.catalogue();
        this.tables = knowledge.tables(shape);
        this.holdsEveryPrimary = shape.primaries().isEmpty();
        this.options = knowledge.options();
        this.regimens = knowledge.regimens().stream()
                .filter(regimen -> shape.mayHave(regimen.primaries()))
                .toList();
        this.cautions = knowledge.cautions();
        knowledge.regimens().forEach(regimen -> ofRegimens.add(regimen.table()));
        cautions.forEach(caution -> ofRegimens.add(caution.table()));
        this.lesions = shape.lesions();
        this.copies = new RemnantCopies(shape.otherRemnants());
    }

    KnowledgeModel build() {
        List<Fact> facts = new ArrayList<>();
        catalogue.caseFacts().forEach(fact -> facts.add(fact(fact, fact.id())));
        facts.add(new Fact(
                FactAddress.LESION_LIST,
                new Domain.Words(List.of("complete", "more-suitable", "more-unsuitable"), false),
                Optional.empty(),
                Effort.IMAGING,
                false,
                false));
        for (String lesion : lesions) {
            catalogue.lesionFacts().forEach(fact -> facts.add(fact(fact, FactAddress.ofLesion(lesion, fact))));
        }
        List<Derived> derived = new ArrayList<>();
        for (FactDefinition fact : catalogue.all()) {
            if (fact.isComputed() && hasProducer(fact)) {
                derived.addAll(derive(fact));
            }
        }
        facts.addAll(copies.facts(facts));
        List<OptionSpec> specs = specs();
        List<DecisionTable> collections = collections(specs);
        derived.removeAll(unread(derived, specs, collections));
        List<OptionSpec> all = copies.options(specs, derived);
        derived.addAll(copies.derived(derived));
        return KnowledgeModel.of(facts, derived, all, collections);
    }

    /** A table of regimens of another primary is not read for this case, and nothing here needs what it produces. */
    private boolean hasProducer(FactDefinition fact) {
        Dependence.Origin origin = fact.dependence().origin();
        return holdsEveryPrimary
                || origin.kind() != Dependence.Origin.Kind.TABLE
                || tables.containsKey(origin.detail());
    }

    private Fact fact(FactDefinition definition, String id) {
        return new Fact(
                id,
                definition.domain(),
                implication(definition),
                Effort.valueOf(definition.asking().effort().name()),
                definition.asking().flip(),
                definition.measurement().ordinal() || !(definition.domain() instanceof Domain.Words));
    }

    private Optional<Implication> implication(FactDefinition definition) {
        Dependence dependence = definition.dependence();
        Domain own = definition.domain();
        if (!dependence.appliesWhen().isEmpty()) {
            Dependence.Condition when = dependence.appliesWhen().getFirst();
            Domain parent = catalogue.fact(when.fact()).domain();
            List<ValueSet> allowed = new ArrayList<>();
            for (int value = 0; value < parent.size(); value++) {
                boolean applies = when.values().contains(parent.text(value));
                allowed.add(applies ? own.proper() : ValueSet.of(own.notApplicableIndex()));
            }
            return Optional.of(new Implication(when.fact(), allowed));
        }
        if (!dependence.implications().isEmpty()) {
            Dependence.Implication implies = dependence.implications().getFirst();
            Domain parent = catalogue.fact(implies.fact()).domain();
            List<ValueSet> allowed = new ArrayList<>();
            for (int value = 0; value < parent.size(); value++) {
                List<String> left = implies.allowed().get(parent.text(value));
                allowed.add(left == null ? own.all() : ValueSet.of(left.stream().mapToInt(own::index)));
            }
            return Optional.of(new Implication(implies.fact(), allowed));
        }
        return Optional.empty();
    }

    private List<Derived> derive(FactDefinition definition) {
        Dependence.Origin origin = definition.dependence().origin();
        if (!definition.isOfLesion()) {
            Producer producer = switch (origin.kind()) {
                case TABLE -> new Producer.ByTable(table(origin.detail(), definition.id()));
                case SCORE -> ScoreProducers.of(origin.detail());
                case AGGREGATE -> aggregate(definition, origin.detail());
                case STATED, RECORD -> throw new IllegalStateException(definition.id() + " is not computed");
            };
            return List.of(new Derived(fact(definition, definition.id()), producer));
        }
        List<Derived> each = new ArrayList<>();
        for (String lesion : lesions) {
            String id = FactAddress.ofLesion(lesion, definition);
            each.add(new Derived(
                    fact(definition, id),
                    new Producer.ByTable(ofLesion(table(origin.detail(), definition.id()), id, lesion))));
        }
        return each;
    }

    private DecisionTable table(String decision, String fact) {
        DecisionTable table = tables.get(decision);
        if (table == null) {
            throw new KnowledgeException(
                    "facts.yaml: " + fact + " comes from the table '" + decision + "', which no file has");
        }
        return table;
    }

    /** The same table for one lesion: what it reads of the lesion is read of that one. */
    private DecisionTable ofLesion(DecisionTable table, String id, String lesion) {
        List<Column> columns = table.columns().stream()
                .map(column -> catalogue
                        .find(column.fact())
                        .filter(FactDefinition::isOfLesion)
                        .map(fact -> new Column(FactAddress.ofLesion(lesion, fact), column.maxAgeDays()))
                        .orElse(column))
                .toList();
        return new DecisionTable(
                id, table.question(), table.hitPolicy(), columns, table.outputs(), table.rules(), table.file());
    }

    private Producer aggregate(FactDefinition definition, String text) {
        Matcher matcher = AGGREGATE.matcher(text);
        if (!matcher.matches()) {
            throw new KnowledgeException("facts.yaml: " + definition.id() + ": '" + text
                    + "' is no aggregate; expected for example all(localRoute in ablate, either)");
        }
        FactDefinition summarised = catalogue.fact(matcher.group(2));
        Producer.ByAggregate.Kind kind =
                Producer.ByAggregate.Kind.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
        UnaryTest test = matcher.group(3) == null ? new UnaryTest.Any() : values(matcher.group(3));
        FactDefinition status = catalogue.fact("lesionStatus");
        List<Producer.ByAggregate.Member> members = new ArrayList<>();
        for (String lesion : lesions) {
            members.add(new Producer.ByAggregate.Member(
                    FactAddress.ofLesion(lesion, summarised), test, FactAddress.ofLesion(lesion, status), TREATED));
        }
        switch (kind) {
            case ALL ->
                members.add(Producer.ByAggregate.Member.of(
                        FactAddress.LESION_LIST, new UnaryTest.Not(new UnaryTest.Literal("more-unsuitable", true))));
            case ANY, COUNT ->
                members.add(Producer.ByAggregate.Member.of(
                        FactAddress.LESION_LIST, new UnaryTest.Literal("more-suitable", true)));
            case MAX, MIN -> {}
        }
        return new Producer.ByAggregate(kind, members);
    }

    private static UnaryTest values(String list) {
        List<UnaryTest> literals = new ArrayList<>();
        for (String value : list.split(",", -1)) {
            literals.add(new UnaryTest.Literal(value.strip(), true));
        }
        return new UnaryTest.Either(literals);
    }

    private List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        for (RegimenText regimen : regimens) {
            DecisionTable table = tables.get(regimen.table());
            if (table != null) {
                specs.add(new OptionSpec(
                        regimen.id(),
                        Optional.of(table),
                        cautions(regimen),
                        List.of(),
                        minimumSet(regimen.minimumSet()),
                        false,
                        Optional.empty()));
            }
        }
        Set<String> argued = new HashSet<>();
        specs.forEach(spec -> argued.add(spec.id()));
        for (OptionText option : options) {
            List<String> bestOf = regimens.stream()
                    .filter(regimen -> option.bestOfRegimens()
                            && argued.contains(regimen.id())
                            && (option.withTag().isEmpty() || regimen.tags().contains(option.withTag())))
                    .map(RegimenText::id)
                    .toList();
            Optional<DecisionTable> table = Optional.ofNullable(tables.get(option.table()));
            if (table.isPresent() || !bestOf.isEmpty()) {
                specs.add(new OptionSpec(
                        option.id(),
                        table,
                        List.of(),
                        bestOf,
                        minimumSet(option.minimumSet()),
                        option.neverExcluded(),
                        declinedBy(option.id())));
            }
        }
        return specs;
    }

    private List<DecisionTable> cautions(RegimenText regimen) {
        return cautions.stream()
                .filter(caution -> caution.countsFor(regimen.agents()))
                .map(DrugCaution::table)
                .distinct()
                .flatMap(caution -> Optional.ofNullable(tables.get(caution)).stream())
                .toList();
    }

    /** What tables of drugs produce for regimens that this model does not hold. */
    private static List<Derived> unread(
            List<Derived> derived, List<OptionSpec> specs, List<DecisionTable> collections) {
        Map<String, Derived> byName = new LinkedHashMap<>();
        derived.forEach(each -> byName.put(each.fact().id(), each));
        Set<String> read = new HashSet<>();
        specs.forEach(spec -> spec.tables().forEach(table -> read(table.columns(), byName, read)));
        collections.forEach(table -> read(table.columns(), byName, read));
        for (Derived each : derived) {
            if (!isOfDrugs(each)) {
                read(each, byName, read);
            }
        }
        return derived.stream()
                .filter(each -> isOfDrugs(each) && !read.contains(each.fact().id()))
                .toList();
    }

    private static boolean isOfDrugs(Derived derived) {
        return derived.producer() instanceof Producer.ByTable(DecisionTable table)
                && (table.file().startsWith(SYSTEMIC) || table.file().startsWith(DRUGS));
    }

    private static void read(List<Column> columns, Map<String, Derived> byName, Set<String> read) {
        columns.forEach(column -> read(column.fact(), byName, read));
    }

    private static void read(Derived each, Map<String, Derived> byName, Set<String> read) {
        each.producer().reads().forEach(fact -> read(fact, byName, read));
    }

    private static void read(String fact, Map<String, Derived> byName, Set<String> read) {
        if (read.add(fact) && byName.containsKey(fact)) {
            read(byName.get(fact), byName, read);
        }
    }

    private List<String> minimumSet(List<String> facts) {
        Set<String> expanded = new LinkedHashSet<>();
        for (String fact : facts) {
            if (catalogue.findList(fact).isPresent()) {
                catalogue.members(fact).forEach(member -> expanded.add(member.id()));
            } else {
                expanded.add(fact);
            }
        }
        return List.copyOf(expanded);
    }

    private Optional<String> declinedBy(String option) {
        return catalogue
                .findList("declinedOptions")
                .map(list -> list.members().get(option))
                .map(FactDefinition::id);
    }

    private List<DecisionTable> collections(List<OptionSpec> specs) {
        Map<String, DecisionTable> left = new LinkedHashMap<>(new HashMap<>(tables));
        specs.forEach(spec -> spec.tables().forEach(table -> left.remove(table.id())));
        ofRegimens.forEach(left::remove);
        return left.values().stream()
                .filter(table -> table.hitPolicy() == HitPolicy.COLLECT)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }
}
