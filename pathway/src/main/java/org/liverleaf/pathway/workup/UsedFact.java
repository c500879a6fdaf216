package org.liverleaf.pathway.workup;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.record.PartialDate;

/**
 * A fact that a conclusion rests on, as it stood on the day of the case.
 *
 * @param fact its name
 * @param title what people call it
 * @param value its value for people, without unit; {@code unknown} if nothing is known
 * @param unit UCUM unit; empty if there is none
 * @param effective when it is true of the patient: an ISO date or a part of one; empty if not dated
 * @param source where it comes from; empty for what nobody entered
 */
public record UsedFact(String fact, String title, String value, String unit, String effective, String source) {

    /** What a case knows of a fact. */
    public static UsedFact of(CaseFact fact) {
        return new UsedFact(
                fact.definition().id(),
                fact.definition().text().title(),
                fact.value(),
                fact.unit(),
                fact.findEffective()
                        .filter(date -> !date.isUnknown())
                        .map(PartialDate::toString)
                        .orElse(""),
                fact.source());
    }

    /** One line for people, with the age in days where the day is known: {@code CEA 12 ug/L (2026-02-20, 9 days old)}. */
    public String line(LocalDate asOf) {
        String quantity = unit.isEmpty() || unit.startsWith("{") ? value : value + " " + unit;
        String text = title + " " + quantity;
        if (effective.isEmpty()) {
            return text;
        }
        OptionalLong age = PartialDate.parse(effective).filter(PartialDate::isDay).stream()
                .mapToLong(date -> date.earliest().until(asOf, java.time.temporal.ChronoUnit.DAYS))
                .findFirst();
        return age.isEmpty()
                ? text + " (" + effective + ")"
                : text + " (" + effective + ", " + age.getAsLong() + (age.getAsLong() == 1 ? " day" : " days")
                        + " old)";
    }
}
