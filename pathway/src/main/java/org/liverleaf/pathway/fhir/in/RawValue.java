package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.List;

/** The value[x] of an observation or a component. */
sealed interface RawValue {

    /** No value. */
    record None() implements RawValue {}

    /** A reason why there is no value. */
    record Absent() implements RawValue {}

    /** A text, date or time. */
    record Text(String text) implements RawValue {}

    /** True or false. */
    record Truth(boolean value) implements RawValue {}

    /** A number without a unit. */
    record Number(BigDecimal value) implements RawValue {}

    /**
     * A quantity.
     *
     * @param value empty if missing, never more than one
     * @param unit UCUM code, else the unit as written; empty if neither
     * @param comparator {@code <}, {@code <=}, {@code >}, {@code >=} or empty
     */
    record Quantity(List<BigDecimal> value, String unit, String comparator) implements RawValue {

        static final Quantity NONE = new Quantity(List.of(), "", "");
    }

    /** A range of quantities. */
    record Range(Quantity low, Quantity high) implements RawValue {}

    /** A concept. */
    record Coded(Concept concept) implements RawValue {}

    /** A value of a type that is not read, or a number too long to be one. */
    record Unreadable(String what) implements RawValue {}

    RawValue NOTHING = new None();
}
