package org.liverleaf.decision.reason;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/** Knowledge and cases drawn at random: chains of tables, points, smooth scores, aggregates, implications, age limits. */
final class RandomKnowledge {

    private static final int MOST_WORLDS = 20_000;

    private final long seed;
    private final List<DecisionTable> cautions = new ArrayList<>();
    private Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();
    private final List<OptionSpec> options = new ArrayList<>();

    RandomKnowledge(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    KnowledgeModel model() {
        int raw = 4 + random.nextInt(5);
        for (int i = 0; i < raw; i++) {
            facts.add(fact("f" + i));
        }
        int chain = 1 + random.nextInt(4);
        for (int i = 0; i < chain; i++) {
            derived.add(derived("d" + i));
        }
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            options.add(option("o" + i, List.of()));
        }
        options.add(option("view", List.of("o0", "o1")));
        return KnowledgeModel.of(facts, derived, options, List.of());
    }

    private Fact fact(String id) {
        boolean mayNotApply = random.nextInt(4) == 0 && !facts.isEmpty();
        Domain domain = switch (random.nextInt(3)) {
            case 0 -> new Domain.Truth(mayNotApply);
            case 1 -> new Domain.Words(words(2 + random.nextInt(3)), mayNotApply);
            default ->
                new Domain.Grid(
                        BigDecimal.ZERO, BigDecimal.valueOf(3 + random.nextInt(6)), BigDecimal.ONE, mayNotApply);
        };
        Optional<Implication> implication = Optional.empty();
        if (mayNotApply || (random.nextInt(4) == 0 && !facts.isEmpty())) {
            Fact parent = facts.get(random.nextInt(facts.size()));
            List<ValueSet> allowed = new ArrayList<>();
            for (int value = 0; value < parent.domain().size(); value++) {
                allowed.add(subset(domain));
            }
            implication = Optional.of(new Implication(parent.id(), allowed));
        }
        return new Fact(
                id,
                domain,
                implication,
                Effort.values()[random.nextInt(5)],
                random.nextInt(4) > 0,
                domain instanceof Domain.Grid);
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).toList();
    }

    private ValueSet subset(Domain domain) {
        List<Integer> kept = new ArrayList<>();
        for (int value = 0; value < domain.size(); value++) {
            if (random.nextInt(3) > 0) {
                kept.add(value);
            }
        }
        return kept.isEmpty()
                ? ValueSet.of(random.nextInt(domain.size()))
                : ValueSet.of(kept.stream().mapToInt(Integer::intValue));
    }

    private Fact anyFact() {
        int all = facts.size() + derived.size();
        int at = random.nextInt(all);
        return at < facts.size()
                ? facts.get(at)
                : derived.get(at - facts.size()).fact();
    }

    private Derived derived(String id) {
        List<Fact> numbers = facts.stream()
                .filter(fact -> fact.domain() instanceof Domain.Grid grid && !grid.mayNotApply())
                .filter(fact -> fact.implication().isEmpty())
                .toList();
        boolean hasNumbers = !numbers.isEmpty();
        return switch (random.nextInt(4)) {
            case 0 -> points(id);
            case 1 -> hasNumbers ? formula(id, numbers) : table(id);
            case 2 -> aggregate(id);
            default -> table(id);
        };
    }

    private Derived table(String id) {
        Domain domain = new Domain.Words(words(2 + random.nextInt(3)), false);
        List<String> outputs = words(domain.size());
        DecisionTable first = decisionTable(id, HitPolicy.FIRST, outputs, 1 + random.nextInt(4));
        List<Rule> rules = new ArrayList<>(first.rules());
        rules.add(rule(
                id + "-else",
                IntStream.range(0, first.columns().size())
                        .mapToObj(i -> (UnaryTest) new UnaryTest.Any())
                        .toList(),
                outputs.getFirst()));
        return new Derived(
                Fact.plain(id, domain),
                new Producer.ByTable(
                        new DecisionTable(id, id, HitPolicy.FIRST, first.columns(), outputs, rules, "random")));
    }

    private Derived points(String id) {
        List<Producer.ByPoints.Item> items = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Fact fact = anyFact();
            int points = 1 + random.nextInt(2);
            sum += points;
            items.add(new Producer.ByPoints.Item(fact.id(), test(fact.domain()), points));
        }
        Domain domain = new Domain.Grid(BigDecimal.ZERO, BigDecimal.valueOf(sum), BigDecimal.ONE, false);
        return new Derived(Fact.plain(id, domain), new Producer.ByPoints(items));
    }

    private Derived formula(String id, List<Fact> numbers) {
        Fact a = numbers.get(random.nextInt(numbers.size()));
        Fact b = numbers.get(random.nextInt(numbers.size()));
        Domain domain = new Domain.Grid(BigDecimal.ZERO, BigDecimal.valueOf(20), BigDecimal.ONE, false);
        List<String> inputs = a == b ? List.of(a.id()) : List.of(a.id(), b.id());
        boolean falling = random.nextBoolean();
        return new Derived(Fact.plain(id, domain), new Producer.ByFormula(inputs, in -> {
            double other = in.length > 1 ? in[1] : 1;
            return falling ? 8 * in[0] / (1 + other) : Math.sqrt(in[0] * in[0] + other * other);
        }));
    }

    private Derived aggregate(String id) {
        List<Producer.ByAggregate.Member> members = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Fact fact = anyFact();
            Fact exempt = anyFact();
            members.add(
                    random.nextBoolean()
                            ? Producer.ByAggregate.Member.of(fact.id(), test(fact.domain()))
                            : new Producer.ByAggregate.Member(
                                    fact.id(), test(fact.domain()), exempt.id(), test(exempt.domain())));
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                new Derived(
                        Fact.plain(id, new Domain.Grid(BigDecimal.ZERO, BigDecimal.valueOf(3), BigDecimal.ONE, false)),
                        new Producer.ByAggregate(Producer.ByAggregate.Kind.COUNT, members));
            case 1 ->
                new Derived(
                        Fact.plain(id, new Domain.Truth(false)),
                        new Producer.ByAggregate(Producer.ByAggregate.Kind.ANY, members));
            default ->
                new Derived(
                        Fact.plain(id, new Domain.Truth(false)),
                        new Producer.ByAggregate(Producer.ByAggregate.Kind.ALL, members));
        };
    }

    private OptionSpec option(String id, List<String> bestOf) {
        List<String> kinds = List.of("excludes", "against", "supports", "indicates", "requires-event");
        DecisionTable table = decisionTable(id, HitPolicy.COLLECT, kinds, 2 + random.nextInt(5));
        List<String> minimum = facts.stream()
                .map(Fact::id)
                .filter(fact -> random.nextInt(3) == 0)
                .toList();
        Optional<String> declined = facts.stream()
                .filter(fact -> fact.domain() instanceof Domain.Truth && random.nextInt(3) == 0)
                .map(Fact::id)
                .findFirst();
        return new OptionSpec(id, Optional.of(table), cautions(), bestOf, minimum, random.nextInt(4) == 0, declined);
    }

    /** Up to two tables that options share, from a source of chance of their own, so that a seed draws the rest as before. */
    private List<DecisionTable> cautions() {
        Random ofTheRest = random;
        random = new Random(31 * seed + options.size());
        if (cautions.isEmpty()) {
            List<String> kinds = List.of("excludes", "against", "against", "requires-event", "requires-event");
            cautions.add(decisionTable("caution0", HitPolicy.COLLECT, kinds, 1 + random.nextInt(3)));
            cautions.add(decisionTable("caution1", HitPolicy.COLLECT, kinds, 1 + random.nextInt(3)));
        }
        List<DecisionTable> drawn = cautions.subList(0, random.nextInt(3));
        random = ofTheRest;
        return drawn;
    }

    private DecisionTable decisionTable(String id, HitPolicy policy, List<String> outputs, int count) {
        List<Fact> read = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Fact fact = anyFact();
            if (!read.contains(fact)) {
                read.add(fact);
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Domain> domains = new ArrayList<>();
        for (Fact fact : read) {
            boolean isRaw = facts.contains(fact);
            OptionalInt maxAge = (isRaw || isFormula(fact.id())) && random.nextInt(4) == 0
                    ? OptionalInt.of(14)
                    : OptionalInt.empty();
            columns.add(new Column(fact.id(), maxAge));
            domains.add(fact.domain());
            if (isRaw && policy == HitPolicy.COLLECT && random.nextInt(6) == 0) {
                columns.add(new Column(fact.id() + KnowledgeModel.KNOWN, OptionalInt.empty()));
                domains.add(new Domain.Truth(false));
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<UnaryTest> tests = domains.stream()
                    .map(domain -> random.nextInt(3) == 0 ? new UnaryTest.Any() : test(domain))
                    .toList();
            rules.add(rule(id + "-" + i, tests, outputs.get(random.nextInt(outputs.size()))));
        }
        return new DecisionTable(id, id, policy, columns, outputs, rules, "random");
    }

    private boolean isFormula(String id) {
        return derived.stream()
                .anyMatch(each -> each.fact().id().equals(id) && each.producer() instanceof Producer.ByFormula);
    }

    private Rule rule(String id, List<UnaryTest> tests, String output) {
        return new Rule(id, tests, output, "reason", List.of("key"), random.nextInt(6) == 0);
    }

    private UnaryTest test(Domain domain) {
        return switch (domain) {
            case Domain.Truth truth -> new UnaryTest.Literal(String.valueOf(random.nextBoolean()), false);
            case Domain.Words words -> {
                List<UnaryTest> some = IntStream.range(0, words.size())
                        .filter(i -> random.nextBoolean())
                        .mapToObj(i -> (UnaryTest) new UnaryTest.Literal(words.text(i), true))
                        .toList();
                UnaryTest either =
                        some.isEmpty() ? new UnaryTest.Literal(words.text(0), true) : new UnaryTest.Either(some);
                yield random.nextInt(4) == 0 ? new UnaryTest.Not(either) : either;
            }
            case Domain.Grid grid -> interval(grid);
            case Domain.Days days -> throw new IllegalStateException("no dates are drawn");
        };
    }

    private UnaryTest interval(Domain.Grid grid) {
        int a = random.nextInt(grid.points());
        int b = a + random.nextInt(grid.points() - a);
        UnaryTest.End low = random.nextInt(3) == 0
                ? new UnaryTest.Unbounded()
                : new UnaryTest.Limit(grid.value(a), random.nextBoolean());
        UnaryTest.End high = random.nextInt(3) == 0 && low instanceof UnaryTest.Limit
                ? new UnaryTest.Unbounded()
                : new UnaryTest.Limit(grid.value(b), random.nextBoolean());
        return new UnaryTest.Interval(low, high);
    }

    /** A case with at most {@link #MOST_WORLDS} combinations of values. */
    Knowns knowns(KnowledgeModel model) {
        Map<String, Belief> beliefs = new HashMap<>();
        Map<String, Integer> ages = new HashMap<>();
        long worlds = 1;
        for (Fact fact : model.facts().values()) {
            Domain domain = fact.domain();
            int kind = random.nextInt(4);
            Belief belief;
            if (kind == 0 && worlds * domain.size() <= MOST_WORLDS) {
                belief = Belief.unknown(domain);
            } else if (kind == 1 && domain instanceof Domain.Grid && worlds * 3 <= MOST_WORLDS) {
                int low = random.nextInt(domain.properSize());
                int high = Math.min(domain.properSize() - 1, low + 2);
                ValueSet range = ValueSet.range(low, high);
                belief = random.nextBoolean()
                        ? Belief.measured(range, low + random.nextInt(high - low + 1))
                        : Belief.oneOf(range);
            } else {
                belief = Belief.known(random.nextInt(domain.size()));
            }
            worlds *= belief.values().size();
            if (!(kind == 0 && belief.isUnknown() && random.nextBoolean())) {
                beliefs.put(fact.id(), belief);
            }
            if (worlds * domain.size() <= MOST_WORLDS && random.nextInt(3) == 0) {
                ages.put(fact.id(), 30);
                worlds *= domain.size();
            }
        }
        return new Knowns(beliefs, ages, java.util.Set.of(), java.util.Set.of());
    }
}
