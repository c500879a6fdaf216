package org.liverleaf.board.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.wellbeing.Action;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.Urgency;

/**
 * What of a case stands in a list: enough to see what it waits for.
 *
 * @param primary where the disease comes from, in words
 * @param intent the proposed intent, in words
 * @param today same-day alerts, in words
 * @param decisiveGaps missing facts that can still move the plan, by title
 * @param nextCheck the first point of reassessment; {@link LocalDate#MAX} if none is planned
 * @param nextCheckWhat what is checked then
 * @param asOf the day of which the assessment speaks
 */
public record CaseGlance(
        String primary,
        String intent,
        List<String> today,
        List<String> decisiveGaps,
        LocalDate nextCheck,
        String nextCheckWhat,
        LocalDate asOf) {

    /** Copies the lists. */
    public CaseGlance {
        today = List.copyOf(today);
        decisiveGaps = List.copyOf(decisiveGaps);
    }

    /** Alerts, and what the patient's own answers ask for: a cry for help must not wait until somebody opens the case. */
    private static List<String> today(Assessment assessment) {
        return Stream.concat(
                        assessment.workUp().alerts().stream()
                                .filter(alert -> alert.standing() == Alert.Standing.HOLDS)
                                .filter(alert -> alert.urgency() == Urgency.SAME_DAY)
                                .map(Alert::title),
                        assessment.wellbeing().actions().stream()
                                .filter(action -> action.urgency() == Urgency.SAME_DAY)
                                .map(Action::because))
                .toList();
    }

    /** What of an assessed case stands in a list. */
    static CaseGlance of(Assessment assessment) {
        CaseFact primary = assessment.theCase().fact("primarySite");
        Optional<Reassessment> next =
                assessment.plan().reassessments().stream().min(Comparator.comparing(Reassessment::due));
        return new CaseGlance(
                primary.belief().isUnknown()
                        ? "primary not known"
                        : primary.value().replace('-', ' '),
                "Aim: " + assessment.plan().intent().label().replace('-', ' '),
                today(assessment),
                assessment.workUp().gaps().stream()
                        .filter(Gap::decisive)
                        .map(Gap::title)
                        .toList(),
                next.map(Reassessment::due).orElse(LocalDate.MAX),
                next.map(Reassessment::occasion).orElse(""),
                assessment.meta().asOf());
    }
}
