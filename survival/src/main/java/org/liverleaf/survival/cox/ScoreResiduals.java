package org.liverleaf.survival.cox;

import java.util.Arrays;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.sample.Grouping;

/**
 * What each row adds to the slope of the log likelihood at the maximum, and the sandwich covariance made of it.
 *
 * <p>Lᵢ = δᵢ(xᵢ − x̄(tᵢ)) − wᵢ ∫ over the time at risk (xᵢ − x̄(u)) dΛ₀(u). The integral is a difference of running sums A = ∫dΛ₀
 * and B = ∫x̄ dΛ₀, so that a row costs the same however many deaths it saw. Of those who die together, Efron counts the k-th
 * share 1 − k/d. Source: Therneau and Grambsch, Modeling Survival Data, sections 4.3 and 7.2.
 */
final class ScoreResiduals implements RiskWalk.Visitor {

    private final RiskWalk walk;
    private final CoxRows rows;
    private final int width;
    private final TiedSums tied = new TiedSums();
    /** By place. */
    private final double[] residuals;
    /** One stretch a death time, latest first: time, A, B₁ ... Bₚ. */
    private double[] stretches = new double[64];

    private int used;
    private int stratum = -1;

    private ScoreResiduals(RiskWalk walk) {
        this.walk = walk;
        this.rows = walk.rows;
        this.width = rows.width;
        this.residuals = new double[rows.size * width];
    }

    static ScoreResiduals of(RiskWalk walk, double[] beta) {
        ScoreResiduals residuals = new ScoreResiduals(walk);
        walk.walk(beta, residuals);
        residuals.closeStratum();
        return residuals;
    }

    @Override
    public void visit(RiskWalk at) {
        if (at.stratum != stratum) {
            closeStratum();
            stratum = at.stratum;
        }
        tied.of(at);
        if ((used + 1) * (width + 2) > stretches.length) {
            stretches = Arrays.copyOf(stretches, 2 * stretches.length + width + 2);
        }
        int base = used++ * (width + 2);
        stretches[base] = at.time;
        stretches[base + 1] = tied.a0;
        for (int j = 0; j < width; j++) {
            stretches[base + 2 + j] = at.s1[j] * tied.b0 - at.t1[j] * tied.b1;
        }
        for (int place = at.from; place < at.to; place++) {
            if (rows.deaths[place]) {
                ownDeath(at, place);
            }
        }
    }

    /** The death itself, and what counting the whole step of its time would take too much. */
    private void ownDeath(RiskWalk at, int place) {
        double w = at.weights[place];
        for (int j = 0; j < width; j++) {
            double x = rows.x[place * width + j];
            double tooMuch = x * tied.a1 - (at.s1[j] * tied.b1 - at.t1[j] * tied.b2);
            residuals[place * width + j] += x - tied.mean(at, j) / at.deaths + w * tooMuch;
        }
    }

    private void closeStratum() {
        if (stratum < 0) {
            return;
        }
        double[] running = new double[(used + 1) * (width + 1)];
        double[] times = new double[used];
        for (int i = 0; i < used; i++) {
            int from = (used - 1 - i) * (width + 2);
            times[i] = stretches[from];
            for (int j = 0; j <= width; j++) {
                running[(i + 1) * (width + 1) + j] = running[i * (width + 1) + j] + stretches[from + 1 + j];
            }
        }
        for (int place = rows.starts[stratum]; place < rows.starts[stratum + 1]; place++) {
            int until = upTo(times, rows.exits[place]) * (width + 1);
            int since = rows.entries.length == 0 ? 0 : upTo(times, rows.entries[place]) * (width + 1);
            double hazard = running[until] - running[since];
            for (int j = 0; j < width; j++) {
                double x = rows.x[place * width + j];
                double means = running[until + 1 + j] - running[since + 1 + j];
                residuals[place * width + j] -= walk.weights[place] * (x * hazard - means);
            }
        }
        used = 0;
    }

    /** How many death times are not later. */
    private static int upTo(double[] times, double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Σ over clusters of (V Σ Lᵢ)(V Σ Lᵢ)', for covariates as they were given. */
    SymmetricMatrix sandwich(SymmetricMatrix covariance, Grouping clusters) {
        double[] sums = new double[clusters.size() * width];
        for (int place = 0; place < rows.size; place++) {
            int base = clusters.of(rows.rows[place]) * width;
            for (int j = 0; j < width; j++) {
                sums[base + j] += residuals[place * width + j];
            }
        }
        SymmetricMatrix sandwich = new SymmetricMatrix(width);
        double[] effect = new double[width];
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (int j = 0; j < width; j++) {
                effect[j] = 0;
                for (int k = 0; k < width; k++) {
                    effect[j] += covariance.at(j, k) * sums[cluster * width + k] / rows.scales[j];
                }
            }
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    sandwich.add(j, k, effect[j] * effect[k]);
                }
            }
        }
        return sandwich;
    }

    /** The residual of a place, for covariates of deviation 1. */
    double at(int place, int j) {
        return residuals[place * width + j];
    }
}
