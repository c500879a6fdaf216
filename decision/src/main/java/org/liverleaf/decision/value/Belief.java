package org.liverleaf.decision.value;

import java.util.OptionalInt;

/**
 * What is known of one fact: the set of values that it may have.
 *
 * @param values the possible values
 * @param nominal the value as measured, one of {@code values}; always there when known, there for a measurement with an
 *     error, absent for a bare range and for the unknown
 * @param state how we come to believe it
 */
public record Belief(ValueSet values, OptionalInt nominal, State state) {

    /** How a belief came about. */
    public enum State {
        /** One value, stated by the record. */
        KNOWN,
        /** Several values, by a measurement error, a stated range or contradictory entries of one day. */
        IMPRECISE,
        /** One value, taken because the source is complete and says nothing of it. */
        ASSUMED,
        /** Unknown to the table that asks, since the value at hand is too old for it. */
        STALE,
        /** Any value of the domain. */
        UNKNOWN,
        /** The question does not arise. */
        NOT_APPLICABLE
    }

    /** Refuses a nominal value outside the set. */
    public Belief {
        if (nominal.isPresent() && !values.contains(nominal.getAsInt())) {
            throw new IllegalArgumentException("the nominal value " + nominal.getAsInt() + " is not in " + values);
        }
    }

    /** The one value. */
    public static Belief known(int index) {
        return new Belief(ValueSet.of(index), OptionalInt.of(index), State.KNOWN);
    }

    /** The one value, taken from the silence of a complete source. */
    public static Belief assumed(int index) {
        return new Belief(ValueSet.of(index), OptionalInt.of(index), State.ASSUMED);
    }

    /** Every value of the domain. */
    public static Belief unknown(Domain domain) {
        return new Belief(domain.all(), OptionalInt.empty(), State.UNKNOWN);
    }

    /** A measurement with an error: several values, one of them read off. A single value is simply known. */
    public static Belief measured(ValueSet values, int nominal) {
        return values.isSingle() ? known(nominal) : new Belief(values, OptionalInt.of(nominal), State.IMPRECISE);
    }

    /** Several values without a preferred one. A single value is simply known. */
    public static Belief oneOf(ValueSet values) {
        return values.isSingle() ? known(values.first()) : new Belief(values, OptionalInt.empty(), State.IMPRECISE);
    }

    /** Whether nothing was measured, or too long ago. */
    public boolean isUnknown() {
        return state == State.UNKNOWN || state == State.STALE;
    }

    /** Whether only one value is left. */
    public boolean isCertain() {
        return values.isSingle();
    }
}
