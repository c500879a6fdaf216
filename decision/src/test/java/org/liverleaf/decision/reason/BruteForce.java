package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
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

/**
 * The specification read literally: every world is written down and every table evaluated rule by rule on values. Shares
 * no code with the compiled engine but the tests of single values.
 */
final class BruteForce {

    private final KnowledgeModel model;
    private final Knowns knowns;
    /** Variables: raw facts, and {@code fact@age} where the value is too old for some table. */
    final Map<String, Belief> variables = new LinkedHashMap<>();

    private final Map<String, String> parentOf = new HashMap<>();
    final List<Map<String, Integer>> worlds = new ArrayList<>();

    BruteForce(KnowledgeModel model, Knowns knowns) {
        this.model = model;
        this.knowns = knowns;
        model.facts().keySet().forEach(fact -> variables.put(fact, belief(fact)));
        for (Column column :
                model.columns().stream().flatMap(each -> inputs(each).stream()).toList()) {
            if (isStale(column)) {
                Domain domain = domain(column.fact());
                variables.put(
                        staleName(column), new Belief(domain.all(), java.util.OptionalInt.empty(), Belief.State.STALE));
            }
        }
        variables
                .keySet()
                .forEach(name -> model.facts()
                        .get(base(name))
                        .implication()
                        .ifPresent(implication -> parentOf.put(name, implication.parent())));
        enumerate(new ArrayList<>(variables.keySet()), 0, new LinkedHashMap<>());
    }

    private static String base(String variable) {
        int at = variable.indexOf('@');
        return at < 0 ? variable : variable.substring(0, at);
    }

    private Belief belief(String fact) {
        return knowns.beliefs().getOrDefault(fact, Belief.unknown(domain(fact)));
    }

    private Domain domain(String fact) {
        Fact raw = model.facts().get(fact);
        return raw != null ? raw.domain() : model.derived().get(fact).fact().domain();
    }

    private boolean isStale(Column column) {
        return column.maxAgeDays().isPresent()
                && model.facts().containsKey(column.fact())
                && knowns.ageDays().getOrDefault(column.fact(), 0)
                        > column.maxAgeDays().getAsInt()
                && !belief(column.fact()).isUnknown();
    }

    /** A column itself, or the inputs of a smooth score under the column's age limit. */
    private List<Column> inputs(Column column) {
        Derived derived = model.derived().get(column.fact());
        if (column.maxAgeDays().isPresent()
                && derived != null
                && derived.producer() instanceof Producer.ByFormula formula) {
            return formula.inputs().stream()
                    .map(input -> new Column(input, column.maxAgeDays()))
                    .toList();
        }
        return List.of(column);
    }

    private static String staleName(Column column) {
        return column.fact() + "@" + column.maxAgeDays().getAsInt();
    }

    private void enumerate(List<String> names, int at, Map<String, Integer> world) {
        if (at == names.size()) {
            if (names.stream().allMatch(name -> isAllowed(name, world))) {
                worlds.add(new HashMap<>(world));
            }
            return;
        }
        variables.get(names.get(at)).values().indices().forEach(value -> {
            world.put(names.get(at), value);
            enumerate(names, at + 1, world);
        });
        world.remove(names.get(at));
    }

    private boolean isAllowed(String name, Map<String, Integer> world) {
        String parent = parentOf.get(name);
        return parent == null || allowed(name, world.get(parent)).contains(world.get(name));
    }

    private ValueSet allowed(String name, int parentValue) {
        return model.facts()
                .get(base(name))
                .implication()
                .orElseThrow()
                .allowed()
                .get(parentValue);
    }

    Map<String, Integer> derivedValues(Map<String, Integer> world) {
        Map<String, Integer> all = new HashMap<>();
        for (Derived derived : model.derived().values()) {
            all.put(derived.fact().id(), produce(derived, world, all));
        }
        return all;
    }

    private int value(Column column, Map<String, Integer> world, Map<String, Integer> derived) {
        if (derived.containsKey(column.fact())) {
            Derived of = model.derived().get(column.fact());
            return column.maxAgeDays().isPresent() && of.producer() instanceof Producer.ByFormula formula
                    ? agedScore(column, of, formula, world)
                    : derived.get(column.fact());
        }
        if (column.fact().endsWith(KnowledgeModel.KNOWN)) {
            String of = column.fact().substring(0, column.fact().length() - KnowledgeModel.KNOWN.length());
            return belief(of).isUnknown() && !answered.equals(of) ? 0 : 1;
        }
        return world.get(isStale(column) ? staleName(column) : column.fact());
    }

    private int agedScore(Column column, Derived of, Producer.ByFormula formula, Map<String, Integer> world) {
        double[] in = new double[formula.inputs().size()];
        for (int i = 0; i < in.length; i++) {
            Column input = new Column(formula.inputs().get(i), column.maxAgeDays());
            int value = value(input, world, Map.of());
            in[i] = ((Domain.Grid) domain(input.fact())).value(value).doubleValue();
        }
        return ((Domain.Grid) of.fact().domain())
                .nearest(java.math.BigDecimal.valueOf(formula.formula().of(in)));
    }

    private int value(String fact, Map<String, Integer> world, Map<String, Integer> derived) {
        return derived.containsKey(fact) ? derived.get(fact) : world.get(fact);
    }

    private int produce(Derived derived, Map<String, Integer> world, Map<String, Integer> known) {
        Domain domain = derived.fact().domain();
        return switch (derived.producer()) {
            case Producer.ByTable(DecisionTable table) ->
                domain.index(matching(table, world, known).getFirst().output());
            case Producer.ByPoints(List<Producer.ByPoints.Item> items) -> {
                int sum = 0;
                for (Producer.ByPoints.Item item : items) {
                    boolean meets = item.test().matches(domain(item.fact()), value(item.fact(), world, known));
                    sum += meets ? item.points() : 0;
                }
                yield domain.index(String.valueOf(sum));
            }
            case Producer.ByFormula(List<String> inputs, Producer.Formula formula) -> {
                double[] in = new double[inputs.size()];
                for (int i = 0; i < in.length; i++) {
                    in[i] = ((Domain.Grid) domain(inputs.get(i)))
                            .value(world.get(inputs.get(i)))
                            .doubleValue();
                }
                yield ((Domain.Grid) domain).nearest(java.math.BigDecimal.valueOf(formula.of(in)));
            }
            case Producer.ByAggregate aggregate -> {
                int count = 0;
                int counted = 0;
                for (Producer.ByAggregate.Member member : aggregate.members()) {
                    boolean exempt = !member.exemptBy().isEmpty()
                            && member.exemptTest()
                                    .matches(domain(member.exemptBy()), value(member.exemptBy(), world, known));
                    if (!exempt) {
                        counted++;
                        count += member.test().matches(domain(member.fact()), value(member.fact(), world, known))
                                ? 1
                                : 0;
                    }
                }
                yield switch (aggregate.kind()) {
                    case COUNT -> domain.index(String.valueOf(count));
                    case ANY -> count > 0 ? 1 : 0;
                    case ALL -> count == counted ? 1 : 0;
                    case MAX, MIN -> throw new IllegalStateException("not drawn");
                };
            }
        };
    }

    private List<Rule> matching(DecisionTable table, Map<String, Integer> world, Map<String, Integer> known) {
        List<Rule> fired = new ArrayList<>();
        for (Rule rule : table.rules()) {
            boolean all = true;
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                Domain domain = column.fact().endsWith(KnowledgeModel.KNOWN) && !known.containsKey(column.fact())
                        ? new Domain.Truth(false)
                        : domain(column.fact());
                UnaryTest test = rule.tests().get(i);
                all &= test.matches(domain, value(column, world, known));
            }
            if (all) {
                fired.add(rule);
                if (table.hitPolicy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return fired;
    }

    Verdict verdict(OptionSpec option, Map<String, Integer> world) {
        return verdict(option, world, derivedValues(world));
    }

    private Verdict verdict(OptionSpec option, Map<String, Integer> world, Map<String, Integer> derived) {
        Set<String> kinds = new HashSet<>();
        for (DecisionTable table : option.tables()) {
            for (Rule rule : matching(table, world, derived)) {
                String kind = rule.output();
                boolean overridden = knowns.overridden().contains(rule.id());
                if (kind.equals("excludes") && (rule.unverified() || overridden)) {
                    kind = "against";
                }
                if (kind.equals("indicates") && rule.unverified()) {
                    kind = "supports";
                }
                kinds.add(kind);
            }
        }
        Verdict verdict;
        if (option.bestOf().isEmpty()) {
            verdict = kinds.contains("excludes")
                    ? Verdict.EXCLUDED
                    : !kinds.contains("indicates") && !kinds.contains("supports")
                            ? Verdict.NOT_INDICATED
                            : kinds.contains("requires-event")
                                    ? Verdict.CONDITIONAL
                                    : kinds.contains("indicates") && !kinds.contains("against")
                                            ? Verdict.INDICATED
                                            : Verdict.POSSIBLE;
        } else {
            verdict = Verdict.EXCLUDED;
            for (String member : option.bestOf()) {
                Verdict other = verdict(model.options().get(member), world, derived);
                verdict = other.compareTo(verdict) > 0 ? other : verdict;
            }
            Verdict most = kinds.contains("excludes")
                    ? Verdict.EXCLUDED
                    : kinds.contains("requires-event")
                            ? Verdict.CONDITIONAL
                            : kinds.contains("against") ? Verdict.POSSIBLE : Verdict.INDICATED;
            verdict = most.compareTo(verdict) < 0 ? most : verdict;
        }
        if (option.declinedBy().isPresent() && world.get(option.declinedBy().get()) == 1 && verdict.isOpen()) {
            verdict = Verdict.NOT_INDICATED;
        }
        return option.neverExcluded() && verdict == Verdict.EXCLUDED ? Verdict.NOT_INDICATED : verdict;
    }

    Set<Verdict> verdicts(OptionSpec option) {
        Set<Verdict> found = new TreeSet<>();
        worlds.forEach(world -> found.add(verdict(option, world)));
        return found;
    }

    /** Worlds in which every measured imprecise fact has its nominal value. */
    List<Map<String, Integer>> nominalWorlds() {
        return worlds.stream()
                .filter(world -> variables.entrySet().stream().allMatch(entry -> {
                    Belief belief = entry.getValue();
                    return belief.isUnknown()
                            || belief.nominal().isEmpty()
                            || belief.nominal().getAsInt() == world.get(entry.getKey());
                }))
                .toList();
    }

    /** Variables of which one move changes the verdict: name to whether some move crosses. */
    Map<String, Boolean> relevant(OptionSpec option, List<Map<String, Integer>> among) {
        Map<String, Boolean> relevant = new HashMap<>();
        List<Verdict> verdicts =
                among.stream().map(world -> verdict(option, world)).toList();
        for (int i = 0; i < among.size(); i++) {
            for (int j = i + 1; j < among.size(); j++) {
                if (verdicts.get(i) == verdicts.get(j)) {
                    continue;
                }
                boolean crosses = verdicts.get(i).isOpen() != verdicts.get(j).isOpen();
                for (String moved : movedOnly(among.get(i), among.get(j))) {
                    relevant.merge(moved, crosses, Boolean::logicalOr);
                }
            }
        }
        return relevant;
    }

    /** Adds the facts whose answer changes the verdict because ignorance of them ends. */
    void addAnswers(OptionSpec option, Map<String, Boolean> relevant) {
        for (String name : variables.keySet()) {
            boolean asked = variables.get(name).isUnknown()
                    && !name.contains("@")
                    && model.columns().stream().anyMatch(column -> column.fact().equals(name + KnowledgeModel.KNOWN));
            if (!asked) {
                continue;
            }
            for (Map<String, Integer> a : worlds) {
                for (Map<String, Integer> b : worlds) {
                    if (!a.equals(b) && !movedOnly(a, b).contains(name)) {
                        continue;
                    }
                    Verdict now = verdict(option, a);
                    answered = name;
                    Verdict then = verdict(option, b);
                    answered = "";
                    if (now != then) {
                        relevant.merge(name, now.isOpen() != then.isOpen(), Boolean::logicalOr);
                    }
                }
            }
        }
    }

    private String answered = "";

    /**
     * What the least helpful answer to an unknown fact still settles.
     *
     * @param options to which the fact matters
     */
    int worstDrop(String fact, List<OptionSpec> options) {
        return variables
                .get(fact)
                .values()
                .indices()
                .mapToObj(value -> worlds.stream()
                        .filter(world -> world.get(fact) == value)
                        .toList())
                .filter(left -> !left.isEmpty())
                .mapToInt(left -> options.stream()
                        .mapToInt(option -> verdicts(option).size()
                                - verdicts(option, fact, left).size())
                        .sum())
                .min()
                .orElse(0);
    }

    private Set<Verdict> verdicts(OptionSpec option, String fact, List<Map<String, Integer>> among) {
        Set<Verdict> found = new TreeSet<>();
        answered = fact;
        among.forEach(world -> found.add(verdict(option, world)));
        answered = "";
        return found;
    }

    /** The variables u such that the worlds differ in u, and else only below u where the move forces it. */
    private List<String> movedOnly(Map<String, Integer> a, Map<String, Integer> b) {
        List<String> different = variables.keySet().stream()
                .filter(name -> !a.get(name).equals(b.get(name)))
                .toList();
        List<String> moved = new ArrayList<>();
        for (String candidate : different) {
            boolean forced = different.stream()
                    .filter(name -> !name.equals(candidate))
                    .allMatch(name -> isBelow(name, candidate) && isForced(name, a, b));
            if (forced) {
                moved.add(candidate);
            }
        }
        return moved;
    }

    private boolean isBelow(String name, String top) {
        for (Optional<String> up = Optional.ofNullable(parentOf.get(name));
                up.isPresent();
                up = Optional.ofNullable(parentOf.get(up.get()))) {
            if (up.get().equals(top)) {
                return true;
            }
        }
        return false;
    }

    private boolean isForced(String name, Map<String, Integer> a, Map<String, Integer> b) {
        String parent = parentOf.get(name);
        return !allowed(name, b.get(parent)).contains(a.get(name))
                || !allowed(name, a.get(parent)).contains(b.get(name));
    }

    String label(OptionSpec option) {
        List<Map<String, Integer>> nominal = nominalWorlds();
        Set<Verdict> verdicts = new TreeSet<>();
        nominal.forEach(world -> verdicts.add(verdict(option, world)));
        if (verdicts.isEmpty()) {
            return "none";
        }
        if (verdicts.size() == 1) {
            return verdicts.iterator().next().text();
        }
        boolean open = verdicts.stream().anyMatch(Verdict::isOpen);
        boolean closed = verdicts.stream().anyMatch(verdict -> !verdict.isOpen());
        if (open && closed) {
            Map<String, Boolean> relevant = relevant(option, nominal);
            boolean decided = relevant.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .filter(name -> option.minimumSet().contains(base(name)))
                    .anyMatch(name -> variables.get(name).isUnknown()
                            || variables.get(name).nominal().isEmpty());
            return (decided ? Verdict.UNDETERMINED : Verdict.CONDITIONAL).text();
        }
        if (closed) {
            return Verdict.NOT_INDICATED.text();
        }
        return (verdicts.contains(Verdict.CONDITIONAL) ? Verdict.CONDITIONAL : Verdict.POSSIBLE).text();
    }
}
