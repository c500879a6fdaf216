package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.liverleaf.pathway.catalogue.FactDefinition;

/** Turns a number with a unit into the unit of a fact. */
public interface UnitConverter {

    /**
     * The number in the fact's unit; empty when the unit is not one of this fact's units. Nothing is ever assumed of a
     * unit.
     */
    Optional<BigDecimal> findConverted(FactDefinition fact, BigDecimal value, String unit);
}
