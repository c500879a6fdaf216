package org.liverleaf.pathway.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.catalogue.Asking;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.FactsUsed;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.Urgency;
import org.liverleaf.pathway.workup.WorkUp;

/** What comes before any treatment: red flags, then the decisive facts that are missing, grouped by what it takes to learn them. */
final class FirstSteps {

    /**
     * Options that are the best of their regimens: what they miss counts through the regimens that a step names, or, where it
     * can name none, through the conditions that it waits for.
     */
    private static final Set<String> VIEWS = Set.of("systemic-therapy", "immunotherapy", "cdk46-inhibitor");

    private final Map<String, StepTexts.First> texts;

    FirstSteps(Map<String, StepTexts.First> texts) {
        this.texts = texts;
    }

    static boolean hasRedFlag(WorkUp workUp) {
        return workUp.alerts().stream().anyMatch(FirstSteps::isRedFlag);
    }

    private static boolean isRedFlag(Alert alert) {
        return alert.standing() == Alert.Standing.HOLDS && alert.urgency() == Urgency.SAME_DAY;
    }

    /** The red flags as one step, or none. */
    List<Step> redFlags(WorkUp workUp) {
        List<Alert> flags =
                workUp.alerts().stream().filter(FirstSteps::isRedFlag).toList();
        if (flags.isEmpty()) {
            return List.of();
        }
        List<String> titles = flags.stream().map(Alert::title).toList();
        return List.of(step(
                "red-flags-first",
                titles,
                new Step.Means.Review(),
                new Step.Because(
                        flags.stream().map(Alert::text).toList(),
                        flags.stream()
                                .flatMap(flag -> flag.because().stream())
                                .distinct()
                                .toList())));
    }

    /** Every decisive fact that is missing, and the board again. */
    List<Step> allDecisive(Case theCase, WorkUp workUp) {
        List<Step> steps = new ArrayList<>(
                grouped(theCase, workUp.gaps().stream().filter(Gap::decisive).toList()));
        steps.add(step("board-again", List.of(), new Step.Means.Review(), new Step.Because(List.of(), List.of())));
        return steps;
    }

    /** The decisive facts that can still open or close an option of these steps, or change one of the conclusions. */
    List<Step> decisiveFor(List<Step> steps, Case theCase, Reasoning reasoning, WorkUp workUp) {
        Set<String> facts = new LinkedHashSet<>();
        reasoning
                .conclusions()
                .values()
                .forEach(conclusion ->
                        conclusion.needs().stream().map(Need::fact).forEach(facts::add));
        for (Step step : steps) {
            if (step.means() instanceof Step.Means.Treatment(String option, List<String> regimens)) {
                boolean itself = regimens.isEmpty()
                        && (!VIEWS.contains(option) || !step.conditions().isEmpty());
                List<String> carriers = itself ? List.of(option) : regimens;
                carriers.forEach(carrier -> reasoning.option(carrier).needs().stream()
                        .filter(Need::crosses)
                        .map(Need::fact)
                        .forEach(facts::add));
            }
        }
        return grouped(
                theCase,
                workUp.gaps().stream()
                        .filter(Gap::decisive)
                        .filter(gap -> facts.contains(gap.fact()))
                        .toList());
    }

    private List<Step> grouped(Case theCase, List<Gap> gaps) {
        Map<Asking.Effort, List<Gap>> byEffort = new EnumMap<>(Asking.Effort.class);
        for (Gap gap : gaps) {
            var fact = theCase.facts().get(gap.fact());
            Asking.Effort effort = fact == null
                    ? Asking.Effort.IMAGING
                    : fact.definition().asking().effort();
            byEffort.computeIfAbsent(effort, key -> new ArrayList<>()).add(gap);
        }
        List<Step> steps = new ArrayList<>();
        byEffort.forEach((effort, group) -> {
            List<String> facts = group.stream().map(Gap::fact).toList();
            steps.add(step(
                    effort.name().toLowerCase(Locale.ROOT),
                    group.stream().map(Gap::title).toList(),
                    new Step.Means.Test(facts),
                    new Step.Because(
                            group.stream()
                                    .filter(gap -> !gap.obtainBy().isEmpty())
                                    .map(gap -> gap.title() + ": " + gap.obtainBy())
                                    .toList(),
                            FactsUsed.named(theCase, facts))));
        });
        return steps;
    }

    private Step step(String id, List<String> facts, Step.Means means, Step.Because because) {
        StepTexts.First text = texts.get(id);
        if (text == null) {
            throw new IllegalStateException(PlanTexts.STEPS + ": first: no text for '" + id + "'");
        }
        return new Step(
                id,
                text.text().replace("{facts}", String.join(", ", facts)),
                means,
                List.of(),
                because,
                List.of(),
                text.evidence());
    }
}
