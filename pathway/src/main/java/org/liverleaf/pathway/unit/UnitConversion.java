package org.liverleaf.pathway.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Converts values between units, half up, to 34 significant digits. Units of one kind convert by their prefixes; between
 * mass and amount the one factor of the substance is used ({@code knowledge/vocabularies/substances.csv}), in both
 * directions. Callers compare unrounded values and round for display only.
 */
public final class UnitConversion {

    private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal FAHRENHEIT_OFFSET = new BigDecimal("32");
    private static final BigDecimal FAHRENHEIT_STEP = new BigDecimal("1.8");

    private UnitConversion() {}

    /**
     * Converts a value.
     *
     * @param substance name in {@code substances.csv}, or any other word for a quantity that needs no factor
     * @param value the value in {@code fromUcum}
     * @param fromUcum unit of the value, in UCUM or a common spelling
     * @param toUcum unit asked for
     */
    public static Conversion convert(String substance, BigDecimal value, String fromUcum, String toUcum) {
        Optional<UcumUnit> from = UcumUnit.find(fromUcum);
        if (from.isEmpty()) {
            return new Conversion.Refused(
                    "unknown unit '" + Quantity.shown(fromUcum) + "', expected " + toUcum + " or a unit of that kind");
        }
        Optional<UcumUnit> to = UcumUnit.find(toUcum);
        if (to.isEmpty()) {
            return new Conversion.Refused("unknown unit '" + Quantity.shown(toUcum) + "'");
        }
        return convert(substance, value, from.get(), to.get());
    }

    private static Conversion convert(String substance, BigDecimal value, UcumUnit from, UcumUnit to) {
        if (from.isOfSameKindAs(to)) {
            return new Conversion.Converted(scaled(value, from, to));
        }
        if (from.code().equals("[degF]") && to.code().equals("Cel")) {
            return new Conversion.Converted(value.subtract(FAHRENHEIT_OFFSET).divide(FAHRENHEIT_STEP, PRECISION));
        }
        if (from.code().equals("Cel") && to.code().equals("[degF]")) {
            return new Conversion.Converted(value.multiply(FAHRENHEIT_STEP).add(FAHRENHEIT_OFFSET));
        }
        Optional<Substance> found = Substances.find(substance);
        if (found.isPresent()) {
            Substance factor = found.get();
            if (from.isOfSameKindAs(factor.from()) && to.isOfSameKindAs(factor.to())) {
                BigDecimal bridged = scaled(value, from, factor.from()).multiply(factor.factor());
                return new Conversion.Converted(scaled(bridged, factor.to(), to));
            }
            if (from.isOfSameKindAs(factor.to()) && to.isOfSameKindAs(factor.from())) {
                BigDecimal bridged = scaled(value, from, factor.to()).divide(factor.factor(), PRECISION);
                return new Conversion.Converted(scaled(bridged, factor.from(), to));
            }
        }
        Optional<UcumUnit> enzyme = asEnzymeUnit(from);
        if (enzyme.isPresent()) {
            return convert(substance, value, enzyme.get(), to);
        }
        return new Conversion.Refused("unit '" + from.code() + "' does not measure what '" + to.code()
                + "' measures; no factor for " + substance);
    }

    /** International units of enzymes and markers without a factor are their plain units: 40 [IU]/L of ALT are 40 U/L. */
    private static Optional<UcumUnit> asEnzymeUnit(UcumUnit unit) {
        String plain = unit.code().replace("[iU]", "U").replace("IU", "U");
        return plain.equals(unit.code()) ? Optional.empty() : UcumUnit.find(plain);
    }

    private static BigDecimal scaled(BigDecimal value, UcumUnit from, UcumUnit to) {
        BigDecimal top = value.multiply(from.numerator()).multiply(to.denominator());
        return top.divide(from.denominator().multiply(to.numerator()), PRECISION);
    }
}
