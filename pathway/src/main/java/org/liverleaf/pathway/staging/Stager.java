package org.liverleaf.pathway.staging;

import java.util.List;
import java.util.stream.Stream;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;

/** Answers where the disease stands. */
public final class Stager {

    private static final String UNDETERMINED = "undetermined";
    private static final List<String> BURDEN = List.of(
            "lesionCount",
            "viableLesionCount",
            "vanishedLesionCount",
            "largestLesionMm",
            "bilobar",
            "liverInvolvementPercent",
            "extrahepaticDisease");
    private static final List<String> LIVER_FUNCTION = List.of("child-pugh", "albi", "meld-3");

    private final Knowledge knowledge;

    /** Takes option titles from the knowledge. */
    public Stager(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The staging of a case. */
    public Staging stage(Case theCase, Reasoning reasoning) {
        return new Staging(
                single(theCase.fact("timing")),
                theCase.course().timingDetail(),
                BURDEN.stream().map(theCase::fact).map(Stager::burden).toList(),
                new Staging.LiverFunction(
                        LIVER_FUNCTION.stream()
                                .map(score -> CaseScores.of(score, theCase))
                                .toList(),
                        AlbiCourse.of(theCase)),
                reasoning.conclusion("resectability"),
                List.of(
                        question(
                                "removable-now",
                                "Can the patient be rendered free of disease with safe margins and an adequate remnant?",
                                reasoning.conclusion("removableNow")),
                        question(
                                "convertible",
                                "If not, can conversion therapy get there?",
                                reasoning.conclusion("convertible")),
                        controllable(reasoning)),
                single(theCase.fact("responseCategory")),
                theCase.course().response());
    }

    private static String single(CaseFact fact) {
        return fact.belief().isCertain() && !fact.belief().isUnknown() ? fact.value() : UNDETERMINED;
    }

    private static Staging.BurdenFact burden(CaseFact fact) {
        return new Staging.BurdenFact(
                fact.definition().id(), fact.definition().text().title(), fact.value(), fact.unit());
    }

    private static ThreeQuestion question(String id, String text, Conclusion conclusion) {
        List<ThreeQuestion.Reason> because = conclusion.answer().fired().stream()
                .map(fired -> new ThreeQuestion.Reason(
                        fired.rule().reason(),
                        fired.rule().id(),
                        fired.certainty() == Certainty.CERTAIN,
                        fired.rule().evidence()))
                .toList();
        return new ThreeQuestion(id, text, conclusion.labelText(), conclusion.fragile(), because);
    }

    /** Third question: which treatments could control the disease; yes if one is open whatever the unknown turns out to be. */
    private ThreeQuestion controllable(Reasoning reasoning) {
        List<OptionText> treatments = knowledge.options().stream()
                .filter(option ->
                        option.role().equals("treatment") && reasoning.options().containsKey(option.id()))
                .toList();
        List<String> open = titles(treatments, reasoning, Verdict.INDICATED, Verdict.POSSIBLE);
        List<String> waiting = titles(treatments, reasoning, Verdict.CONDITIONAL, Verdict.UNDETERMINED);
        boolean allClosed = treatments.stream()
                .allMatch(option ->
                        reasoning.option(option.id()).verdicts().stream().noneMatch(Verdict::isOpen));
        String answer = !open.isEmpty() ? "yes" : allClosed ? "no" : UNDETERMINED;
        List<ThreeQuestion.Reason> because = Stream.of(
                        reason("Open now: ", open), reason("Open on conditions or once more is known: ", waiting))
                .flatMap(List::stream)
                .toList();
        return new ThreeQuestion(
                "controllable", "If neither, which combination controls the disease best?", answer, false, because);
    }

    private static List<String> titles(
            List<OptionText> treatments, Reasoning reasoning, Verdict first, Verdict second) {
        return treatments.stream()
                .filter(option -> {
                    OptionResult result = reasoning.option(option.id());
                    return result.label() == first || result.label() == second;
                })
                .map(OptionText::title)
                .toList();
    }

    private static List<ThreeQuestion.Reason> reason(String start, List<String> titles) {
        return titles.isEmpty()
                ? List.of()
                : List.of(new ThreeQuestion.Reason(start + String.join("; ", titles) + ".", "", true, List.of()));
    }
}
