package org.liverleaf.survival.study;

import java.util.List;
import org.liverleaf.survival.compare.TimeWeight;
import org.liverleaf.survival.cox.Ties;
import org.liverleaf.survival.curve.Confidence;

/**
 * How a study is computed.
 *
 * @param confidence of all intervals
 * @param weight of the test between groups
 * @param ties of the model
 * @param landmarks times at which survival is told
 * @param until horizons of restricted means
 */
public record StudySettings(
        Confidence confidence, TimeWeight weight, Ties ties, List<Double> landmarks, List<Double> until) {

    /** Log-log intervals of 95 %, log-rank test, Efron's ties, no landmarks. */
    public static final StudySettings USUAL =
            new StudySettings(Confidence.USUAL, TimeWeight.LOG_RANK, Ties.EFRON, List.of(), List.of());

    /** Copies the lists. */
    public StudySettings {
        landmarks = List.copyOf(landmarks);
        until = List.copyOf(until);
    }
}
