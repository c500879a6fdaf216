package org.liverleaf.survival.cox;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.survival.estimate.Distributions;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Sample;

/**
 * Cox's proportional hazards model: the hazard of a patient is that of the stratum times exp(β'x). Immutable.
 *
 * <p>Events of cause 1 count; other causes are censorings. Delayed entry and strata are taken into account.
 */
public final class CoxModel implements CoxFit {

    private static final double LEAST_DEVIATION = 1e-100;

    private final CoxOptions options;
    private final Covariates covariates;
    private final RiskWalk walk;
    private final Newton.Outcome.Maximum maximum;
    private final double[] beta;
    private final SymmetricMatrix modelCovariance;
    private final SymmetricMatrix covariance;

    private CoxModel(CoxOptions options, Covariates covariates, RiskWalk walk, Newton.Outcome.Maximum maximum) {
        this.options = options;
        this.covariates = covariates;
        this.walk = walk;
        this.maximum = maximum;
        int width = covariates.size();
        double[] scales = walk.rows.scales;
        SymmetricMatrix standardised = maximum.end.information().inverse(0);
        this.beta = new double[width];
        this.modelCovariance = new SymmetricMatrix(width);
        for (int j = 0; j < width; j++) {
            beta[j] = maximum.beta[j] / scales[j];
            for (int k = 0; k <= j; k++) {
                modelCovariance.add(j, k, standardised.at(j, k) / scales[j] / scales[k]);
            }
        }
        this.covariance = switch (options.errors()) {
            case CoxOptions.Errors.ModelBased() -> modelCovariance;
            case CoxOptions.Errors.Robust robust -> scoreResiduals().sandwich(standardised, robust.clusters());
        };
    }

    /**
     * Fits a model.
     *
     * @throws IllegalArgumentException where sample, covariates and options have not as many rows
     */
    public static CoxFit fit(Sample sample, Covariates covariates, CoxOptions options) {
        boolean isFitting = covariates.rows() == sample.size()
                && options.strata().rows() == sample.size()
                && (!(options.errors() instanceof CoxOptions.Errors.Robust robust)
                        || robust.clusters().rows() == sample.size());
        if (!isFitting) {
            throw new IllegalArgumentException(
                    "expected covariates, strata and clusters of " + sample.size() + " rows");
        }
        for (int column = 0; column < covariates.size(); column++) {
            if (covariates.deviation(column) == 0) {
                return new NotFitted("'" + covariates.names().get(column) + "' has one value only");
            }
            if (covariates.deviation(column) < LEAST_DEVIATION) {
                return new NotFitted(
                        "'" + covariates.names().get(column) + "' hardly differs; measure it in smaller units");
            }
        }
        CoxRows rows = new CoxRows(sample, covariates, options.strata());
        if (rows.deaths() == 0) {
            return new NotFitted("there is no event");
        }
        RiskWalk walk = new RiskWalk(rows, options.ties());
        return switch (new Newton(walk, covariates.names()).climb()) {
            case Newton.Outcome.None none -> new NotFitted(none.reason());
            case Newton.Outcome.Maximum found -> new CoxModel(options, covariates, walk, found);
        };
    }

    /** Number of events. */
    public int events() {
        return walk.rows.deaths();
    }

    /** Number of rows. */
    public int size() {
        return walk.rows.size;
    }

    /** One for each covariate. */
    public List<Coefficient> coefficients() {
        double reach = Distributions.normalReach(options.level());
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            double error = standardError(j);
            coefficients.add(new Coefficient(
                    covariates.names().get(j),
                    beta[j],
                    error,
                    Math.exp(beta[j]),
                    new Interval(Math.exp(beta[j] - reach * error), Math.exp(beta[j] + reach * error)),
                    error == 0 ? 1 : Distributions.normalBeyond(beta[j] / error)));
        }
        return coefficients;
    }

    /** The log hazard ratio of a covariate. */
    public double beta(int j) {
        return beta[j];
    }

    /** Its standard error, robust where that was asked for. */
    public double standardError(int j) {
        return Math.sqrt(covariance.at(j, j));
    }

    /** Covariance of the coefficients, robust where that was asked for. */
    public SymmetricMatrix covariance() {
        return covariance;
    }

    /** Covariance of the coefficients from the information. */
    public SymmetricMatrix modelCovariance() {
        return modelCovariance;
    }

    /** Log partial likelihood of the model. */
    public double logLikelihood() {
        return maximum.end.logLikelihood;
    }

    /** Log partial likelihood with no covariate. */
    public double nullLogLikelihood() {
        return maximum.start.logLikelihood;
    }

    /** How steep the likelihood still is: 0 at the maximum, for covariates of deviation 1. */
    public double steepness(int j) {
        return maximum.end.score[j];
    }

    /** Whether any covariate matters, by the ratio of likelihoods. */
    public TestResult likelihoodRatioTest() {
        return TestResult.Tested.of(2 * (logLikelihood() - nullLogLikelihood()), beta.length);
    }

    /** Whether any covariate matters, by the slope at no effect; of a group the log-rank test where no deaths are tied. */
    public TestResult scoreTest() {
        double[] score = maximum.start.score;
        double[] solved = maximum.start.information().solve(score, Newton.TOLERANCE);
        double sum = 0;
        for (int j = 0; j < score.length; j++) {
            sum += score[j] * solved[j];
        }
        return TestResult.Tested.of(sum, beta.length);
    }

    /** Whether any covariate matters, by coefficients and their covariance, robust where that was asked for. */
    public TestResult waldTest() {
        double[] solved = covariance.solve(beta, Newton.TOLERANCE);
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * solved[j];
        }
        int dependent = covariance.dependentRows(Newton.TOLERANCE).length;
        return beta.length == dependent
                ? new TestResult.NotTestable("the robust errors are 0")
                : TestResult.Tested.of(sum, beta.length - dependent);
    }

    /** β'(x − x̄) of a row: the logarithm of its hazard next to that of a row with mean covariates. */
    public double linearPredictor(int row) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * (covariates.at(row, j) - walk.rows.means[j]);
        }
        return sum;
    }

    /** What each row does to the slope of the likelihood. */
    ScoreResiduals scoreResiduals() {
        return ScoreResiduals.of(walk, maximum.beta);
    }

    /** The cumulative hazard of a patient with mean covariates, for each stratum. */
    public BaselineHazard baseline() {
        return BaselineHazard.of(walk, maximum.beta);
    }

    /**
     * Predicted survival of a row of the fitted sample, exp(−Λ₀(t) exp(β'(x − x̄))).
     *
     * @param baseline of this model
     * @param time t
     */
    public double survival(BaselineHazard baseline, int row, double time) {
        return Math.exp(-baseline.cumulative(options.strata().of(row), time) * Math.exp(linearPredictor(row)));
    }

    /** Whether hazards are proportional. */
    public ProportionalityTest proportionality(ProportionalityTest.Scale scale) {
        return ProportionalityTest.of(walk, maximum.beta, scale, covariates.names());
    }
}
