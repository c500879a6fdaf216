package org.liverleaf.pathway.cases;

import java.time.Instant;
import org.liverleaf.pathway.record.PartialDate;

/**
 * What one entry said of a fact.
 *
 * @param value the value for people, in the fact's unit: {@code 27}, {@code 27 to 35}, {@code wild-type or mutant}
 * @param effective when it is true of the patient
 * @param recorded when we got it
 * @param source where it comes from; for a derived value what it was derived from
 */
public record Reading(String value, PartialDate effective, Instant recorded, String source) {}
