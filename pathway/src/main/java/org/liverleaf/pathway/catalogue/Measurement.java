package org.liverleaf.pathway.catalogue;

import java.math.BigDecimal;

/**
 * How a fact is measured.
 *
 * @param unit UCUM unit; empty where there is none
 * @param error measurement error in that unit: a stated value v counts as {@code v - error .. v + error}; 0 if none
 * @param ordinal whether the order of the values is a rank
 */
public record Measurement(String unit, BigDecimal error, boolean ordinal) {}
