package org.liverleaf.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.course.Patients;

/** What holds for every plan. */
class PlanLaws {

    private static final List<String> PATIENTS = List.of(
            Patients.twoLesionsRight(),
            Patients.bilobarSmallRemnant(),
            Patients.convertible(),
            Patients.refractory(),
            Patients.bedbound());

    private static final List<Course> COURSES =
            PATIENTS.stream().map(Course::ofFile).toList();

    private static final List<String> INTENTS = List.of("cure", "conversion", "control", "symptom-relief");

    /** Verdicts and intent by lot, whatever the facts: the planner must not lean on their usual company. */
    private static Course shuffled(long seed) {
        Random random = new Random(seed);
        Course course = COURSES.get(random.nextInt(COURSES.size()));
        Reasoning real = course.reasoning();
        var options = new LinkedHashMap<>(real.options());
        options.replaceAll((id, result) -> {
            Verdict label = Verdict.values()[random.nextInt(Verdict.values().length)];
            Set<Verdict> verdicts =
                    label == Verdict.UNDETERMINED ? Set.of(Verdict.EXCLUDED, Verdict.POSSIBLE) : Set.of(label);
            return new OptionResult(
                    id, label, verdicts, true, false, result.arguments(), result.needs(), result.flips());
        });
        var conclusions = new LinkedHashMap<>(real.conclusions());
        String intent = INTENTS.get(random.nextInt(INTENTS.size()));
        conclusions.put(
                "intent",
                new Conclusion(
                        new Answer("intent", List.of(intent), List.of(), true),
                        java.util.Optional.of(intent),
                        false,
                        List.of(),
                        List.of()));
        var answers = new LinkedHashMap<>(real.answers());
        for (String decision : List.of("perioperativeTherapy", "adjuvantTherapy", "hepatectomyRoute")) {
            List<String> possible = POSSIBLE.getOrDefault(decision, List.of());
            answers.put(
                    decision,
                    new Answer(decision, List.of(possible.get(random.nextInt(possible.size()))), List.of(), true));
        }
        return Course.with(
                course.theCase(),
                new Reasoning(options, conclusions, answers, real.questions(), real.contradictions()));
    }

    private static final Map<String, List<String>> POSSIBLE = Map.of(
            "perioperativeTherapy",
            List.of(
                    "perioperative-considered",
                    "perioperative-recommended",
                    "none-mandatory",
                    "immunotherapy-considered"),
            "adjuvantTherapy",
            List.of("adjuvant-considered", "complete-six-months", "immunotherapy-considered"),
            "hepatectomyRoute",
            List.of("one-stage", "one-stage-after-hypertrophy", "staged", "staged-after-hypertrophy"));

    @Property(tries = 400)
    void noPlanNamesAnOptionThatIsNotOpen(@ForAll long seed) {
        Course course = shuffled(seed);
        for (Step step : course.plan().steps()) {
            if (step.means() instanceof Step.Means.Treatment(String option, List<String> regimens)) {
                List<String> named = new ArrayList<>(regimens);
                named.add(option);
                assertThat(named)
                        .allSatisfy(id -> assertThat(course.ledger()
                                        .option(id)
                                        .result()
                                        .label()
                                        .isOpen())
                                .as("%s in step %s", id, step.id())
                                .isTrue());
            }
            course.ledger().options().stream()
                    .filter(option -> option.result().label() == Verdict.EXCLUDED)
                    .forEach(option -> assertThat(step.text()).doesNotContain(option.title() + " ("));
        }
    }

    @Property(tries = 200)
    void everyStepSaysWhatItRestsOnAndNoPlaceholderIsLeft(@ForAll long seed) {
        Plan plan = shuffled(seed).plan();
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(step.evidence()).isNotEmpty();
            assertThat(step.text()).isNotBlank().doesNotContain("{");
        });
        assertThat(plan.steps().stream().map(Step::id)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void everyDateLiesOnOrAfterTheDayOfTheCaseAndTheSameCaseGivesTheSamePlan(@ForAll long seed) {
        Course course = shuffled(seed);
        Plan plan = course.plan();
        assertThat(plan.reassessments())
                .allSatisfy(each ->
                        assertThat(each.due()).isAfterOrEqualTo(course.theCase().asOf()));
        assertThat(plan.reassessments()).extracting(Reassessment::due).isSorted();
        assertThat(course.plan()).isEqualTo(plan);
    }
}
