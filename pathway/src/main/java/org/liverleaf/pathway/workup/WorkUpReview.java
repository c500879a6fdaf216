package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.Alert.Standing;

/**
 * Reviews a case before the board: what is urgent, what is missing, what to examine next, what pathology owes, how the
 * markers run.
 */
public final class WorkUpReview {

    private static final List<String> ALERTS = List.of("alerts", "redFlags");
    private static final List<String> SIGNALS = List.of("signals", "bloodSignals");

    private final WorkUpTexts texts;
    private final FactsUsed factsUsed;
    private final Tables tables;
    private final GapFinder gaps;
    private final DataSetReview dataSet;
    private final TissueReview tissue;
    private final Trends trends;

    /**
     * @param texts the texts of the work-up
     * @param model the knowledge that the engine reasoned with; the one for a case without lesions serves all cases, since
     *     the tables of the work-up read no single lesion
     */
    public WorkUpReview(WorkUpTexts texts, KnowledgeModel model) {
        this.texts = texts;
        this.factsUsed = new FactsUsed(model);
        this.tables = new Tables(factsUsed);
        this.gaps = new GapFinder(texts);
        this.dataSet = new DataSetReview(texts.dataSet());
        this.tissue = new TissueReview(texts, tables);
        this.trends = new Trends(texts.markers());
    }

    /** The work-up of a case. */
    public WorkUp of(Case theCase, Reasoning reasoning) {
        Situation situation = new Situation(theCase, reasoning);
        List<Alert> alerts = alerts(situation, Tables.fired(situation, ALERTS), texts.alerts());
        List<DataItem> items = dataSet.of(situation);
        return new WorkUp(
                alerts,
                alerts(situation, Tables.fired(situation, SIGNALS), texts.signals()),
                gaps.of(theCase, reasoning),
                studies(situation),
                images(situation),
                tissue.of(situation, items),
                trends.of(situation, alerts),
                items);
    }

    private ImagesAtHand images(Situation situation) {
        return new ImagesAtHand(
                tables.judgement(situation, "imagingConfidence", texts.answers().of("imagingConfidence")),
                tables.remarks(situation, "imagingShortfalls", texts.answers().of("imagingShortfalls")));
    }

    private List<Alert> alerts(Situation situation, Map<String, List<FiredRule>> fired, AlertTexts known) {
        List<Alert> alerts = new ArrayList<>();
        fired.forEach((answer, rules) -> known.find(answer).ifPresent(text -> {
            List<FiredRule> certain = Tables.certain(rules);
            if (!certain.isEmpty()) {
                alerts.add(alert(situation, text, certain, Standing.HOLDS));
            } else if (text.urgency() == Urgency.SAME_DAY && !text.onlyIfHolds()) {
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
                Tables.joined(text.evidence(), rules));
    }

    /**
     * Whether something on record already points to what an open rule warns of, so that the missing fact alone decides.
     * Without this every unknown would raise every alarm.
     */
    private boolean isPointedAt(Case theCase, FiredRule rule) {
        return factsUsed.tested(rule).stream()
                .filter(column -> !column.endsWith(KnowledgeModel.KNOWN))
                .flatMap(column -> factsUsed.raw(column).stream())
                .filter(name -> !texts.alerts().backdrop().contains(name))
                .anyMatch(name -> isFinding(theCase.facts().get(name)));
    }

    private static boolean isFinding(@org.jspecify.annotations.Nullable CaseFact fact) {
        if (fact == null) {
            return false;
        }
        boolean recorded = fact.state() == Belief.State.KNOWN || fact.state() == Belief.State.IMPRECISE;
        return recorded && !Set.of("false", Tables.NOTHING, "not-applicable").contains(fact.value());
    }

    private List<StudyAdvice> studies(Situation situation) {
        List<StudyAdvice> studies = new ArrayList<>();
        Tables.fired(situation, "imagingNext")
                .forEach((answer, rules) -> studies.add(
                        advice(situation, answer, texts.studies().studies().getOrDefault(answer, answer), rules)));
        Tables.fired(situation, "biopsy")
                .forEach((answer, rules) -> studies.add(advice(
                        situation, "biopsy-" + answer, texts.studies().biopsy().getOrDefault(answer, answer), rules)));
        studies.sort(Comparator.comparing(study -> !study.certain()));
        return studies;
    }

    private StudyAdvice advice(Situation situation, String id, String title, List<FiredRule> rules) {
        List<FiredRule> certain = Tables.certain(rules);
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
                Tables.joined(List.of(), counted));
    }
}
