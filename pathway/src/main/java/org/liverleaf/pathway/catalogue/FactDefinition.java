package org.liverleaf.pathway.catalogue;

import org.liverleaf.decision.value.Domain;

/**
 * One fact that the knowledge speaks of. A list fact appears as one true/false definition for each of its values.
 *
 * @param id name in tables, case files and JSON
 * @param text how people speak of it
 * @param domain its possible values
 * @param measurement unit, error and rank
 * @param merging how entries merge
 * @param absence what silence means
 * @param dependence origin, place and parents
 * @param asking effort and flip
 */
public record FactDefinition(
        String id,
        FactText text,
        Domain domain,
        Measurement measurement,
        Merging merging,
        Absence absence,
        Dependence dependence,
        Asking asking) {

    /** Whether each lesion has a value of its own. */
    public boolean isOfLesion() {
        return dependence.place() instanceof Dependence.Place.OfLesion;
    }

    /** Whether it is one value of a list. */
    public boolean isMember() {
        return dependence.place() instanceof Dependence.Place.OfList;
    }

    /** Whether tables, scores or aggregates produce it, so that no record may state it. */
    public boolean isComputed() {
        return switch (dependence.origin().kind()) {
            case STATED, RECORD -> false;
            case TABLE, SCORE, AGGREGATE -> true;
        };
    }

    /** UCUM unit, or nothing. */
    public String unit() {
        return measurement.unit();
    }
}
