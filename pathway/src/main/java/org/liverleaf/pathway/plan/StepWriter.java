package org.liverleaf.pathway.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.Condition;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.StepTexts.Choice;
import org.liverleaf.pathway.plan.StepTexts.StepText;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.FactsUsed;
import org.liverleaf.pathway.workup.UsedFact;

/** Writes the treatment steps of one case. Only what the ledger holds open is ever taken. */
final class StepWriter {

    private final StepTexts texts;
    private final Map<String, RegimenText> regimens;
    private final Situation situation;
    private final Ledger ledger;
    private final List<Step> steps = new ArrayList<>();

    StepWriter(StepTexts texts, Map<String, RegimenText> regimens, Situation situation, Ledger ledger) {
        this.texts = texts;
        this.regimens = regimens;
        this.situation = situation;
        this.ledger = ledger;
    }

    List<Step> write() {
        for (StepText text : texts.steps()) {
            boolean fits = text.place().applies().to(situation)
                    && (text.place().after().isEmpty()
                            || text.place().after().stream().anyMatch(this::stands))
                    && text.place().unless().stream().noneMatch(this::stands);
            if (!fits) {
                continue;
            }
            if (text.choices().isEmpty()) {
                steps.add(withoutOption(text));
            } else {
                treatment(text).ifPresent(steps::add);
            }
        }
        return steps;
    }

    /** Said of a step whose option lies within the error of a measurement (safety rule S6). */
    private static final String FRAGILE =
            "This is fragile: within the error of a measurement the answer would be another. Measure again, or decide"
                    + " knowing it.";

    private boolean stands(String id) {
        return steps.stream().anyMatch(step -> step.id().equals(id));
    }

    private Step withoutOption(StepText text) {
        Step.Means means = text.test().isEmpty() ? new Step.Means.Review() : new Step.Means.Test(text.test());
        return new Step(
                text.id(),
                text.text(),
                means,
                List.of(),
                new Step.Because(reasons(text), facts(text)),
                List.of(),
                evidence(text, List.of()));
    }

    private Optional<Step> treatment(StepText text) {
        List<Open> open = text.choices().stream()
                .flatMap(choice -> findOpen(choice).stream())
                .toList();
        Optional<Open> taken = open.stream()
                .filter(each -> each.option().result().label() == Verdict.INDICATED)
                .findFirst()
                .or(() -> open.stream().findFirst());
        return taken.map(each -> step(text, each, open));
    }

    private Step step(StepText text, Open taken, List<Open> open) {
        Case theCase = situation.theCase();
        LedgerOption option = taken.option();
        List<Argument> arguments = option.arguments().stream()
                .filter(argument -> argument.certainty() == Certainty.CERTAIN)
                .filter(argument ->
                        argument.kind() == ArgumentKind.INDICATES || argument.kind() == ArgumentKind.SUPPORTS)
                .toList();
        List<String> reasons = new ArrayList<>(reasons(text));
        if (reasons.isEmpty()) {
            arguments.stream().map(Argument::text).distinct().forEach(reasons::add);
        }
        Waits waits = new Waits(texts.waits());
        List<String> conditions = conditions(text, taken);
        if (option.result().fragile()) {
            conditions.add(FRAGILE);
        }
        if (taken.choice().surgical()) {
            conditions.addAll(waits.usual(theCase));
        }
        return new Step(
                text.id(),
                sentence(taken, open),
                new Step.Means.Treatment(
                        option.id(),
                        taken.regimens().stream().map(LedgerOption::id).toList()),
                taken.choice().surgical() ? waits.binding(theCase) : List.of(),
                new Step.Because(reasons, facts(text)),
                conditions,
                evidence(text, arguments));
    }

    /** A choice that the ledger holds open, with the regimens that are meant. */
    private record Open(Choice choice, LedgerOption option, List<LedgerOption> regimens) {}

    private Optional<Open> findOpen(Choice choice) {
        boolean late = choice.ifAfter().isEmpty() || stands(choice.ifAfter());
        if (!late || !choice.applies().to(situation)) {
            return Optional.empty();
        }
        Optional<LedgerOption> found = ledger.options().stream()
                .filter(each -> each.id().equals(choice.option()))
                .findFirst()
                .filter(each -> each.result().label().isOpen()
                        && choice.labels().contains(each.result().label().text()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LedgerOption option = found.orElseThrow();
        List<LedgerOption> meant = meant(choice, option);
        boolean wantsTagged =
                !choice.regimens().tag().isEmpty() && !option.regimens().isEmpty();
        return wantsTagged && meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Open(choice, option, choice.regimens().named() ? meant : List.of()));
    }

    /** Indicated and possible regimens, best first; conditional ones only where there is nothing better. */
    private List<LedgerOption> meant(Choice choice, LedgerOption option) {
        List<LedgerOption> open = option.regimens().stream()
                .filter(regimen -> regimen.result().label().isOpen())
                .filter(regimen -> isMeant(choice.regimens(), regimen.id()))
                .sorted(Comparator.comparing(
                        (LedgerOption regimen) -> regimen.result().label(), Comparator.reverseOrder()))
                .toList();
        List<LedgerOption> better = open.stream()
                .filter(regimen -> regimen.result().label() != Verdict.CONDITIONAL)
                .toList();
        return better.isEmpty() ? open : better;
    }

    private boolean isMeant(StepTexts.RegimenChoice choice, String regimen) {
        RegimenText text = regimens.get(regimen);
        List<String> tags = text == null ? List.of() : text.tags();
        return (choice.tag().isEmpty() || tags.contains(choice.tag()))
                && choice.without().stream().noneMatch(tags::contains);
    }

    private String sentence(Open taken, List<Open> open) {
        String alternatives = open.stream()
                .filter(each -> each != taken)
                .map(each -> each.option().title() + " ("
                        + each.option().result().label().text() + ")")
                .collect(Collectors.joining("; "));
        String text = taken.choice().text();
        String operation = text.contains("{operation}") ? Operation.of(situation.theCase(), texts.operations()) : "";
        String named = taken.regimens().isEmpty()
                ? "the regimen depends on what is not known yet"
                : taken.regimens().stream().map(LedgerOption::title).collect(Collectors.joining(", or "));
        return text.replace("{regimens}", named)
                .replace("{operation}", operation)
                .replace("{alternatives}", alternatives.isEmpty() ? "" : " Also open: " + alternatives + ".")
                .strip();
    }

    /** Of drugs, what the named regimens wait for; of all else, and of drugs that cannot be named yet, what the option waits for. */
    private List<String> conditions(StepText text, Open taken) {
        Set<String> conditions = new LinkedHashSet<>();
        boolean cannotName =
                taken.regimens().isEmpty() && taken.choice().regimens().named();
        if (taken.option().regimens().isEmpty() || cannotName) {
            taken.option().conditions().forEach(condition -> conditions.add(said(condition)));
        }
        for (LedgerOption regimen : taken.regimens()) {
            regimen.conditions().forEach(condition -> conditions.add(regimen.title() + ": " + said(condition)));
        }
        text.waitsFor().forEach((step, condition) -> {
            if (stands(step)) {
                conditions.add(condition);
            }
        });
        return new ArrayList<>(conditions);
    }

    private static String said(Condition condition) {
        return condition.certain() ? condition.text() : "May be needed: " + condition.text();
    }

    private List<String> reasons(StepText text) {
        return situation.findAnswer(text.reasons().decision()).stream()
                .flatMap(answer -> answer.fired().stream())
                .filter(rule -> rule.certainty() == Certainty.CERTAIN)
                .map(rule -> rule.rule().reason())
                .distinct()
                .toList();
    }

    private List<UsedFact> facts(StepText text) {
        return FactsUsed.named(situation.theCase(), text.reasons().facts());
    }

    private List<String> evidence(StepText text, List<Argument> arguments) {
        Set<String> keys = new LinkedHashSet<>(text.reasons().evidence());
        situation.findAnswer(text.reasons().decision()).stream()
                .flatMap(answer -> answer.fired().stream())
                .filter(rule -> rule.certainty() == Certainty.CERTAIN)
                .forEach(rule -> keys.addAll(rule.rule().evidence()));
        if (text.reasons().decision().isEmpty()) {
            arguments.forEach(argument -> keys.addAll(argument.evidence()));
        }
        return List.copyOf(keys);
    }
}
