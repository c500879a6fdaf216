package org.liverleaf.pathway.change;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed in a case since a day: what is newly known, and what that does to verdicts, alerts and plan.
 *
 * @param since the day of the assessment before
 * @param facts facts that have another value now
 * @param verdicts options, regimens, questions and intent that differ
 * @param newAlerts alerts that did not stand before
 * @param goneAlerts alerts that no longer stand
 * @param newSteps steps of the plan that did not stand before
 * @param goneSteps steps that no longer stand
 * @param overdue points of the former plan that were due by the day of the case
 */
public record Changes(
        LocalDate since,
        List<FactChange> facts,
        Difference verdicts,
        List<String> newAlerts,
        List<String> goneAlerts,
        List<String> newSteps,
        List<String> goneSteps,
        List<Due> overdue) {

    /** Copies the lists. */
    public Changes {
        facts = List.copyOf(facts);
        newAlerts = List.copyOf(newAlerts);
        goneAlerts = List.copyOf(goneAlerts);
        newSteps = List.copyOf(newSteps);
        goneSteps = List.copyOf(goneSteps);
        overdue = List.copyOf(overdue);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return facts.isEmpty()
                && verdicts.changes().isEmpty()
                && newAlerts.isEmpty()
                && goneAlerts.isEmpty()
                && newSteps.isEmpty()
                && goneSteps.isEmpty();
    }

    /**
     * A fact with another value.
     *
     * @param fact its name; of a lesion, its address
     * @param title what people call it
     * @param from the value then; {@code unknown} if nothing was known
     * @param to the value now
     * @param unit UCUM unit; empty if there is none
     * @param effective since when the new value is true of the patient; empty if not known
     * @param source where the new value comes from; empty if it is derived
     */
    public record FactChange(
            String fact, String title, String from, String to, String unit, String effective, String source) {}

    /**
     * A point of reassessment of the former plan that has come.
     *
     * @param due when it was due
     * @param occasion what it was for
     */
    public record Due(LocalDate due, String occasion) {}
}
