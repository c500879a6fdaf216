package org.liverleaf.pathway.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit of measurement, reduced to a factor and a dimension. Two units of equal dimension convert by their factors alone.
 *
 * <p>The factor is kept as a fraction, since a litre per minute has no finite decimal factor in SI units. Covers the part of
 * UCUM that laboratories, imaging and dosimetry of a liver board use, and the common spellings that are not UCUM
 * ({@code mg/dl}, {@code µmol/L}, {@code 10^9/L}, {@code G/L}, {@code IU/L}).
 *
 * @param code the UCUM code, spellings resolved
 * @param numerator numerator of the factor to the base units, above 0
 * @param denominator denominator of that factor, above 0
 * @param dimension the base units with their exponents in a fixed order, such as {@code g.m-3}; empty for plain numbers
 */
public record UcumUnit(String code, BigDecimal numerator, BigDecimal denominator, String dimension) {

    /** The unit of plain numbers. */
    public static final UcumUnit ONE = new UcumUnit("1", BigDecimal.ONE, BigDecimal.ONE, "");

    /** The unit of a code or of a common spelling; empty when it is not known. An empty text is the unit of plain numbers. */
    public static Optional<UcumUnit> find(String code) {
        return UnitReader.find(code);
    }

    /** Whether values convert into the other unit without knowing the substance. */
    public boolean isOfSameKindAs(UcumUnit other) {
        return dimension.equals(other.dimension);
    }
}
