package org.liverleaf.bench;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.compile.PointAnswers;
import org.liverleaf.decision.compile.PointEvaluator;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.dmn.DmnReader;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.value.Domain;

/** One DMN file in both engines, and random assignments of its inputs in the form that each engine takes. */
final class TableSet {

    private final String name;
    private final DMNRuntime runtime;
    private final DMNModel kie;
    private final CompiledModel compiled;
    private final PointEvaluator ours;
    private final MapInput maps;
    private final Map<String, Domain> inputs = new LinkedHashMap<>();

    private TableSet(String name, String dmn, Function<String, Domain> domainOf) {
        this.name = name;
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8")))
                .getOrElseThrow(RuntimeException::new);
        this.kie = runtime.getModels().getFirst();
        DmnFile file = DmnReader.read(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)), name);
        if (kie.hasErrors() || !file.problems().isEmpty()) {
            throw new IllegalStateException(name + ": " + kie.getMessages() + file.problems());
        }
        this.compiled = model(file, domainOf);
        this.ours = new PointEvaluator(compiled);
        this.maps = new MapInput(ours, inputs);
    }

    static TableSet of(String name, String dmn, Function<String, Domain> domainOf) {
        return new TableSet(name, dmn, domainOf);
    }

    /** What tables of the file read and no table of it answers is an input, 'known' flags included. */
    private CompiledModel model(DmnFile file, Function<String, Domain> domainOf) {
        Map<String, DecisionTable> decisions = new HashMap<>();
        file.tables().forEach(table -> decisions.put(table.id(), table));
        for (DecisionTable table : file.tables()) {
            for (Column column : table.columns()) {
                if (!decisions.containsKey(column.fact())) {
                    inputs.computeIfAbsent(column.fact(), domainOf);
                }
            }
        }
        List<Fact> facts = inputs.entrySet().stream()
                .map(input -> Fact.plain(input.getKey(), input.getValue()))
                .toList();
        List<Derived> derived = file.tables().stream()
                .filter(table -> table.hitPolicy() != HitPolicy.COLLECT)
                .map(table -> new Derived(
                        Fact.plain(table.id(), outputs(table, file, domainOf)), new Producer.ByTable(table)))
                .toList();
        List<DecisionTable> collections = file.tables().stream()
                .filter(table -> table.hitPolicy() == HitPolicy.COLLECT)
                .toList();
        return new CompiledModel(KnowledgeModel.of(facts, derived, List.of(), collections));
    }

    private static Domain outputs(DecisionTable table, DmnFile file, Function<String, Domain> domainOf) {
        boolean generated = file.name().equals("generated");
        return generated ? new Domain.Words(table.outputs(), false) : domainOf.apply(table.id());
    }

    String name() {
        return name;
    }

    int tables() {
        return ours.tables().size();
    }

    /** One assignment of the inputs, as each side takes it. */
    static final class Assignment {
        final double[] numbers;
        final int[] words;
        final Map<String, Object> map;
        final DMNContext context;

        Assignment(double[] numbers, int[] words, Map<String, Object> map, DMNContext context) {
            this.numbers = numbers;
            this.words = words;
            this.map = map;
            this.context = context;
        }
    }

    /** Fresh random values. 'Not applicable' is no number and no truth value for KIE and is drawn for words only. */
    List<Assignment> draw(int count, Random random) {
        return draw(
                count,
                (fact, domain) -> random.nextInt(domain instanceof Domain.Words ? domain.size() : domain.properSize()));
    }

    /** Values at the limits that the tables set, on either side, where comparators differ. */
    List<Assignment> drawAtLimits(int count, Random random) {
        return draw(count, (fact, domain) -> {
            if (domain instanceof Domain.Words) {
                return random.nextInt(domain.size());
            }
            Partition partition = compiled.partition(compiled.number(fact));
            int cell = random.nextInt(domain.mayNotApply() ? partition.cells() - 1 : partition.cells());
            return random.nextBoolean() ? partition.first(cell) : partition.last(cell);
        });
    }

    private List<Assignment> draw(int count, ToIntBiFunction<String, Domain> pick) {
        List<Assignment> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Integer> indices = new HashMap<>();
            Map<String, Object> map = new HashMap<>();
            DMNContext context = runtime.newContext();
            inputs.forEach((fact, domain) -> {
                int index = pick.applyAsInt(fact, domain);
                Object value = switch (domain) {
                    case Domain.Grid grid -> grid.value(index);
                    case Domain.Truth truth -> index == 1;
                    default -> domain.text(index);
                };
                indices.put(fact, index);
                map.put(fact, value);
                context.set(fact, value);
            });
            double[] numbers = ours.numberFacts().stream()
                    .mapToDouble(fact -> ((BigDecimal) map.get(fact)).doubleValue())
                    .toArray();
            int[] words = ours.wordFacts().stream().mapToInt(indices::get).toArray();
            drawn.add(new Assignment(numbers, words, map, context));
        }
        return drawn;
    }

    /** Nanoseconds a table for our engine from primitive values, passing over the assignments so many times. */
    double timeOurs(List<Assignment> assignments, int passes) {
        PointAnswers answers = ours.answers();
        Assignment[] all = assignments.toArray(Assignment[]::new);
        long start = System.nanoTime();
        for (int pass = 0; pass < passes; pass++) {
            for (Assignment each : all) {
                ours.evaluate(each.numbers, each.words, answers);
                Sink.eat(answers.count(0));
            }
        }
        return (System.nanoTime() - start) / ((double) passes * all.length * tables());
    }

    /** The same from a map of facts with decimals, words and truth values. */
    double timeMaps(List<Assignment> assignments, int passes) {
        PointAnswers answers = ours.answers();
        Assignment[] all = assignments.toArray(Assignment[]::new);
        long start = System.nanoTime();
        for (int pass = 0; pass < passes; pass++) {
            for (Assignment each : all) {
                maps.evaluate(each.map, answers);
                Sink.eat(answers.count(0));
            }
        }
        return (System.nanoTime() - start) / ((double) passes * all.length * tables());
    }

    /** Nanoseconds a table for KIE on prepared contexts. */
    double timeKie(List<Assignment> assignments) {
        DMNContext[] all =
                assignments.stream().map(assignment -> assignment.context).toArray(DMNContext[]::new);
        long start = System.nanoTime();
        for (DMNContext each : all) {
            Sink.eat(runtime.evaluateAll(kie, each).getDecisionResults().size());
        }
        return (System.nanoTime() - start) / ((double) all.length * tables());
    }

    /** How many answers differ: outputs or rules of a table, or primitive values against the map. */
    int differences(List<Assignment> assignments) {
        KieAnswers theirs = new KieAnswers(runtime, kie);
        int differences = 0;
        PointAnswers answers = ours.answers();
        PointAnswers fromMap = ours.answers();
        for (Assignment each : assignments) {
            ours.evaluate(each.numbers, each.words, answers);
            maps.evaluate(each.map, fromMap);
            theirs.evaluate(each.context);
            for (int table = 0; table < tables(); table++) {
                DecisionTable source = ours.table(table).source();
                List<String> rules = rules(source, answers, table);
                List<String> outputs = outputs(source, answers, table);
                if (!theirs.agrees(source, rules, outputs) || !rules.equals(rules(source, fromMap, table))) {
                    if (differences++ < 5) {
                        System.err.println(name + ": " + source.id() + " with " + each.map + ": ours " + rules + " "
                                + outputs + ", KIE " + theirs.text(source));
                    }
                }
            }
        }
        theirs.close();
        return differences;
    }

    private static List<String> rules(DecisionTable source, PointAnswers answers, int table) {
        return IntStream.range(0, answers.count(table))
                .mapToObj(n -> source.rules().get(answers.rule(table, n)).id())
                .toList();
    }

    private static List<String> outputs(DecisionTable source, PointAnswers answers, int table) {
        return IntStream.range(0, answers.count(table))
                .mapToObj(n -> source.outputs().get(answers.output(table, n)))
                .toList();
    }
}
