package org.liverleaf.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cumulative hazard of a patient with mean covariates, one step curve a stratum: Λ₀(t) = Σ Σₖ 1/sₖ over the death times up
 * to t and the tied deaths of each. With Breslow's ties it is Breslow's estimator, with Efron's ties Efron's. Immutable.
 */
public final class BaselineHazard {

    private final List<Steps> strata;

    private BaselineHazard(List<Steps> strata) {
        this.strata = strata;
    }

    private static final class Steps {
        private double[] times = new double[16];
        private double[] hazards = new double[16];
        private int size;

        /** From the latest to the earliest. */
        void push(double time, double hazard) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                hazards = Arrays.copyOf(hazards, 2 * size);
            }
            times[size] = time;
            hazards[size++] = hazard;
        }

        void turn() {
            double[] forwards = new double[size];
            double[] sums = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += hazards[size - 1 - i];
                forwards[i] = times[size - 1 - i];
                sums[i] = sum;
            }
            times = forwards;
            hazards = sums;
        }
    }

    static BaselineHazard of(RiskWalk walk, double[] beta) {
        List<Steps> strata = new ArrayList<>();
        for (int stratum = 0; stratum < walk.rows.strata(); stratum++) {
            strata.add(new Steps());
        }
        TiedSums tied = new TiedSums();
        walk.walk(beta, at -> {
            tied.of(at);
            strata.get(at.stratum).push(at.time, tied.a0 * Math.exp(-at.offset));
        });
        strata.forEach(Steps::turn);
        return new BaselineHazard(strata);
    }

    /** Λ₀(t) of a stratum. */
    public double cumulative(int stratum, double time) {
        Steps steps = strata.get(stratum);
        int found = Arrays.binarySearch(steps.times, time);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? 0 : steps.hazards[index];
    }
}
