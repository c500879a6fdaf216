package org.liverleaf.pathway.catalogue;

import java.util.List;

/**
 * How several entries of one fact become one value.
 *
 * @param rule the rule
 * @param positive the values that count as a finding, for rules that let a finding stay
 */
public record Merging(Rule rule, List<String> positive) {

    /** The rules of merging. */
    public enum Rule {
        /** The newest entry counts; entries of one day count together. */
        NEWEST("newest"),
        /** A finding once made stays, however often it is missed later. */
        ANY_POSITIVE("any-positive"),
        /** The highest value ever found counts. */
        HIGHEST("highest"),
        /** The newest entry from a metastasis counts; without one, the newest of all. */
        NEWEST_METASTASIS("newest-metastasis"),
        /** Whatever was ever stated counts. */
        UNION("union");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** The word in {@code facts.yaml} and JSON. */
        public String code() {
            return code;
        }
    }

    /** Copies the list. */
    public Merging {
        positive = List.copyOf(positive);
    }
}
