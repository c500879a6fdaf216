package org.liverleaf.pathway.cases;

import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.record.PartialDate;

/**
 * The future liver remnant that a resection would leave.
 *
 * @param resection name of the resection
 * @param method {@code standardised}, {@code measured}, or empty if not said
 * @param percent the remnant, over the domain of {@code futureLiverRemnantPercent}, measurement error included
 * @param planned whether this is the planned resection
 * @param date when it was measured
 * @param source where it comes from
 */
public record Remnant(
        String resection, String method, Belief percent, boolean planned, PartialDate date, String source) {}
