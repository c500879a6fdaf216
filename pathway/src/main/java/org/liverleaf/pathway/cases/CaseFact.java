package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.PartialDate;

/**
 * What is known of one fact on the day of the case.
 *
 * @param definition the fact
 * @param belief the values it may have
 * @param readings the entries that counted, newest first; empty for the unknown and the assumed
 * @param others the entries that did not count, and why
 * @param askedNotKnown whether somebody was asked and nobody knows
 */
public record CaseFact(
        FactDefinition definition,
        Belief belief,
        List<Reading> readings,
        List<LosingReading> others,
        boolean askedNotKnown) {

    /** Copies the lists. */
    public CaseFact {
        readings = List.copyOf(readings);
        others = List.copyOf(others);
    }

    /** Nothing is known. */
    public static CaseFact unknown(FactDefinition definition) {
        return new CaseFact(definition, Belief.unknown(definition.domain()), List.of(), List.of(), false);
    }

    /** How we come to believe it. */
    public Belief.State state() {
        return belief.state();
    }

    /** The value for people, without unit; {@code unknown} if nothing is known. */
    public String value() {
        return belief.isUnknown() ? "unknown" : ValueText.of(definition.domain(), belief.values());
    }

    /** UCUM unit; empty if there is none. */
    public String unit() {
        return definition.unit();
    }

    /** When the value is true of the patient: the newest of the entries that counted. */
    public Optional<PartialDate> findEffective() {
        return readings.stream().map(Reading::effective).max(Comparator.comparing(PartialDate::latest));
    }

    /** Where the value comes from; empty if nothing counted. */
    public String source() {
        return readings.isEmpty() ? "" : readings.getFirst().source();
    }

    /** Days from the newest entry that counted to the day of the case; of a partial date the greatest age. */
    public OptionalLong findAgeDays(LocalDate asOf) {
        if (!definition.asking().ages()) {
            return OptionalLong.empty();
        }
        return findEffective().stream()
                .filter(date -> !date.isUnknown())
                .mapToLong(date -> Math.max(0, ChronoUnit.DAYS.between(date.earliest(), asOf)))
                .findFirst();
    }

    CaseFact with(Belief other) {
        return new CaseFact(definition, other, readings, others, askedNotKnown);
    }
}
