package org.liverleaf.pathway.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.outlook.OutlookTexts.ModifierText;
import org.liverleaf.pathway.outlook.OutlookTexts.RangeText;
import org.liverleaf.pathway.outlook.OutlookTexts.Reason;
import org.liverleaf.pathway.outlook.OutlookTexts.ScoreText;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.FactsUsed;
import org.liverleaf.pathway.workup.UsedFact;

/** Looks up what published cohorts say of a situation. It forecasts nobody: it only chooses and never computes survival. */
public final class Forecaster {

    private final OutlookTexts texts;

    /** @param texts the figures */
    public Forecaster(OutlookTexts texts) {
        this.texts = texts;
    }

    /** The outlook of a case. */
    public Outlook of(Case theCase, Reasoning reasoning) {
        Situation situation = new Situation(theCase, reasoning);
        return new Outlook(
                texts.ranges().stream()
                        .flatMap(text -> range(situation, text).stream())
                        .toList(),
                texts.scores().stream()
                        .flatMap(text -> card(situation, text).stream())
                        .toList(),
                texts.modifiers().stream()
                        .filter(text -> situation.all(text.when()) == Holding.HOLDS)
                        .map(text -> modifier(theCase, text))
                        .toList());
    }

    private static Optional<OutlookRange> range(Situation situation, RangeText text) {
        Holding open = situation.all(text.applies().mayHold());
        if (situation.all(text.applies().when()) != Holding.HOLDS || open == Holding.FAILS) {
            return Optional.empty();
        }
        List<String> outside = new ArrayList<>(outside(situation, text.outside()));
        if (open == Holding.MAY_HOLD) {
            List<String> undecided = text.applies().mayHold().stream()
                    .filter(condition -> situation.holds(condition) == Holding.MAY_HOLD)
                    .map(condition -> name(situation, condition))
                    .toList();
            outside.add(
                    "Not known whether this situation applies; it depends on: " + String.join(", ", undecided) + ".");
        }
        return Optional.of(new OutlookRange(
                text.figure().measure(),
                text.figure().low(),
                text.figure().high(),
                text.figure().unit(),
                text.cohort(),
                text.evidence(),
                outside,
                text.figure().note()));
    }

    /** A fact by its title; a conclusion by its own name, which is a plain word. */
    private static String name(Situation situation, Condition condition) {
        var fact = situation.theCase().facts().get(condition.name());
        return fact == null ? condition.name() : fact.definition().text().title();
    }

    private static List<String> outside(Situation situation, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> situation.all(reason.when()) == Holding.HOLDS)
                .map(Reason::text)
                .toList();
    }

    private static Optional<ScoreCard> card(Situation situation, ScoreText text) {
        if (situation.all(text.when()) != Holding.HOLDS) {
            return Optional.empty();
        }
        return Scores.find(text.id())
                .flatMap(score -> {
                    try {
                        return Optional.of(Scoring.score(score, ScoreInputs.of(text.id(), situation.theCase())));
                    } catch (RefusedInputException outOfBounds) {
                        // A value on record that the formula has no answer for, such as a bilirubin of zero.
                        return Optional.<ScoreResult>empty();
                    }
                })
                .map(result -> new ScoreCard(
                        result,
                        text.outcomes().stream()
                                .filter(outcome -> outcome.classes().stream()
                                        .anyMatch(result.evaluation().classes()::contains))
                                .toList(),
                        text.discrimination(),
                        outside(situation, text.outside()),
                        text.evidence()));
    }

    private static Modifier modifier(Case theCase, ModifierText text) {
        List<UsedFact> because = FactsUsed.named(
                theCase, text.when().stream().map(Condition::name).toList());
        return new Modifier(
                text.id(),
                text.title(),
                text.direction(),
                text.effect(),
                because.stream()
                        .filter(fact -> !fact.fact().equals("primarySite"))
                        .toList(),
                text.evidence());
    }
}
