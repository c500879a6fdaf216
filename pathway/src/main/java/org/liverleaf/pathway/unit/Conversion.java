package org.liverleaf.pathway.unit;

import java.math.BigDecimal;

/** The result of a conversion. */
public sealed interface Conversion {

    /** The value in the unit asked for, unrounded to 34 significant digits. */
    record Converted(BigDecimal value) implements Conversion {}

    /** No conversion exists; one line says what was found and what was expected. */
    record Refused(String reason) implements Conversion {}
}
