package org.liverleaf.survival.cox;

/**
 * Sums over the deaths of one time.
 *
 * <p>Efron lets the k-th of d tied deaths meet a risk set with weight s0 − f·t0, f = k/d, k = 0 to d−1; Breslow's f is 0. Every
 * quantity of the model needs of these only a0 = Σ 1/s, a1 = Σ f/s, b0 = Σ 1/s², b1 = Σ f/s², b2 = Σ f²/s² and Σ ln s: with
 * them the work at a time does not grow with deaths times covariates squared.
 */
final class TiedSums {

    double a0;
    double a1;
    double b0;
    double b1;
    double b2;
    double logs;

    void of(RiskWalk at) {
        int d = at.deaths;
        if (d == 1 || at.ties == Ties.BRESLOW) {
            double inverse = 1 / at.s0;
            a0 = d * inverse;
            b0 = a0 * inverse;
            a1 = 0;
            b1 = 0;
            b2 = 0;
            logs = d * Math.log(at.s0);
            return;
        }
        a0 = 0;
        a1 = 0;
        b0 = 0;
        b1 = 0;
        b2 = 0;
        logs = 0;
        double product = 1;
        for (int k = 0; k < d; k++) {
            double f = k / (double) d;
            double s = at.s0 - f * at.t0;
            double inverse = 1 / s;
            double square = inverse * inverse;
            a0 += inverse;
            a1 += f * inverse;
            b0 += square;
            b1 += f * square;
            b2 += f * f * square;
            // One logarithm for many factors, taken before their product leaves the range of a double.
            product *= s;
            if (!(product > 1e-150 && product < 1e150)) {
                logs += Math.log(product);
                product = 1;
            }
        }
        logs += Math.log(product);
    }

    /** Σ x̄ⱼ over the tied deaths. */
    double mean(RiskWalk at, int j) {
        return at.s1[j] * a0 - at.t1[j] * a1;
    }

    /** Σ of the covariance of covariates j and k ≤ j over the risk sets. */
    double covariance(RiskWalk at, int j, int k) {
        int cell = RiskWalk.cell(j, k);
        return at.s2[cell] * a0
                - at.t2[cell] * a1
                - (at.s1[j] * at.s1[k] * b0
                        - (at.s1[j] * at.t1[k] + at.t1[j] * at.s1[k]) * b1
                        + at.t1[j] * at.t1[k] * b2);
    }
}
