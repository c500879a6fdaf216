package org.liverleaf.pathway.wellbeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.wellbeing.LadderTexts.CautionText;
import org.liverleaf.pathway.wellbeing.LadderTexts.LadderText;
import org.liverleaf.pathway.wellbeing.LadderTexts.StepText;
import org.liverleaf.pathway.wellbeing.ScaleTexts.Level;
import org.liverleaf.pathway.wellbeing.ScaleTexts.ScaleText;
import org.liverleaf.pathway.workup.FactsUsed;

/** Looks at how the patient lives: scales, what they ask for, steps against symptoms, and what treatment costs. Thread-safe. */
public final class WellbeingReview {

    private final WellbeingTexts texts;

    /** With what the knowledge says on well-being. */
    public WellbeingReview(WellbeingTexts texts) {
        this.texts = texts;
    }

    /** The well-being of a case. */
    public Wellbeing of(Case theCase, Reasoning reasoning) {
        ScaleReader reader = new ScaleReader(texts.scales(), theCase);
        List<ScaleCourse> scales = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>();
        for (ScaleText text : texts.scales().scales()) {
            reader.find(text).ifPresent(scale -> {
                scales.add(scale);
                if (scale.threshold().isReached() && scale.threshold().isCurrent()) {
                    reached.add(scale.id());
                    actions.add(action(text, scale));
                }
            });
        }
        Situation situation = new Situation(theCase, reasoning);
        texts.scales().calls().stream()
                .filter(call -> situation.all(call.when()) == Holding.HOLDS)
                .map(call ->
                        new Action(call.id(), "stated", call.urgency(), call.text(), call.title(), call.evidence()))
                .forEach(actions::add);
        actions.sort(Comparator.comparing(Action::urgency));
        TreatmentQuestions questions = new TreatmentQuestions(texts.treatment(), theCase);
        AnyOf.Moment moment = new AnyOf.Moment(situation, reached, questions.agents());
        return new Wellbeing(
                reader.instruments(texts.scales()),
                scales,
                actions,
                questions.of(scales),
                ladders(moment),
                notAsked(moment),
                medicines(moment));
    }

    private static Action action(ScaleText text, ScaleCourse scale) {
        Level level = text.reading().levels().stream()
                .filter(each -> each.id().equals(scale.threshold().level()))
                .findFirst()
                .orElseThrow();
        String value = scale.last().value().stripTrailingZeros().toPlainString();
        String day = scale.last().day();
        return new Action(
                scale.id(),
                level.id(),
                level.urgency(),
                level.text(),
                scale.title() + " " + value + (day.isEmpty() ? "" : " on " + day) + ", limit " + level.limit(),
                level.evidence());
    }

    private List<Ladder> ladders(AnyOf.Moment moment) {
        return texts.ladders().all().stream()
                .filter(text -> text.shown().holds(moment) == Holding.HOLDS)
                .map(text -> new Ladder(
                        text.id(),
                        text.title(),
                        FactsUsed.named(
                                moment.situation().theCase(), text.shown().factsThatHold(moment)),
                        text.shown().scalesThatHold(moment),
                        rungs(text, moment)))
                .toList();
    }

    private static List<Ladder.Rung> rungs(LadderText text, AnyOf.Moment moment) {
        return text.steps().stream()
                .filter(step -> step.any().holds(moment) == Holding.HOLDS)
                .filter(step ->
                        step.unless().alternatives().isEmpty() || step.unless().holds(moment) != Holding.HOLDS)
                .map(step -> new Ladder.Rung(step.text(), cautions(step, moment), step.evidence()))
                .toList();
    }

    private static List<Ladder.Caution> cautions(StepText step, AnyOf.Moment moment) {
        List<Ladder.Caution> cautions = new ArrayList<>();
        for (CautionText caution : step.cautions()) {
            Holding holding = caution.any().holds(moment);
            if (holding != Holding.FAILS) {
                cautions.add(new Ladder.Caution(caution.text(), holding == Holding.HOLDS, caution.evidence()));
            }
        }
        return cautions;
    }

    private List<String> notAsked(AnyOf.Moment moment) {
        return texts.ladders().all().stream()
                .filter(LadderText::isAsked)
                .filter(text -> text.shown().holds(moment) == Holding.MAY_HOLD)
                .map(LadderText::title)
                .toList();
    }

    private List<Wellbeing.MedicineWarning> medicines(AnyOf.Moment moment) {
        return texts.treatment().medicines().stream()
                .filter(text -> text.shown().holds(moment) == Holding.HOLDS)
                .map(text -> new Wellbeing.MedicineWarning(text.id(), text.title(), text.text(), text.evidence()))
                .toList();
    }
}
