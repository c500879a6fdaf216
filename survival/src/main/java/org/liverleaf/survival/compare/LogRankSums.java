package org.liverleaf.survival.compare;

import org.liverleaf.survival.estimate.SymmetricMatrix;

/** Observed and expected events of each group, and the covariance of their differences, summed over times and strata. */
final class LogRankSums {

    private final int groups;
    private final double[] observed;
    private final double[] expected;
    private final double[] cells;

    LogRankSums(int groups) {
        this.groups = groups;
        this.observed = new double[groups];
        this.expected = new double[groups];
        this.cells = new double[groups * groups];
    }

    void add(StratumWalk walk, TimeWeight weight) {
        double survival = 1;
        while (walk.advance()) {
            double n = walk.total();
            double d = walk.died();
            add(walk, weight.at(survival, n));
            survival *= (n - d) / n;
        }
    }

    private void add(StratumWalk walk, double weight) {
        double n = walk.total();
        double d = walk.died();
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int j = 0; j < groups; j++) {
            double share = walk.atRisk(j) / n;
            observed[j] += weight * walk.events(j);
            expected[j] += weight * d * share;
            double part = spread * share;
            cells[j * groups + j] += part;
            for (int k = 0; k <= j; k++) {
                cells[j * groups + k] -= part * (walk.atRisk(k) / n);
            }
        }
    }

    double observed(int group) {
        return observed[group];
    }

    double expected(int group) {
        return expected[group];
    }

    SymmetricMatrix variance() {
        SymmetricMatrix variance = new SymmetricMatrix(groups);
        for (int j = 0; j < groups; j++) {
            for (int k = 0; k <= j; k++) {
                variance.add(j, k, cells[j * groups + k]);
            }
        }
        return variance;
    }
}
