package org.liverleaf.pathway.score;

/** A score: what it asks for, and what it answers for inputs that are known exactly, within bounds or not at all. */
public interface Score {

    /** What the score is, asks for and rests on. */
    ScoreSheet sheet();

    /**
     * The answer for every assignment of the box.
     *
     * @param box an interval or a set of words for each input that takes part
     * @throws RefusedInputException when the formula has no value there
     */
    Evaluation evaluate(Box box);

    /** The fixed name of the score, as typed on the command line. */
    default String id() {
        return sheet().id();
    }
}
