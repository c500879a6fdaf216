package org.liverleaf.pathway.score;

/** The score of one assignment. */
@FunctionalInterface
interface Formula {

    /** Computes the outcome; throws {@link RefusedInputException} where the formula has no value. */
    Outcome of(Assignment inputs);
}
