package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.Alert.Standing;

/** Reviews a case before the board: what is urgent, what is missing, what to examine next, how the markers run. */
public final class WorkUpReview {

    private static final String NOTHING = "none";

    private final WorkUpTexts texts;
    private final FactsUsed factsUsed;
    private final GapFinder gaps;
    private final Trends trends;

    /**
     * @param texts the texts of the work-up
     * @param model the knowledge that the engine reasoned with; the one for a case without lesions serves all cases, since
     *     the tables of the work-up read no single lesion
     */
    public WorkUpReview(WorkUpTexts texts, KnowledgeModel model) {
        this.texts = texts;
        this.factsUsed = new FactsUsed(model);
        this.gaps = new GapFinder(texts);
        this.trends = new Trends(texts.markers());
    }

    /** The work-up of a case. */
    public WorkUp of(Case theCase, Reasoning reasoning) {
        Situation situation = new Situation(theCase, reasoning);
        List<Alert> alerts = alerts(situation);
        return new WorkUp(alerts, gaps.of(theCase, reasoning), studies(situation), trends.of(situation, alerts));
    }

    private List<Alert> alerts(Situation situation) {
        List<Alert> alerts = new ArrayList<>();
        fired(situation, "alerts")
                .forEach((answer, rules) -> texts.alerts().find(answer).ifPresent(text -> {
                    List<FiredRule> certain = certain(rules);
                    if (!certain.isEmpty()) {
                        alerts.add(alert(situation, text, certain, Standing.HOLDS));
                    } else if (text.urgency() == Urgency.SAME_DAY) {
                        List<FiredRule> pointed = rules.stream()
                                .filter(rule -> isPointedAt(situation.theCase(), rule))
                                .toList();
                        if (!pointed.isEmpty()) {
                            alerts.add(alert(situation, text, pointed, Standing.NOT_RULED_OUT));
                        }
                    }
                }));
        alerts.sort(Comparator.comparing(Alert::standing).thenComparing(Alert::urgency));
        return alerts;
    }

    private Alert alert(Situation situation, AlertTexts.AlertText text, List<FiredRule> rules, Standing standing) {
        return new Alert(
                text.id(),
                text.urgency(),
                standing,
                standing == Standing.HOLDS ? text.title() : "Cannot be ruled out: " + text.title(),
                text.action(),
                factsUsed.of(situation.theCase(), rules),
                joined(text.evidence(), rules));
    }

    /**
     * Whether something on record already points to what an open rule warns of, so that the missing fact alone decides.
     * Without this every unknown would raise every alarm.
     */
    private boolean isPointedAt(Case theCase, FiredRule rule) {
        return factsUsed.tested(rule).stream()
                .filter(column -> !column.endsWith(KnowledgeModel.KNOWN))
                .flatMap(column -> factsUsed.raw(column).stream())
                .anyMatch(name -> isFinding(theCase.facts().get(name)));
    }

    private static boolean isFinding(@org.jspecify.annotations.Nullable CaseFact fact) {
        if (fact == null) {
            return false;
        }
        boolean recorded = fact.state() == Belief.State.KNOWN || fact.state() == Belief.State.IMPRECISE;
        return recorded && !Set.of("false", NOTHING, "not-applicable").contains(fact.value());
    }

    private List<StudyAdvice> studies(Situation situation) {
        List<StudyAdvice> studies = new ArrayList<>();
        fired(situation, "imagingNext")
                .forEach((answer, rules) -> studies.add(
                        advice(situation, answer, texts.studies().studies().getOrDefault(answer, answer), rules)));
        fired(situation, "biopsy")
                .forEach((answer, rules) -> studies.add(advice(
                        situation, "biopsy-" + answer, texts.studies().biopsy().getOrDefault(answer, answer), rules)));
        studies.sort(Comparator.comparing(study -> !study.certain()));
        return studies;
    }

    private StudyAdvice advice(Situation situation, String id, String title, List<FiredRule> rules) {
        List<FiredRule> certain = certain(rules);
        List<FiredRule> counted = certain.isEmpty() ? rules : certain;
        Set<String> reasons = new LinkedHashSet<>();
        counted.forEach(rule -> reasons.add(rule.rule().reason()));
        boolean sure = situation
                        .findAnswer(rules.getFirst().table())
                        .map(answer -> answer.isCertain())
                        .orElse(false)
                || !certain.isEmpty();
        return new StudyAdvice(
                id,
                title,
                sure,
                String.join(" ", reasons),
                factsUsed.of(situation.theCase(), counted),
                joined(List.of(), counted));
    }

    /** The rules of a table by answer, in the order of the table; 'none' is no answer. */
    static Map<String, List<FiredRule>> fired(Situation situation, String table) {
        Map<String, List<FiredRule>> byAnswer = new LinkedHashMap<>();
        situation
                .findAnswer(table)
                .ifPresent(answer -> answer.fired().stream()
                        .filter(rule -> !rule.rule().output().equals(NOTHING))
                        .forEach(rule -> byAnswer.computeIfAbsent(rule.rule().output(), key -> new ArrayList<>())
                                .add(rule)));
        return byAnswer;
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
}
