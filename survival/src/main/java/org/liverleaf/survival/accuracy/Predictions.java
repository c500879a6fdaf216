package org.liverleaf.survival.accuracy;

import org.liverleaf.survival.sample.Sample;

/** What predicted probabilities must be. */
final class Predictions {

    private Predictions() {}

    static void check(Sample sample, double[] predicted) {
        if (predicted.length != sample.size()) {
            throw new IllegalArgumentException(
                    "found " + predicted.length + " predictions, expected " + sample.size() + " as in the sample");
        }
        for (int row = 0; row < predicted.length; row++) {
            if (!(predicted[row] >= 0 && predicted[row] <= 1)) {
                throw new IllegalArgumentException(
                        "row " + (row + 1) + ": found the predicted survival " + predicted[row] + ", expected 0 to 1");
            }
        }
    }
}
