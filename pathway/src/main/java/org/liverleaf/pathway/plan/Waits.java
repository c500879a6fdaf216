package org.liverleaf.pathway.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.plan.Step.NotBefore;

/** The intervals before an operation, counted from the last possible day of the last dose. */
final class Waits {

    private final List<StepTexts.Wait> texts;

    Waits(List<StepTexts.Wait> texts) {
        this.texts = texts;
    }

    /** Days that lie ahead and forbid an earlier operation. */
    List<NotBefore> binding(Case theCase) {
        List<NotBefore> binding = new ArrayList<>();
        for (StepTexts.Wait wait : texts) {
            if (wait.binding()) {
                findLast(theCase, wait.fact())
                        .filter(last -> last.plusDays(wait.days()).isAfter(theCase.asOf()))
                        .ifPresent(last -> binding.add(
                                new NotBefore(last.plusDays(wait.days()), text(wait, last), wait.evidence())));
            }
        }
        return binding;
    }

    /** Intervals that lie ahead and are usual rather than binding. */
    List<String> usual(Case theCase) {
        List<String> usual = new ArrayList<>();
        for (StepTexts.Wait wait : texts) {
            if (!wait.binding()) {
                findLast(theCase, wait.fact())
                        .filter(last -> last.plusDays(wait.days()).isAfter(theCase.asOf()))
                        .ifPresent(last -> usual.add(text(wait, last)));
            }
        }
        return usual;
    }

    private static String text(StepTexts.Wait wait, LocalDate last) {
        return wait.text()
                .replace("{last}", last.toString())
                .replace("{date}", last.plusDays(wait.days()).toString());
    }

    /** The last day on which the dose may have been given; empty if it is unknown or was never given. */
    private static Optional<LocalDate> findLast(Case theCase, String name) {
        CaseFact fact = theCase.facts().get(name);
        if (fact == null
                || fact.belief().isUnknown()
                || !(fact.definition().domain() instanceof Domain.Days days)
                || !fact.belief().values().intersects(days.proper())) {
            return Optional.empty();
        }
        ValueSet proper = fact.belief().values().intersect(days.proper());
        return Optional.of(days.value(proper.last()));
    }
}
