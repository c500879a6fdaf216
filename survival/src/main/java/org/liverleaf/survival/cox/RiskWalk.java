package org.liverleaf.survival.cox;

import java.util.Arrays;

/**
 * Walks through a sample from its latest to its earliest time and shows, at each time with deaths, the sums over the risk set.
 *
 * <p>With weights wᵢ = exp(β'xᵢ): s0 = Σ w, s1 = Σ w x, s2 = Σ w x x' over those at risk, and the same sums t0, t1, t2 over
 * those who die at that time. Going backwards, rows join when time comes down to their exit and leave when it comes down to
 * their entry, so that each row is added once and taken away at most once. s2 and t2 hold the lower triangle row by row.
 */
final class RiskWalk {

    /** Looks at a time with deaths; may read the fields of the walk until it returns. */
    interface Visitor {
        void visit(RiskWalk at);
    }

    final CoxRows rows;
    final Ties ties;
    final double[] weights;
    /** What was taken from every β'x so that no weight overflows. */
    double offset;

    private double[] beta = {};

    int stratum;
    double time;
    /** The places of the present time. */
    int from;

    int to;
    int deaths;
    final double[] sumX;
    double s0;
    final double[] s1;
    final double[] s2;
    double t0;
    final double[] t1;
    final double[] t2;

    private int atRisk;

    RiskWalk(CoxRows rows, Ties ties) {
        int width = rows.width;
        this.rows = rows;
        this.ties = ties;
        this.weights = new double[rows.size];
        this.sumX = new double[width];
        this.s1 = new double[width];
        this.s2 = new double[width * (width + 1) / 2];
        this.t1 = new double[width];
        this.t2 = new double[s2.length];
    }

    /** Walks with these coefficients of the standardised covariates. */
    void walk(double[] coefficients, Visitor visitor) {
        beta = coefficients;
        weigh();
        for (stratum = 0; stratum < rows.strata(); stratum++) {
            clearRisk();
            walkStratum(visitor);
        }
    }

    private void weigh() {
        int width = rows.width;
        double[] x = rows.x;
        double most = 0;
        for (int place = 0, cell = 0; place < rows.size; place++) {
            double eta = 0;
            for (int j = 0; j < width; j++) {
                eta += beta[j] * x[cell++];
            }
            weights[place] = eta;
            most = Math.max(most, eta);
        }
        // Small predictors are left alone, so that equal samples give equal sums.
        offset = most > 20 ? most : 0;
        for (int place = 0; place < rows.size; place++) {
            weights[place] = Math.exp(weights[place] - offset);
        }
    }

    private void clearRisk() {
        atRisk = 0;
        s0 = 0;
        Arrays.fill(s1, 0);
        Arrays.fill(s2, 0);
    }

    private void walkStratum(Visitor visitor) {
        int first = rows.starts[stratum];
        int leaving = rows.starts[stratum + 1];
        to = leaving;
        while (to > first) {
            time = rows.exits[to - 1];
            if (rows.entries.length > 0) {
                leaving = leave(first, leaving);
            }
            from = to;
            deaths = 0;
            clearTied();
            while (from > first && rows.exits[from - 1] == time) {
                from--;
                if (rows.deaths[from]) {
                    addDeath(from);
                }
                add(from);
            }
            atRisk += to - from;
            if (deaths > 0) {
                visitor.visit(this);
            }
            to = from;
        }
    }

    private int leave(int first, int leaving) {
        int next = leaving;
        while (next > first && rows.entries[rows.byEntry[next - 1]] >= time) {
            next--;
            remove(rows.byEntry[next]);
            atRisk--;
        }
        if (atRisk == 0) {
            clearRisk();
        }
        return next;
    }

    private void add(int place) {
        double w = weights[place];
        int width = rows.width;
        if (width == 2) {
            addPair(w, rows.x[2 * place], rows.x[2 * place + 1]);
            return;
        }
        int base = place * width;
        double[] x = rows.x;
        s0 += w;
        for (int j = 0, cell = 0; j < width; j++) {
            double wx = w * x[base + j];
            s1[j] += wx;
            for (int k = 0; k <= j; k++) {
                s2[cell++] += wx * x[base + k];
            }
        }
    }

    /** The same without loops, since two covariates are what most ask for in large samples. */
    private void addPair(double w, double x, double y) {
        double wx = w * x;
        double wy = w * y;
        s0 += w;
        s1[0] += wx;
        s1[1] += wy;
        s2[0] += wx * x;
        s2[1] += wy * x;
        s2[2] += wy * y;
    }

    private void remove(int place) {
        double w = -weights[place];
        int width = rows.width;
        int base = place * width;
        s0 += w;
        for (int j = 0, cell = 0; j < width; j++) {
            double wx = w * rows.x[base + j];
            s1[j] += wx;
            for (int k = 0; k <= j; k++) {
                s2[cell++] += wx * rows.x[base + k];
            }
        }
    }

    private void clearTied() {
        t0 = 0;
        for (int j = 0; j < t1.length; j++) {
            sumX[j] = 0;
            t1[j] = 0;
        }
        for (int cell = 0; cell < t2.length; cell++) {
            t2[cell] = 0;
        }
    }

    private void addDeath(int place) {
        double w = weights[place];
        int width = rows.width;
        int base = place * width;
        double[] x = rows.x;
        deaths++;
        t0 += w;
        for (int j = 0, cell = 0; j < width; j++) {
            double value = x[base + j];
            double wx = w * value;
            sumX[j] += value;
            t1[j] += wx;
            for (int k = 0; k <= j; k++) {
                t2[cell++] += wx * x[base + k];
            }
        }
    }

    /** Σ ln w over those who die at the present time. */
    double sumOfLogs() {
        double sum = -deaths * offset;
        for (int j = 0; j < sumX.length; j++) {
            sum += beta[j] * sumX[j];
        }
        return sum;
    }

    /** The cell of a lower triangle. */
    static int cell(int row, int column) {
        return row * (row + 1) / 2 + column;
    }
}
