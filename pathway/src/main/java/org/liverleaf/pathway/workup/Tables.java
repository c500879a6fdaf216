package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.situation.Situation;

/** Reads the answers of the tables of the work-up, with the facts behind them. */
final class Tables {

    static final String NOTHING = "none";

    private final FactsUsed factsUsed;

    Tables(FactsUsed factsUsed) {
        this.factsUsed = factsUsed;
    }

    FactsUsed factsUsed() {
        return factsUsed;
    }

    /** The rules of a table by answer, in the order of the table; 'none' is no answer. */
    static Map<String, List<FiredRule>> fired(Situation situation, String table) {
        Map<String, List<FiredRule>> byAnswer = new LinkedHashMap<>();
        collect(situation, table, byAnswer);
        byAnswer.remove(NOTHING);
        return byAnswer;
    }

    /** The same of several tables whose answers mean the same. */
    static Map<String, List<FiredRule>> fired(Situation situation, List<String> tables) {
        Map<String, List<FiredRule>> byAnswer = new LinkedHashMap<>();
        tables.forEach(table -> collect(situation, table, byAnswer));
        byAnswer.remove(NOTHING);
        return byAnswer;
    }

    private static void collect(Situation situation, String table, Map<String, List<FiredRule>> byAnswer) {
        situation
                .findAnswer(table)
                .ifPresent(answer -> answer.fired()
                        .forEach(rule -> byAnswer.computeIfAbsent(rule.rule().output(), key -> new ArrayList<>())
                                .add(rule)));
    }

    static List<FiredRule> certain(List<FiredRule> rules) {
        return rules.stream()
                .filter(rule -> rule.certainty() == Certainty.CERTAIN)
                .toList();
    }

    static List<String> joined(List<String> first, List<FiredRule> rules) {
        Set<String> keys = new LinkedHashSet<>(first);
        rules.forEach(rule -> keys.addAll(rule.rule().evidence()));
        return List.copyOf(keys);
    }

    /** What a COLLECT table says for certain, one remark for each rule. */
    List<Remark> remarks(Situation situation, String table, Map<String, String> titles) {
        List<Remark> remarks = new ArrayList<>();
        fired(situation, table)
                .forEach((answer, rules) -> certain(rules)
                        .forEach(rule -> remarks.add(
                                remark(situation, answer, titles.getOrDefault(answer, answer), List.of(rule)))));
        return remarks;
    }

    /** The answer of a table with one answer, with the rules behind each answer that is possible. */
    Judgement judgement(Situation situation, String table, Map<String, String> titles) {
        List<String> answers = situation.findAnswer(table).map(Answer::values).orElse(List.of());
        Map<String, List<FiredRule>> byAnswer = new LinkedHashMap<>();
        collect(situation, table, byAnswer);
        List<Remark> reasons = new ArrayList<>();
        byAnswer.forEach((answer, rules) -> {
            if (answers.contains(answer)) {
                reasons.add(remark(situation, answer, titles.getOrDefault(answer, answer), rules));
            }
        });
        String title = answers.stream()
                .map(answer -> titles.getOrDefault(answer, answer))
                .distinct()
                .reduce((first, second) ->
                        first + ", or " + Character.toLowerCase(second.charAt(0)) + second.substring(1))
                .orElse("");
        return new Judgement(answers, title, reasons);
    }

    private Remark remark(Situation situation, String id, String title, List<FiredRule> rules) {
        List<FiredRule> certain = certain(rules);
        List<FiredRule> counted = certain.isEmpty() ? rules : certain;
        Set<String> texts = new LinkedHashSet<>();
        counted.forEach(rule -> texts.add(rule.rule().reason()));
        return new Remark(
                id,
                title,
                !certain.isEmpty(),
                String.join(" ", texts),
                factsUsed.of(situation.theCase(), counted),
                joined(List.of(), counted));
    }
}
