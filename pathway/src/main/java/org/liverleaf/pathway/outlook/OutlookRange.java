package org.liverleaf.pathway.outlook;

import java.math.BigDecimal;
import java.util.List;

/**
 * A published range of outcome.
 *
 * @param measure what was measured, such as {@code overall survival at 5 years}
 * @param low lower end
 * @param high upper end, above the lower one
 * @param unit UCUM unit: {@code %}, {@code mo}
 * @param cohort who was studied, when, and how they were selected
 * @param evidence evidence keys
 * @param outsideCohort why this patient lies outside that cohort; empty if nothing says so
 * @param note how the range came about and what it does not say
 */
public record OutlookRange(
        String measure,
        BigDecimal low,
        BigDecimal high,
        String unit,
        String cohort,
        List<String> evidence,
        List<String> outsideCohort,
        String note) {

    /** Copies the lists and refuses a bare point. */
    public OutlookRange {
        evidence = List.copyOf(evidence);
        outsideCohort = List.copyOf(outsideCohort);
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(
                    "found " + low + " to " + high + " " + unit + " as " + measure + ", expected low below high");
        }
    }
}
