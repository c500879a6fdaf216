package org.liverleaf.decision.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.PointAnswers;
import org.liverleaf.decision.compile.PointEvaluator;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;

/** The fast path for plain values, against an evaluation of one rule after the other. */
class PointEvaluatorLaws {

    private static final int POINTS = 20;

    @Property(tries = 400)
    void everyTableAnswersAsRuleByRule(@ForAll long seed) {
        KnowledgeModel model = new RandomKnowledge(seed).model();
        PointEvaluator evaluator = new PointEvaluator(new CompiledModel(model));
        check(model, evaluator, new Random(seed));
    }

    @Property(tries = 200)
    void chosenTablesAnswerAsRuleByRule(@ForAll long seed) {
        KnowledgeModel model = new RandomKnowledge(seed).model();
        Random random = new Random(seed);
        List<String> chosen =
                new ArrayList<>(model.tables().stream().map(DecisionTable::id).toList());
        chosen.removeIf(id -> random.nextBoolean());
        java.util.Collections.shuffle(chosen, random);
        check(model, new PointEvaluator(new CompiledModel(model), chosen), random);
    }

    private static void check(KnowledgeModel model, PointEvaluator evaluator, Random random) {
        PointAnswers answers = evaluator.answers();
        for (int point = 0; point < POINTS; point++) {
            Map<String, Integer> world = new HashMap<>();
            Map<String, Belief> beliefs = new HashMap<>();
            for (Fact fact : model.facts().values()) {
                int value = random.nextInt(fact.domain().size());
                world.put(fact.id(), value);
                beliefs.put(fact.id(), Belief.known(value));
            }
            Map<String, Integer> all = new HashMap<>(world);
            all.putAll(new BruteForce(model, Knowns.of(beliefs)).derivedValues(world));
            evaluator.evaluate(numbers(model, evaluator, world, random), words(evaluator, world), answers);
            for (int table = 0; table < evaluator.tables().size(); table++) {
                int number = table;
                DecisionTable source = evaluator.table(table).source();
                List<Integer> rules = IntStream.range(0, answers.count(number))
                        .mapToObj(n -> answers.rule(number, n))
                        .toList();
                List<Integer> outputs = IntStream.range(0, answers.count(number))
                        .mapToObj(n -> answers.output(number, n))
                        .toList();
                List<Integer> expected = matching(model, source, all);
                assertThat(rules).as("%s at %s", source.id(), world).isEqualTo(expected);
                assertThat(outputs)
                        .as("%s at %s", source.id(), world)
                        .isEqualTo(expected.stream()
                                .map(rule -> source.outputs()
                                        .indexOf(source.rules().get(rule).output()))
                                .toList());
            }
        }
    }

    /** Grid values, moved by less than half a step: they round back. */
    private static double[] numbers(
            KnowledgeModel model, PointEvaluator evaluator, Map<String, Integer> world, Random random) {
        Set<String> exact = new java.util.HashSet<>();
        model.derived()
                .values()
                .forEach(derived -> exact.addAll(derived.producer().reads()));
        return evaluator.numberFacts().stream()
                .mapToDouble(fact -> {
                    Domain.Grid grid = (Domain.Grid) model.facts().get(fact).domain();
                    int value = world.get(fact);
                    double moved = exact.contains(fact) ? 0 : 0.49 * random.nextDouble(-1, 1);
                    return value == grid.points()
                            ? Double.NaN
                            : grid.number(value) + moved * grid.step().doubleValue();
                })
                .toArray();
    }

    private static int[] words(PointEvaluator evaluator, Map<String, Integer> world) {
        return evaluator.wordFacts().stream().mapToInt(world::get).toArray();
    }

    private static List<Integer> matching(KnowledgeModel model, DecisionTable table, Map<String, Integer> values) {
        List<Integer> fired = new ArrayList<>();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            boolean all = true;
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                UnaryTest test = table.rules().get(rule).tests().get(i);
                all &= values.containsKey(column.fact())
                        ? test.matches(domain(model, column.fact()), values.get(column.fact()))
                        : test.matches(new Domain.Truth(false), 1);
            }
            if (all) {
                fired.add(rule);
            }
        }
        return table.hitPolicy() == HitPolicy.FIRST && fired.size() > 1 ? fired.subList(0, 1) : fired;
    }

    private static Domain domain(KnowledgeModel model, String fact) {
        Fact raw = model.facts().get(fact);
        return raw == null ? model.derived().get(fact).fact().domain() : raw.domain();
    }
}
