package org.liverleaf.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.estimate.TestResult;

/**
 * Whether hazards are proportional: the score test of a coefficient β + θ g(t) against θ = 0, for each covariate and for all.
 *
 * <p>With g centred over the deaths, the slope in θ is Σ g(t)(x − x̄(t)), the sum of Schoenfeld's residuals weighted by g, and the
 * information of (β, θ) is Σ V(t) (1, g; g, g²). Source: Grambsch and Therneau, Biometrika 81, 1994.
 *
 * @param tests by covariate
 * @param global of all covariates at once
 */
public record ProportionalityTest(List<Covariate> tests, TestResult global) {

    /** On which scale of time a coefficient may drift. */
    public enum Scale {
        /** 1 − S(t−) of the whole sample: robust against late outliers. */
        KAPLAN_MEIER,
        /** t itself. */
        IDENTITY
    }

    /**
     * The test of one covariate.
     *
     * @param name of the covariate
     * @param test that its hazard ratio does not change with time
     */
    public record Covariate(String name, TestResult test) {}

    /** Copies the list. */
    public ProportionalityTest {
        tests = List.copyOf(tests);
    }

    static ProportionalityTest of(RiskWalk walk, double[] beta, Scale scale, List<String> names) {
        DriftClock clock = DriftClock.of(walk.rows, scale);
        int width = names.size();
        double[] slope = new double[width];
        SymmetricMatrix information = new SymmetricMatrix(2 * width);
        TiedSums tied = new TiedSums();
        walk.walk(beta, at -> {
            tied.of(at);
            double g = clock.at(at.time);
            for (int j = 0; j < width; j++) {
                slope[j] += g * (at.sumX[j] - tied.mean(at, j));
                for (int k = 0; k < width; k++) {
                    double covariance = tied.covariance(at, Math.max(j, k), Math.min(j, k));
                    if (k <= j) {
                        information.add(j, k, covariance);
                        information.add(width + j, width + k, g * g * covariance);
                    }
                    information.add(width + j, k, g * covariance);
                }
            }
        });
        int[] all = new int[2 * width];
        Arrays.setAll(all, j -> j);
        List<Covariate> tests = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            int[] asked = Arrays.copyOf(all, width + 1);
            asked[width] = width + j;
            tests.add(new Covariate(names.get(j), test(information.part(asked), slope[j])));
        }
        return new ProportionalityTest(tests, test(information, slope));
    }

    private static TestResult test(SymmetricMatrix information, double... slope) {
        int width = information.size() - slope.length;
        double[] u = new double[information.size()];
        System.arraycopy(slope, 0, u, width, slope.length);
        if (information.dependentRows(Newton.TOLERANCE).length > 0) {
            return new TestResult.NotTestable("all events happened at one time, or too few for so many covariates");
        }
        double[] solved = information.solve(u, 0);
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += u[j] * solved[j];
        }
        return TestResult.Tested.of(sum, slope.length);
    }
}
