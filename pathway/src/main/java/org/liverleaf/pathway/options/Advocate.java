package org.liverleaf.pathway.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.record.Payload;

/** Writes the ledger: argues every option from what the engine found. */
public final class Advocate {

    private static final String REGIMEN = "regimen";

    private final Knowledge knowledge;

    /** Takes titles and roles from the knowledge. */
    public Advocate(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The ledger of a case. */
    public Ledger argue(Case theCase, Reasoning reasoning) {
        List<LedgerOption> ledger = new ArrayList<>();
        for (OptionText option : knowledge.options()) {
            ledger.add(option(option, theCase, reasoning));
        }
        return new Ledger(ledger);
    }

    private LedgerOption option(OptionText option, Case theCase, Reasoning reasoning) {
        OptionResult result = reasoning.option(option.id());
        List<Argument> arguments = new ArrayList<>(arguments(arguing(option.id(), reasoning), theCase));
        if (isDeclined(option.id(), theCase)) {
            arguments.addFirst(new Argument(
                    ArgumentKind.AGAINST,
                    Certainty.CERTAIN,
                    "The patient does not want this treatment.",
                    "",
                    "declined-by-patient",
                    List.of(),
                    "a declined option is never indicated or possible"));
        }
        List<LedgerOption> regimens = option.bestOfRegimens()
                ? knowledge.regimens().stream()
                        .filter(regimen ->
                                option.withTag().isEmpty() || regimen.tags().contains(option.withTag()))
                        .filter(regimen -> reasoning.options().containsKey(regimen.id()))
                        .map(regimen -> regimen(regimen, theCase, reasoning))
                        .sorted(Comparator.comparing(each -> rank(each.result().label())))
                        .toList()
                : List.of();
        return new LedgerOption(
                option.id(),
                option.title(),
                option.role(),
                result,
                arguments,
                conditions(result, arguments),
                List.of(),
                regimens);
    }

    /** Whose arguments stand for an option: its own, or of several remnants those of the best one, the planned first. */
    private static OptionResult arguing(String option, Reasoning reasoning) {
        return reasoning.options().values().stream()
                .filter(result -> !result.id().equals(option)
                        && FactAddress.original(result.id()).equals(option))
                .min(Comparator.comparing(result -> rank(result.label())))
                .orElse(reasoning.option(option));
    }

    private LedgerOption regimen(RegimenText regimen, Case theCase, Reasoning reasoning) {
        OptionResult result = reasoning.option(regimen.id());
        List<Argument> arguments = arguments(result, theCase);
        return new LedgerOption(
                regimen.id(),
                regimen.title(),
                REGIMEN,
                result,
                arguments,
                conditions(result, arguments),
                regimen.agents(),
                List.of());
    }

    /** Best first; what is undetermined stands between the open and the closed. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case INDICATED -> 0;
            case POSSIBLE -> 1;
            case CONDITIONAL -> 2;
            case UNDETERMINED -> 3;
            case NOT_INDICATED -> 4;
            case EXCLUDED -> 5;
        };
    }

    private static List<Argument> arguments(OptionResult result, Case theCase) {
        Set<String> overridden = theCase.course().overrides().stream()
                .map(Payload.RuleOverride::rule)
                .collect(Collectors.toSet());
        return result.arguments().stream()
                .map(fired -> argument(fired, theCase, overridden))
                .sorted(Comparator.comparing((Argument argument) -> order(argument.kind()))
                        .thenComparing(Argument::certainty))
                .toList();
    }

    private static int order(ArgumentKind kind) {
        return switch (kind) {
            case EXCLUDES -> 0;
            case INDICATES -> 1;
            case SUPPORTS -> 2;
            case REQUIRES_EVENT, REQUIRES_SETTING -> 3;
            case AGAINST -> 4;
        };
    }

    private static Argument argument(FiredRule fired, Case theCase, Set<String> overridden) {
        ArgumentKind written = ArgumentKind.of(fired.rule().output());
        boolean isOverridden = overridden.contains(fired.rule().id());
        ArgumentKind kind = written.weakened(fired.rule().unverified(), isOverridden);
        String remark = "";
        if (isOverridden && written == ArgumentKind.EXCLUDES) {
            remark = theCase.course().overrides().stream()
                    .filter(each -> each.rule().equals(fired.rule().id()))
                    .map(each -> "overridden by " + each.signatory() + ": " + each.reason())
                    .findFirst()
                    .orElse("overridden");
        } else if (fired.rule().unverified()) {
            remark = "unverified: may not decide by itself";
        }
        return new Argument(
                kind,
                fired.certainty(),
                fired.rule().reason(),
                FactAddress.original(fired.table()),
                fired.rule().id(),
                fired.rule().evidence(),
                remark);
    }

    private static boolean isDeclined(String option, Case theCase) {
        return theCase.facts().values().stream()
                .filter(fact -> fact.definition().dependence().place()
                                instanceof org.liverleaf.pathway.catalogue.Dependence.Place.OfList list
                        && list.list().equals("declinedOptions")
                        && list.value().equals(option))
                .anyMatch(fact -> fact.belief().isCertain() && fact.value().equals("true"));
    }

    private List<Condition> conditions(OptionResult result, List<Argument> arguments) {
        List<Condition> conditions = new ArrayList<>();
        if (result.label() != Verdict.CONDITIONAL) {
            return conditions;
        }
        for (Argument argument : arguments) {
            if (argument.isRequirement()) {
                conditions.add(new Condition(
                        argument.kind() == ArgumentKind.REQUIRES_EVENT ? Condition.Kind.EVENT : Condition.Kind.SETTING,
                        argument.text(),
                        argument.certainty() == Certainty.CERTAIN));
            }
        }
        result.needs().stream()
                .filter(need -> need.crosses())
                .forEach(need -> conditions.add(new Condition(
                        Condition.Kind.UNKNOWN_FACT,
                        knowledge.titleOf(need.fact()) + (need.stale() ? " (too old, repeat)" : " is not known"),
                        true)));
        return conditions;
    }
}
