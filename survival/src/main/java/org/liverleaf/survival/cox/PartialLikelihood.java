package org.liverleaf.survival.cox;

import org.liverleaf.survival.estimate.SymmetricMatrix;

/**
 * Cox's log partial likelihood at given coefficients with its slope (score) and curvature (information), all for standardised
 * covariates. Source: Cox, Journal of the Royal Statistical Society B 34, 1972; Therneau and Grambsch, Modeling Survival Data,
 * chapter 3.
 */
final class PartialLikelihood implements RiskWalk.Visitor {

    private final TiedSums tied = new TiedSums();
    private final double[] information;
    final double[] score;
    double logLikelihood;

    private PartialLikelihood(int width) {
        this.score = new double[width];
        this.information = new double[width * (width + 1) / 2];
    }

    static PartialLikelihood at(double[] beta, RiskWalk walk) {
        PartialLikelihood likelihood = new PartialLikelihood(beta.length);
        walk.walk(beta, likelihood);
        return likelihood;
    }

    @Override
    public void visit(RiskWalk at) {
        tied.of(at);
        logLikelihood += at.sumOfLogs() - tied.logs;
        for (int j = 0, cell = 0; j < score.length; j++) {
            score[j] += at.sumX[j] - tied.mean(at, j);
            for (int k = 0; k <= j; k++) {
                information[cell++] += tied.covariance(at, j, k);
            }
        }
    }

    SymmetricMatrix information() {
        SymmetricMatrix matrix = new SymmetricMatrix(score.length);
        for (int j = 0, cell = 0; j < score.length; j++) {
            for (int k = 0; k <= j; k++) {
                matrix.add(j, k, information[cell++]);
            }
        }
        return matrix;
    }

    boolean isFinite() {
        return Double.isFinite(logLikelihood);
    }
}
