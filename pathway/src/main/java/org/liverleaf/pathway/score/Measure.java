package org.liverleaf.pathway.score;

import java.math.BigDecimal;
import org.liverleaf.pathway.unit.Conversion;
import org.liverleaf.pathway.unit.UnitConversion;

/**
 * Unit and bounds of a numeric input. The bounds are those of the fact in {@code facts.yaml} where there is one, in the
 * unit of that fact; values beyond them are refused as absurd, and an unknown input may have any value between them.
 *
 * @param substance name for conversion, see {@code substances.csv}; any other word where no factor is needed
 * @param unit UCUM unit in which the formula reads the value
 * @param low smallest possible value, in {@code boundsUnit}
 * @param high largest possible value, in {@code boundsUnit}
 * @param boundsUnit UCUM unit of the bounds
 */
public record Measure(String substance, String unit, BigDecimal low, BigDecimal high, String boundsUnit) {

    /** Of inputs that are no numbers. */
    public static final Measure NONE = new Measure("", "1", BigDecimal.ZERO, BigDecimal.ZERO, "1");

    static Measure of(String unit, String low, String high) {
        return new Measure("", unit, new BigDecimal(low), new BigDecimal(high), unit);
    }

    Measure readIn(String otherUnit) {
        return new Measure(substance, otherUnit, low, high, boundsUnit);
    }

    Measure of(String otherSubstance) {
        return new Measure(otherSubstance, unit, low, high, boundsUnit);
    }

    Measure from(String otherLow) {
        return new Measure(substance, unit, new BigDecimal(otherLow), high, boundsUnit);
    }

    Measure to(String otherHigh) {
        return new Measure(substance, unit, low, new BigDecimal(otherHigh), boundsUnit);
    }

    /** A bound in the unit of the formula. */
    BigDecimal inUnit(BigDecimal bound) {
        return switch (UnitConversion.convert(substance, bound, boundsUnit, unit)) {
            case Conversion.Converted converted -> converted.value();
            case Conversion.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }
}
