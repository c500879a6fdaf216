package org.liverleaf.pathway.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.ReassessmentTexts.ReassessmentText;
import org.liverleaf.pathway.plan.SupportiveTexts.SupportiveText;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.FactsUsed;
import org.liverleaf.pathway.workup.WorkUp;

/**
 * Proposes a plan: one intent, ordered steps taken from what the ledger holds open, points of reassessment with their dates,
 * supportive measures. While the intent is not settled it proposes no treatment, only the facts that settle it.
 */
public final class Planner {

    private static final String INTENT = "intent";

    private final PlanTexts texts;
    private final Map<String, RegimenText> regimens = new LinkedHashMap<>();

    /**
     * @param texts the texts of the plan
     * @param regimens the regimens of the knowledge
     */
    public Planner(PlanTexts texts, List<RegimenText> regimens) {
        this.texts = texts;
        regimens.forEach(regimen -> this.regimens.put(regimen.id(), regimen));
    }

    /** The plan of a case. */
    public Plan of(Case theCase, Reasoning reasoning, Ledger ledger, WorkUp workUp) {
        Situation situation = new Situation(theCase, reasoning);
        PlanIntent intent = intent(reasoning);
        FirstSteps first = new FirstSteps(texts.steps().first());
        List<Step> steps = new ArrayList<>(first.redFlags(workUp));
        if (intent.isDetermined()) {
            List<Step> treatment = new StepWriter(texts.steps(), regimens, situation, ledger).write();
            steps.addAll(first.decisiveFor(treatment, theCase, reasoning, workUp));
            steps.addAll(treatment);
        } else {
            steps.addAll(first.allDecisive(theCase, workUp));
        }
        return new Plan(
                intent,
                steps,
                reassessments(situation, steps, FirstSteps.hasRedFlag(workUp)),
                supportive(situation, steps, ledger));
    }

    /** What the treatment would be for. */
    public PlanIntent intent(Reasoning reasoning) {
        Conclusion conclusion = reasoning.conclusion(INTENT);
        return new PlanIntent(
                conclusion.labelText(),
                conclusion.answer().values(),
                texts.steps().intents().getOrDefault(conclusion.labelText(), conclusion.labelText()));
    }

    private List<Reassessment> reassessments(Situation situation, List<Step> steps, boolean redFlag) {
        Set<String> standing = standing(steps);
        List<ReassessmentText> counting = texts.reassessments().all().stream()
                .filter(text -> !text.trigger().redFlag() || redFlag)
                .filter(text -> text.trigger().applies().to(situation))
                .filter(text -> text.trigger().withStep().isEmpty()
                        || text.trigger().withStep().stream().anyMatch(standing::contains))
                .filter(text -> text.trigger().unlessStep().stream().noneMatch(standing::contains))
                .toList();
        Set<String> replaced = new LinkedHashSet<>();
        counting.forEach(text -> replaced.addAll(text.replaces()));
        LocalDate board = situation.theCase().asOf();
        LocalDate operation = operationDay(board, steps);
        return counting.stream()
                .filter(text -> !replaced.contains(text.id()))
                .map(text -> new Reassessment(
                        text.id(),
                        text.occasion(),
                        text.interval().after(board, operation),
                        text.what(),
                        text.then(),
                        text.evidence()))
                .sorted(Comparator.comparing(Reassessment::due))
                .toList();
    }

    /** Ids of steps, and of each step with its option: {@code removal:ablation}. */
    private static Set<String> standing(List<Step> steps) {
        Set<String> standing = new LinkedHashSet<>();
        for (Step step : steps) {
            standing.add(step.id());
            if (step.means() instanceof Step.Means.Treatment treatment) {
                standing.add(step.id() + ":" + treatment.optionId());
            }
        }
        return standing;
    }

    /** The first day on which an operation of the plan may be; the day of the board if no interval binds. */
    private static LocalDate operationDay(LocalDate board, List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.notBefore().stream())
                .map(Step.NotBefore::date)
                .max(Comparator.naturalOrder())
                .orElse(board);
    }

    private List<Supportive> supportive(Situation situation, List<Step> steps, Ledger ledger) {
        Set<String> agents = new LinkedHashSet<>();
        boolean drugs = false;
        for (Step step : steps) {
            if (step.means() instanceof Step.Means.Treatment(String option, List<String> named)) {
                drugs |= !named.isEmpty() || option.equals("systemic-therapy") || option.equals("immunotherapy");
                named.stream()
                        .filter(regimens::containsKey)
                        .forEach(id -> agents.addAll(
                                regimens.getOrDefault(id, NO_REGIMEN).agents()));
            }
        }
        boolean treated = drugs;
        return texts.supportive().all().stream()
                .filter(text -> counts(text, situation, ledger))
                .filter(text -> text.trigger().agents().isEmpty()
                        || text.trigger().agents().stream().anyMatch(agents::contains))
                .filter(text -> !text.trigger().treated() || treated)
                .map(text -> new Supportive(
                        text.id(), text.text(), FactsUsed.named(situation.theCase(), text.because()), text.evidence()))
                .toList();
    }

    private static final RegimenText NO_REGIMEN =
            new RegimenText("", "", List.of(), "", List.of(), List.of(), List.of(), "");

    private static boolean counts(SupportiveText text, Situation situation, Ledger ledger) {
        boolean missing = text.trigger().unknown().isEmpty()
                || text.trigger().unknown().stream().anyMatch(name -> isUnknown(situation.theCase(), name));
        boolean open = text.trigger().option().isEmpty()
                || ledger.options().stream()
                        .filter(option -> option.id().equals(text.trigger().option()))
                        .map(LedgerOption::result)
                        .anyMatch(result -> result.label().isOpen());
        return missing && open && text.trigger().applies().to(situation);
    }

    private static boolean isUnknown(Case theCase, String name) {
        CaseFact fact = theCase.facts().get(name);
        return fact == null || fact.belief().isUnknown();
    }
}
