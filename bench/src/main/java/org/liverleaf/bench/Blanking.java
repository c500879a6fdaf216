package org.liverleaf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.value.Belief;

/** Makes cases with a given number of unknown facts out of a real one. */
final class Blanking {

    private final CompiledModel model;
    private final Knowns sample;
    private final Random random;
    private final List<Fact> read;

    Blanking(CompiledModel model, Knowns sample, long seed) {
        this.model = model;
        this.sample = sample;
        this.random = new Random(seed);
        Set<String> seen = factsThatTablesSee(model);
        this.read = model.model().facts().values().stream()
                .filter(fact -> seen.contains(fact.id()))
                .toList();
    }

    /** Facts that some table reads as they are, under an age limit or by a score. */
    private static Set<String> factsThatTablesSee(CompiledModel model) {
        Set<String> seen = new HashSet<>();
        for (int node = 0; node < model.derivedFrom(); node++) {
            CompiledModel.Node each = model.nodes().get(node);
            if (model.isRead(node) && each.kind() != CompiledModel.NodeKind.KNOWN) {
                seen.add(model.nodes().get(each.base()).name());
            }
        }
        for (int node = model.derivedFrom(); node < model.nodes().size(); node++) {
            if (model.isRead(node)) {
                model.producer(node).reads().stream()
                        .filter(model.model().facts()::containsKey)
                        .forEach(seen::add);
            }
        }
        return seen;
    }

    /** How many facts that tables read are unknown in the sample as it is. */
    int unknownAsItIs() {
        return (int) read.stream().filter(fact -> isUnknown(sample, fact)).count();
    }

    private static boolean isUnknown(Knowns knowns, Fact fact) {
        Belief belief = knowns.beliefs().get(fact.id());
        return belief == null || belief.isUnknown();
    }

    /**
     * The sample's known facts, the others that tables read completed with random values of their domains, then some
     * blanked at random. A value that an implication forbids is not drawn; the sample's own values stay.
     */
    Knowns next(int unknown) {
        Map<String, Belief> beliefs = new HashMap<>(sample.beliefs());
        List<String> known = new ArrayList<>();
        for (Fact fact : parentsFirst()) {
            Belief now = beliefs.get(fact.id());
            if (now == null || now.isUnknown()) {
                complete(fact, beliefs).ifPresent(value -> beliefs.put(fact.id(), Belief.known(value)));
            }
            if (beliefs.containsKey(fact.id()) && !beliefs.get(fact.id()).isUnknown()) {
                known.add(fact.id());
            }
        }
        int already = read.size() - known.size();
        Collections.shuffle(known, random);
        for (String id : known.subList(0, Math.max(0, Math.min(known.size(), unknown - already)))) {
            beliefs.put(
                    id,
                    Belief.unknown(model.nodes().get(model.number(id)).fact().domain()));
        }
        return new Knowns(beliefs, sample.ageDays(), Set.of(), sample.overridden());
    }

    private List<Fact> parentsFirst() {
        List<Fact> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        read.forEach(fact -> place(fact, ordered, placed));
        return ordered;
    }

    private void place(Fact fact, List<Fact> ordered, Set<String> placed) {
        fact.implication()
                .map(implication -> model.model().facts().get(implication.parent()))
                .filter(read::contains)
                .ifPresent(parent -> place(parent, ordered, placed));
        if (placed.add(fact.id())) {
            ordered.add(fact);
        }
    }

    /** A random value; empty where the parent is no single value, so that what is possible would be a guess. */
    private OptionalInt complete(Fact fact, Map<String, Belief> beliefs) {
        if (fact.implication().isEmpty()) {
            return OptionalInt.of(random.nextInt(fact.domain().properSize()));
        }
        var implication = fact.implication().get();
        Belief parent = beliefs.get(implication.parent());
        if (parent == null || !parent.isCertain()) {
            return OptionalInt.empty();
        }
        int[] allowed =
                implication.allowed().get(parent.values().first()).indices().toArray();
        return OptionalInt.of(allowed[random.nextInt(allowed.length)]);
    }
}
