package org.liverleaf.decision.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;

/** The laws of the engine, against brute force over every world of random knowledge. */
class ReasonerLaws {

    private static final int MOST_PAIRED = 250;

    private record Drawn(KnowledgeModel model, Knowns knowns, BruteForce brute, Reasoner reasoner) {
        static Drawn of(long seed) {
            RandomKnowledge random = new RandomKnowledge(seed);
            KnowledgeModel model = random.model();
            Knowns knowns = random.knowns(model);
            return of(model, knowns);
        }

        static Drawn of(KnowledgeModel model, Knowns knowns) {
            return new Drawn(
                    model,
                    knowns,
                    new BruteForce(model, knowns),
                    new Reasoner(new CompiledModel(model), List.of(), Limits.STANDARD));
        }
    }

    @Property(tries = 600)
    void verdictsEqualBruteForceOverWorlds(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Assume.that(!drawn.brute().worlds.isEmpty());
        Map<String, Set<Verdict>> found = drawn.reasoner().verdicts(drawn.knowns());
        for (OptionSpec option : drawn.model().options().values()) {
            assertThat(found.get(option.id()))
                    .as("option %s, seed %d", option.id(), seed)
                    .isEqualTo(drawn.brute().verdicts(option));
        }
    }

    @Property(tries = 1500)
    void relevanceCrossingLabelsAndTheirLemmaEqualBruteForce(@ForAll long seed) {
        checkRelevance(seed);
    }

    /** Once a fact counted that the rules ask for only where no world is. */
    @ParameterizedTest
    @ValueSource(longs = 2470)
    void whatMattersOnlyOutsideTheWorldsIsNotRelevant(long seed) {
        checkRelevance(seed);
    }

    private static void checkRelevance(long seed) {
        Drawn drawn = Drawn.of(seed);
        Assume.that(!drawn.brute().worlds.isEmpty() && drawn.brute().worlds.size() <= MOST_PAIRED);
        Reasoning reasoning = drawn.reasoner().reason(drawn.knowns());
        for (OptionSpec option : drawn.model().options().values()) {
            OptionResult result = reasoning.option(option.id());
            Map<String, Boolean> relevant = drawn.brute().relevant(option, drawn.brute().worlds);
            assertThat(result.verdicts().size() > 1)
                    .as("lemma %s, seed %d", option.id(), seed)
                    .isEqualTo(!relevant.isEmpty());
            drawn.brute().addAnswers(option, relevant);
            Map<String, Boolean> unknown = new HashMap<>();
            relevant.forEach((name, crosses) -> {
                if (drawn.brute().variables.get(name).isUnknown()) {
                    unknown.merge(name.split("@", -1)[0], crosses, Boolean::logicalOr);
                }
            });
            Map<String, Boolean> needs = new HashMap<>();
            result.needs().forEach(need -> needs.put(need.fact(), need.crosses()));
            assertThat(needs).as("needs of %s, seed %d", option.id(), seed).isEqualTo(unknown);
            boolean fragile = relevant.keySet().stream()
                    .anyMatch(name -> !drawn.brute().variables.get(name).isUnknown());
            assertThat(result.fragile())
                    .as("fragile %s, seed %d", option.id(), seed)
                    .isEqualTo(fragile);
            String label = drawn.brute().label(option);
            if (!label.equals("none")) {
                assertThat(result.label().text())
                        .as("label of %s, seed %d", option.id(), seed)
                        .isEqualTo(label);
            }
        }
    }

    @Property(tries = 800)
    void whatTheWorstAnswerSettlesEqualsBruteForce(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Assume.that(!drawn.brute().worlds.isEmpty() && drawn.brute().worlds.size() <= MOST_PAIRED);
        for (Question question : drawn.reasoner().questions(drawn.knowns())) {
            if (question.stale()) {
                continue;
            }
            List<OptionSpec> changed = question.changes().stream()
                    .map(drawn.model().options()::get)
                    .toList();
            assertThat(question.worstDrop())
                    .as("%s, seed %d", question.fact(), seed)
                    .isEqualTo(drawn.brute().worstDrop(question.fact(), changed));
        }
    }

    @Property(tries = 250)
    void flipsAreRealAndNothingNearerFlips(@ForAll long seed) {
        checkFlips(seed);
    }

    /** Once a parent that a score reads stood below its children while a child was freed, and a label came out wrong. */
    @ParameterizedTest
    @ValueSource(longs = {-2504, 951, 1966})
    void flipsAreRealWhereAScoreReadsAParent(long seed) {
        checkFlips(seed);
    }

    private static void checkFlips(long seed) {
        Drawn drawn = Drawn.of(seed);
        Assume.that(!drawn.brute().worlds.isEmpty() && drawn.brute().worlds.size() <= MOST_PAIRED);
        Reasoning reasoning = drawn.reasoner().reason(drawn.knowns());
        for (OptionSpec option : drawn.model().options().values()) {
            String label = drawn.brute().label(option);
            if (label.equals("none")) {
                continue;
            }
            Set<String> expected = new TreeSet<>();
            for (Fact fact : drawn.model().facts().values()) {
                expected.addAll(expectedFlips(drawn, option, fact, label));
            }
            Set<String> found = new TreeSet<>();
            reasoning
                    .option(option.id())
                    .flips()
                    .forEach(flip ->
                            found.add(flip.fact() + " " + flip.direction() + " " + flip.value() + " " + flip.label()));
            assertThat(found).as("flips of %s, seed %d", option.id(), seed).isEqualTo(expected);
        }
    }

    private static Set<String> expectedFlips(Drawn drawn, OptionSpec option, Fact fact, String label) {
        Set<String> expected = new TreeSet<>();
        Belief belief = drawn.knowns().beliefs().getOrDefault(fact.id(), Belief.unknown(fact.domain()));
        if (!fact.flippable() || belief.isUnknown() || belief.nominal().isEmpty()) {
            return expected;
        }
        int nominal = belief.nominal().getAsInt();
        if (!fact.ordinal()) {
            IntStream.range(0, fact.domain().properSize())
                    .filter(value -> value != nominal)
                    .forEach(value -> {
                        String other = labelAt(drawn, option, fact, value);
                        if (!other.equals("none") && !other.equals(label)) {
                            expected.add(fact.id() + " OTHER " + fact.domain().text(value) + " " + other);
                        }
                    });
            return expected;
        }
        for (int step : new int[] {1, -1}) {
            for (int value = nominal + step; value >= 0 && value < fact.domain().properSize(); value += step) {
                String other = labelAt(drawn, option, fact, value);
                if (!other.equals("none") && !other.equals(label)) {
                    if (!belief.values().contains(value)) {
                        expected.add(fact.id() + (step > 0 ? " UP " : " DOWN ")
                                + fact.domain().text(value) + " " + other);
                    }
                    break;
                }
            }
        }
        return expected;
    }

    private static String labelAt(Drawn drawn, OptionSpec option, Fact fact, int value) {
        return new BruteForce(drawn.model(), drawn.knowns().with(fact.id(), Belief.known(value))).label(option);
    }

    @Property(tries = 300)
    void shrinkingABeliefNeverAddsAVerdictAndBlankingNeverRemovesOne(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Map<String, Set<Verdict>> now = drawn.reasoner().verdicts(drawn.knowns());
        for (Fact fact : drawn.model().facts().values()) {
            if (usesKnownFlag(drawn.model(), fact.id()) || isStaleSomewhere(drawn, fact.id())) {
                continue;
            }
            Belief belief = drawn.knowns().beliefs().getOrDefault(fact.id(), Belief.unknown(fact.domain()));
            Knowns smaller = drawn.knowns()
                    .with(
                            fact.id(),
                            new Belief(
                                    ValueSet.of(belief.values().first()),
                                    java.util.OptionalInt.empty(),
                                    belief.state()));
            Knowns blank = drawn.knowns().with(fact.id(), Belief.unknown(fact.domain()));
            boolean consistent = !new BruteForce(drawn.model(), smaller).worlds.isEmpty()
                    && !drawn.brute().worlds.isEmpty();
            Map<String, Set<Verdict>> shrunk = drawn.reasoner().verdicts(smaller);
            Map<String, Set<Verdict>> blanked = drawn.reasoner().verdicts(blank);
            if (consistent) {
                now.forEach((option, verdicts) -> {
                    assertThat(verdicts)
                            .as("shrunk %s, seed %d", fact.id(), seed)
                            .containsAll(shrunk.get(option));
                    assertThat(blanked.get(option))
                            .as("blanked %s, seed %d", fact.id(), seed)
                            .containsAll(verdicts);
                });
            }
        }
    }

    /** A value too old for one table and good for another is two things at once; blanked, it is one unknown. */
    private static boolean isStaleSomewhere(Drawn drawn, String fact) {
        return drawn.brute().variables.keySet().stream().anyMatch(name -> name.startsWith(fact + "@"));
    }

    private static boolean usesKnownFlag(KnowledgeModel model, String fact) {
        return model.columns().stream().anyMatch(column -> column.fact().equals(fact + KnowledgeModel.KNOWN));
    }

    @Property(tries = 300)
    void theSupersetHoldsEveryVerdictAndIsGivenWhenABoundIsMet(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Assume.that(!drawn.brute().worlds.isEmpty());
        Reasoner hurried = new Reasoner(new CompiledModel(drawn.model()), List.of(), new Limits(0));
        Reasoning reasoning = hurried.reason(drawn.knowns());
        for (OptionSpec option : drawn.model().options().values()) {
            OptionResult result = reasoning.option(option.id());
            assertThat(result.verdicts()).containsAll(drawn.brute().verdicts(option));
            if (result.verdicts().size() > 1) {
                assertThat(result.exact())
                        .as("option %s, seed %d", option.id(), seed)
                        .isFalse();
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfFactsChangesNothing(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Fact> reversed = drawn.model().facts().values().stream().toList().reversed();
        KnowledgeModel other = KnowledgeModel.of(
                reversed,
                List.copyOf(drawn.model().derived().values()),
                List.copyOf(drawn.model().options().values()),
                List.of());
        Assume.that(!drawn.brute().worlds.isEmpty());
        assertThat(new Reasoner(new CompiledModel(other), List.of(), Limits.STANDARD).verdicts(drawn.knowns()))
                .isEqualTo(drawn.reasoner().verdicts(drawn.knowns()));
    }

    @Property(tries = 200)
    void twoValuesOfOneCellAreIndistinguishable(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        CompiledModel compiled = drawn.reasoner().model();
        for (Fact fact : drawn.model().facts().values()) {
            if (!(fact.domain() instanceof Domain.Grid) || feedsFormula(drawn.model(), fact.id())) {
                continue;
            }
            var partition = compiled.partition(compiled.number(fact.id()));
            for (int cell = 0; cell < partition.cells(); cell++) {
                Knowns first = drawn.knowns().with(fact.id(), Belief.known(partition.first(cell)));
                Knowns last = drawn.knowns().with(fact.id(), Belief.known(partition.last(cell)));
                assertThat(drawn.reasoner().verdicts(first))
                        .isEqualTo(drawn.reasoner().verdicts(last));
            }
        }
    }

    @Property(tries = 300)
    void singleAnswersEqualTheWhole(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Reasoning whole = drawn.reasoner().reasonWithoutFlips(drawn.knowns());
        Inquiry inquiry = drawn.reasoner().inquire(drawn.knowns());
        whole.answers()
                .forEach((name, answer) -> assertThat(inquiry.answer(name))
                        .as("%s, seed %d", name, seed)
                        .isEqualTo(answer));
        whole.options().forEach((name, option) -> {
            assertThat(inquiry.label(name))
                    .as("%s, seed %d", name, seed)
                    .isEqualTo(option.label().text());
            assertThat(inquiry.arguments(name)).as("%s, seed %d", name, seed).isEqualTo(option.arguments());
        });
    }

    private static boolean feedsFormula(KnowledgeModel model, String fact) {
        return model.derived().values().stream()
                .anyMatch(
                        derived -> derived.producer() instanceof org.liverleaf.decision.model.Producer.ByFormula formula
                                && formula.inputs().contains(fact));
    }
}
