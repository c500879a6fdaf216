package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.CaseRun.Found;
import org.liverleaf.decision.table.DecisionTable;

/**
 * Reasons over all worlds of a case: verdict sets, labels, relevance, flips, questions. Immutable; one reasoner serves
 * many cases and threads.
 *
 * <p>How: one pass with AND and OR masks settles most options. What is left is built as a reduced ordered multi-valued
 * decision diagram over the uncertain facts, and everything else is read off it (Srinivasan, Kam, Malik and Brayton
 * 1990 for the diagrams).
 */
public final class Reasoner {

    private final CompiledModel model;
    private final Limits limits;
    private final int[] order;
    private final List<Target> options;
    private final List<Target> conclusions;
    private final Cones cones;

    /**
     * @param concluded derived facts for which needs and flips are wanted as for options
     */
    public Reasoner(CompiledModel model, List<String> concluded, Limits limits) {
        this.model = model;
        this.limits = limits;
        this.cones = new Cones(model);
        this.order = depthFirst();
        this.options = model.options().stream()
                .map(option -> (Target) Target.OfOption.of(option, model))
                .toList();
        this.conclusions = concluded.stream()
                .map(fact -> {
                    int node = model.number(fact);
                    return (Target) new Target.OfFact(
                            node,
                            fact,
                            model.cone(node),
                            model.nodes().get(node).fact().domain());
                })
                .toList();
    }

    /** The compiled knowledge. */
    public CompiledModel model() {
        return model;
    }

    /**
     * Raw and aged nodes in the order in which the option tables come upon them, parents before children. The options that
     * see the most come first: their diagrams are the largest and gain the most from an order of their own.
     */
    private int[] depthFirst() {
        LinkedHashSet<Integer> seen = new LinkedHashSet<>();
        membersTogether(seen);
        model.options().stream()
                .sorted(Comparator.comparing(
                        option -> -Target.OfOption.of(option, model).cone().cardinality()))
                .flatMap(option -> option.tables().stream())
                .forEach(table -> visit(model.table(table.id()), seen));
        for (int node = 0; node < model.derivedFrom(); node++) {
            place(node, seen);
        }
        return seen.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What an aggregate counts stands together member by member, the deepest aggregates first: with the facts of its
     * members interleaved, their diagrams would multiply instead of adding up.
     */
    private void membersTogether(Set<Integer> seen) {
        IntStream.range(model.derivedFrom(), model.nodes().size())
                .filter(node -> model.producer(node) instanceof Producer.ByAggregate)
                .boxed()
                .sorted(Comparator.comparing(node -> -model.cone(node).cardinality()))
                .forEach(node -> visit(node, seen));
    }

    private void visit(CompiledTable table, Set<Integer> seen) {
        for (int column = 0; column < table.columns(); column++) {
            visit(table.node(column), seen);
        }
    }

    private void visit(int node, Set<Integer> seen) {
        if (node < model.derivedFrom()) {
            place(node, seen);
            return;
        }
        switch (model.producer(node)) {
            case Producer.ByTable(DecisionTable table) -> visit(model.table(table.id()), seen);
            case Producer other -> other.reads().forEach(read -> visit(model.number(read), seen));
        }
    }

    private void place(int node, Set<Integer> seen) {
        model.nodes()
                .get(node)
                .fact()
                .implication()
                .filter(implication -> model.has(implication.parent()))
                .ifPresent(implication -> place(model.number(implication.parent()), seen));
        seen.add(node);
    }

    /** Everything. */
    public Reasoning reason(Knowns knowns) {
        return reason(knowns, Depth.ALL);
    }

    /** Options and conclusions with labels, needs and arguments, but without flips and questions, which cost the most. */
    public Reasoning reasonWithoutFlips(Knowns knowns) {
        return reason(knowns, Depth.ARGUMENTS);
    }

    /** Single answers about a case, for who wants few of them. */
    public Inquiry inquire(Knowns knowns) {
        List<Target> targets = new ArrayList<>(options);
        targets.addAll(conclusions);
        return new Inquiry(new CaseRun(model, knowns, limits, order, cones), targets);
    }

    /** Unknown facts worth asking for, best first; none is left when asking more can change nothing. */
    public List<Question> questions(Knowns knowns) {
        return change(new CaseRun(model, knowns, limits, order, cones), Depth.QUESTIONS)
                .questions();
    }

    /** How much is worked out; flips cost the most. */
    private enum Depth {
        ARGUMENTS,
        QUESTIONS,
        ALL
    }

    private Reasoning reason(Knowns knowns, Depth depth) {
        CaseRun run = new CaseRun(model, knowns, limits, order, cones);
        Change change = change(run, depth);
        SequencedMap<String, OptionResult> results = new LinkedHashMap<>();
        for (Found found : change.options()) {
            results.put(found.target().id(), result(run, found, change));
        }
        SequencedMap<String, Conclusion> concluded = new LinkedHashMap<>();
        for (Found found : change.conclusions()) {
            concluded.put(found.target().id(), conclusion(run, found, change));
        }
        return new Reasoning(
                results,
                concluded,
                answers(run),
                change.questions(),
                run.worlds().contradictions());
    }

    /** What could change the plan: verdict sets, labels, relevance, flips and questions, without arguments. */
    public WhatWouldChange whatWouldChange(Knowns knowns) {
        Change change = change(new CaseRun(model, knowns, limits, order, cones), Depth.ALL);
        return new WhatWouldChange(
                change.verdicts(), change.labels(), change.flips(), change.questions(), change.allExact());
    }

    /** Verdict sets alone. */
    public SequencedMap<String, Set<Verdict>> verdicts(Knowns knowns) {
        CaseRun run = new CaseRun(model, knowns, limits, order, cones);
        SequencedMap<String, Set<Verdict>> verdicts = new LinkedHashMap<>();
        for (Target target : options) {
            verdicts.put(target.id(), verdictsOf(run.values(run.find(target))));
        }
        return verdicts;
    }

    /**
     * What could change the plan.
     *
     * @param verdicts verdict set of each option
     * @param labels label of each option and conclusion
     * @param flips flips of each option and conclusion
     * @param questions unknown facts worth asking for, best first
     * @param exact whether no bound was met anywhere
     */
    public record WhatWouldChange(
            Map<String, Set<Verdict>> verdicts,
            Map<String, String> labels,
            Map<String, List<Flip>> flips,
            List<Question> questions,
            boolean exact) {}

    private record Change(
            List<Found> options,
            List<Found> conclusions,
            Map<String, SequencedMap<Integer, Integer>> relevance,
            Map<String, String> labels,
            Map<String, List<Flip>> flips,
            Map<String, Set<Verdict>> verdicts,
            List<Question> questions,
            boolean allExact) {}

    private Change change(CaseRun run, Depth depth) {
        List<Found> ofOptions = options.stream().map(run::find).toList();
        List<Found> ofFacts = conclusions.stream().map(run::find).toList();
        List<Found> all = new ArrayList<>(ofOptions);
        all.addAll(ofFacts);
        Map<String, SequencedMap<Integer, Integer>> relevance = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Set<Verdict>> verdicts = new LinkedHashMap<>();
        RelevanceFinder relevant = new RelevanceFinder(run);
        for (Found found : all) {
            String id = found.target().id();
            relevance.put(id, relevant.of(found));
            labels.put(id, Inquiry.label(run, found));
        }
        ofOptions.forEach(found -> verdicts.put(found.target().id(), verdictsOf(run.values(found))));
        Map<String, List<Flip>> flips = depth == Depth.ALL ? new FlipFinder(model, run).find(all, labels) : Map.of();
        List<Question> questions = depth == Depth.ARGUMENTS
                ? List.of()
                : new QuestionFinder(run, relevance).find(ofOptions, ofFacts, verdicts);
        boolean exact = run.frame().isExact() && all.stream().allMatch(Found::isExact);
        return new Change(ofOptions, ofFacts, relevance, labels, flips, verdicts, questions, exact);
    }

    private static Set<Verdict> verdictsOf(BitSet ordinals) {
        return ordinals.stream()
                .mapToObj(v -> Verdict.values()[v])
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private OptionResult result(CaseRun run, Found found, Change change) {
        String id = found.target().id();
        SequencedMap<Integer, Integer> relevant = change.relevance().getOrDefault(id, new LinkedHashMap<>());
        return new OptionResult(
                id,
                label(change.labels().getOrDefault(id, Conclusion.UNDETERMINED)),
                change.verdicts().getOrDefault(id, Set.of()),
                found.isExact() && run.frame().isExact(),
                isFragile(run, relevant),
                Inquiry.arguments(run, found.target()),
                needs(run, found.target(), relevant),
                change.flips().getOrDefault(id, List.of()));
    }

    private static Verdict label(String text) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.text().equals(text))
                .findFirst()
                .orElse(Verdict.UNDETERMINED);
    }

    private static boolean isFragile(CaseRun run, SequencedMap<Integer, Integer> relevant) {
        return relevant.keySet().stream()
                .anyMatch(node -> !run.worlds().belief(node).isUnknown());
    }

    private List<Need> needs(CaseRun run, Target target, SequencedMap<Integer, Integer> relevant) {
        Map<String, Need> needs = new LinkedHashMap<>();
        relevant.forEach((node, bits) -> {
            if (run.worlds().belief(node).isUnknown()) {
                String name = baseName(node);
                boolean stale = model.nodes().get(node).kind() == CompiledModel.NodeKind.AGED;
                boolean crosses = (bits & DiagramReader.CROSSES) != 0;
                Need now = new Need(name, stale, target.minimumSet().contains(name), crosses);
                needs.merge(
                        name,
                        now,
                        (a, b) -> new Need(name, a.stale() && b.stale(), a.inMinimumSet(), a.crosses() || b.crosses()));
            }
        });
        return needs.values().stream()
                .sorted(Comparator.comparing((Need need) -> !need.inMinimumSet()))
                .toList();
    }

    private String baseName(int node) {
        return model.nodes().get(model.nodes().get(node).base()).name();
    }

    private Conclusion conclusion(CaseRun run, Found found, Change change) {
        String id = found.target().id();
        SequencedMap<Integer, Integer> relevant = change.relevance().getOrDefault(id, new LinkedHashMap<>());
        String label = change.labels().getOrDefault(id, Conclusion.UNDETERMINED);
        return new Conclusion(
                Inquiry.answer(run, id, found),
                label.equals(Conclusion.UNDETERMINED) ? Optional.empty() : Optional.of(label),
                isFragile(run, relevant),
                needs(run, found.target(), relevant),
                change.flips().getOrDefault(id, List.of()));
    }

    private SequencedMap<String, Answer> answers(CaseRun run) {
        SequencedMap<String, Answer> answers = new LinkedHashMap<>();
        Inquiry inquiry = new Inquiry(run, List.of());
        model.model().derived().keySet().forEach(fact -> answers.put(fact, inquiry.answer(fact)));
        model.model().collections().keySet().forEach(table -> answers.put(table, inquiry.answer(table)));
        return answers;
    }
}
