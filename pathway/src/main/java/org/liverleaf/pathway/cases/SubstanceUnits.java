package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.unit.Conversion;
import org.liverleaf.pathway.unit.UcumUnit;
import org.liverleaf.pathway.unit.UnitConversion;

/**
 * Converts into the unit of a fact with the factors of {@code knowledge/vocabularies/substances.csv}. The substance is the
 * first word of the fact's name: {@code bilirubin} of {@code bilirubinUmolL}. Scores, counts and ratios take plain numbers
 * only: 70 % of a normal prothrombin time is no INR of 0.7.
 */
public final class SubstanceUnits implements UnitConverter {

    private static final String PERCENT = "%";

    @Override
    public Optional<BigDecimal> findConverted(FactDefinition fact, BigDecimal value, String unit) {
        if (unit.equals(fact.unit())) {
            return Optional.of(value);
        }
        Optional<UcumUnit> from = UcumUnit.find(unit);
        Optional<UcumUnit> to = UcumUnit.find(fact.unit());
        if (from.isEmpty() || to.isEmpty() || isPlain(to.get()) && !isPlainNumber(from.get(), fact.unit())) {
            return Optional.empty();
        }
        return switch (UnitConversion.convert(substance(fact.id()), value, unit, fact.unit())) {
            case Conversion.Converted converted -> Optional.of(converted.value());
            case Conversion.Refused refused -> Optional.empty();
        };
    }

    private static boolean isPlain(UcumUnit unit) {
        return unit.isOfSameKindAs(UcumUnit.ONE);
    }

    /** The unit one or an annotation such as {@code {points}}; per cent only where the fact itself is a share. */
    private static boolean isPlainNumber(UcumUnit unit, String wanted) {
        boolean one = unit.numerator().compareTo(unit.denominator()) == 0;
        return isPlain(unit) && (one || wanted.equals(PERCENT) && unit.code().equals(PERCENT));
    }

    private static String substance(String fact) {
        int end = 0;
        while (end < fact.length() && Character.isLowerCase(fact.charAt(end))) {
            end++;
        }
        return fact.substring(0, end);
    }
}
