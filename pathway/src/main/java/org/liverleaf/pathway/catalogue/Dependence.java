package org.liverleaf.pathway.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Where a fact comes from, where it stands and on which fact it depends.
 *
 * @param origin who produces it
 * @param place where it stands in a case
 * @param appliesWhen the condition under which the question arises; empty if always, never more than one
 * @param implications what values of a parent fact allow; empty if nothing, never more than one
 */
public record Dependence(Origin origin, Place place, List<Condition> appliesWhen, List<Implication> implications) {

    /** Copies the lists. */
    public Dependence {
        appliesWhen = List.copyOf(appliesWhen);
        implications = List.copyOf(implications);
    }

    /**
     * Who produces a fact.
     *
     * @param kind stated, or how it is derived
     * @param detail the table, score, aggregate or part of the record; empty if stated
     */
    public record Origin(Kind kind, String detail) {

        /** The kinds of origin. A fact from the record may also be stated. */
        public enum Kind {
            STATED,
            RECORD,
            TABLE,
            SCORE,
            AGGREGATE
        }
    }

    /** Where a fact stands in a case. */
    public sealed interface Place {

        /** A fact of the patient. */
        record OfCase() implements Place {}

        /**
         * A fact of each lesion.
         *
         * @param path its place in a lesion of a case file, such as {@code distanceMm.portalVein}
         */
        record OfLesion(String path) implements Place {}

        /**
         * One value of a list, true if the list holds it.
         *
         * @param list the list fact
         * @param value the value of the list
         */
        record OfList(String list, String value) implements Place {}
    }

    /**
     * The values of a parent fact under which a question arises.
     *
     * @param fact the parent
     * @param values its values
     */
    public record Condition(String fact, List<String> values) {

        /** Copies the list. */
        public Condition {
            values = List.copyOf(values);
        }
    }

    /**
     * What the values of a parent fact allow; parent values that are not named allow everything.
     *
     * @param fact the parent
     * @param allowed for a parent's value the values that remain
     */
    public record Implication(String fact, Map<String, List<String>> allowed) {

        /** Copies the map. */
        public Implication {
            allowed = Map.copyOf(allowed);
        }
    }
}
