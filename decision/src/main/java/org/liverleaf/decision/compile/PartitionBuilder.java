package org.liverleaf.decision.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Implication;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;

/** Collects, for every node, the tests of all its readers, and cuts its domain. */
final class PartitionBuilder {

    private final CompiledModel compiled;
    private final Map<String, List<UnaryTest>> tests = new HashMap<>();
    private final Map<String, List<Integer>> starts = new HashMap<>();
    /** Facts compared with each other (MAX, MIN) share their cuts: name to the name that stands for the group. */
    private final Map<String, String> group = new HashMap<>();

    PartitionBuilder(CompiledModel compiled) {
        this.compiled = compiled;
    }

    Partition[] build() {
        for (DecisionTable table : compiled.model().tables()) {
            for (int column = 0; column < table.columns().size(); column++) {
                Column read = table.columns().get(column);
                for (var rule : table.rules()) {
                    addTest(read.fact(), rule.tests().get(column));
                }
            }
        }
        compiled.model().derived().values().forEach(this::collect);
        for (CompiledModel.Node node : compiled.nodes()) {
            node.fact().implication().ifPresent(implication -> {
                addImplication(implication);
                addChildStarts(withoutAge(node.name()), implication);
            });
        }
        Partition[] partitions = new Partition[compiled.nodes().size()];
        Map<String, Partition> byGroup = new HashMap<>();
        for (int number = 0; number < partitions.length; number++) {
            CompiledModel.Node node = compiled.nodes().get(number);
            String name = withoutAge(node.name());
            Domain domain = node.fact().domain();
            partitions[number] = byGroup.computeIfAbsent(
                    representative(name) + "|" + domain,
                    key -> Partition.of(
                            domain,
                            tests.getOrDefault(representative(name), List.of()),
                            starts.getOrDefault(representative(name), List.of())));
        }
        return partitions;
    }

    /** A fact and the same fact under an age limit are cut alike. */
    private static String withoutAge(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    private void collect(Derived derived) {
        switch (derived.producer()) {
            case Producer.ByTable table -> table.table().outputs().forEach(output -> keepValue(derived, output));
            case Producer.ByPoints(List<Producer.ByPoints.Item> items) ->
                items.forEach(item -> addTest(item.fact(), item.test()));
            case Producer.ByFormula formula -> {}
            case Producer.ByAggregate(Producer.ByAggregate.Kind kind, List<Producer.ByAggregate.Member> members) -> {
                for (Producer.ByAggregate.Member member : members) {
                    addTest(member.fact(), member.test());
                    if (!member.exemptBy().isEmpty()) {
                        addTest(member.exemptBy(), member.exemptTest());
                    }
                    if (kind == Producer.ByAggregate.Kind.MAX || kind == Producer.ByAggregate.Kind.MIN) {
                        join(member.fact(), derived.fact().id());
                    }
                }
            }
        }
    }

    /** A table that answers a number keeps that number apart from its neighbours. */
    private void keepValue(Derived derived, String output) {
        if (derived.fact().domain() instanceof Domain.Grid grid) {
            int index = grid.index(output);
            List<Integer> of =
                    starts.computeIfAbsent(representative(derived.fact().id()), key -> new ArrayList<>());
            of.add(index);
            of.add(index + 1);
        }
    }

    private void addTest(String fact, UnaryTest test) {
        tests.computeIfAbsent(representative(fact), key -> new ArrayList<>()).add(test);
    }

    private void addImplication(Implication implication) {
        List<Integer> of = starts.computeIfAbsent(representative(implication.parent()), key -> new ArrayList<>());
        for (int value = 1; value < implication.allowed().size(); value++) {
            if (!implication.allowed().get(value).equals(implication.allowed().get(value - 1))) {
                of.add(value);
            }
        }
    }

    private void addChildStarts(String child, Implication implication) {
        List<Integer> of = starts.computeIfAbsent(representative(child), key -> new ArrayList<>());
        for (var allowed : implication.allowed()) {
            for (int range = 0; range < allowed.ranges(); range++) {
                of.add(allowed.rangeFirst(range));
                of.add(allowed.rangeLast(range) + 1);
            }
        }
    }

    private String representative(String name) {
        String found = name;
        while (group.containsKey(found)) {
            found = group.get(found);
        }
        return found;
    }

    private void join(String first, String second) {
        String a = representative(first);
        String b = representative(second);
        if (!a.equals(b)) {
            group.put(a, b);
            tests.computeIfAbsent(b, key -> new ArrayList<>()).addAll(tests.getOrDefault(a, List.of()));
            starts.computeIfAbsent(b, key -> new ArrayList<>()).addAll(starts.getOrDefault(a, List.of()));
        }
    }
}
