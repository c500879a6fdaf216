package org.liverleaf.survival;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liverleaf.survival.accuracy.BrierScore;
import org.liverleaf.survival.accuracy.Calibration;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.cox.BaselineHazard;
import org.liverleaf.survival.cox.Coefficient;
import org.liverleaf.survival.cox.CoxFit;
import org.liverleaf.survival.cox.CoxModel;
import org.liverleaf.survival.cox.CoxOptions;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.cox.Ties;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** Our answers on Cox models and on the accuracy of their predictions, under the keys of {@code agreement.R}. */
final class CoxAnswers {

    private final CaseTable table;
    private final Sample sample;
    private final Map<String, double[]> answers;

    CoxAnswers(CaseTable table, Map<String, double[]> answers) {
        this.table = table;
        this.sample = table.sample();
        this.answers = answers;
    }

    private void say(String key, double... values) {
        answers.put(key, CurveAnswers.thinned(values));
    }

    void tell() {
        for (Ties ties : Ties.values()) {
            for (String strata : table.has("stratum") ? new String[] {"one", "strata"} : new String[] {"one"}) {
                CoxOptions options = CoxOptions.usual(sample.size())
                        .with(ties)
                        .withStrata(strata.equals("one") ? Grouping.one(sample.size()) : table.strata());
                model(options, "cox." + ties.name().toLowerCase(Locale.ROOT) + "." + strata + ".");
            }
        }
    }

    private CoxModel fit(CoxOptions options) {
        return switch (CoxModel.fit(sample, table.covariates(), options)) {
            case CoxModel model -> model;
            case CoxFit.NotFitted none -> throw new AssertionError(none.reason());
        };
    }

    private void model(CoxOptions options, String key) {
        CoxModel model = fit(options);
        say(key + "beta", model.beta(0), model.beta(1));
        say(key + "variance", cells(model.modelCovariance()));
        say(key + "loglik", model.nullLogLikelihood(), model.logLikelihood());
        say(key + "tests", statistic(model.scoreTest()), statistic(model.waldTest()));
        say(key + "p", model.coefficients().stream().mapToDouble(Coefficient::p).toArray());
        String[] rows =
                IntStream.range(0, sample.size()).mapToObj(String::valueOf).toArray(String[]::new);
        say(
                key + "robust",
                cells(fit(options.withClusters(Grouping.of(Stream.of(rows).toList())))
                        .covariance()));
        if (table.has("cluster")) {
            say(
                    key + "cluster",
                    cells(fit(options.withClusters(table.grouping("cluster"))).covariance()));
        }
        say(key + "zph.km", drift(model, ProportionalityTest.Scale.KAPLAN_MEIER));
        say(key + "zph.identity", drift(model, ProportionalityTest.Scale.IDENTITY));
        double[] risk = IntStream.range(0, sample.size())
                .mapToDouble(model::linearPredictor)
                .toArray();
        Concordance.Known concordance = (Concordance.Known) Concordance.of(sample, risk, options.strata());
        say(key + "concordance", concordance.value(), concordance.standardError());
        if (key.contains(".one.")) {
            BaselineHazard baseline = model.baseline();
            say(key + "hazard", eventTimes().map(t -> baseline.cumulative(0, t)).toArray());
            if (options.ties() == Ties.EFRON && !sample.isTruncated() && sample.size() < 5000) {
                accuracy(model, baseline);
            }
        }
    }

    private DoubleStream eventTimes() {
        return IntStream.range(0, sample.size())
                .filter(sample::isEvent)
                .mapToDouble(sample::exit)
                .sorted()
                .distinct();
    }

    private static double[] cells(SymmetricMatrix matrix) {
        return new double[] {matrix.at(0, 0), matrix.at(1, 0), matrix.at(0, 1), matrix.at(1, 1)};
    }

    private static double[] drift(CoxModel model, ProportionalityTest.Scale scale) {
        ProportionalityTest test = model.proportionality(scale);
        return DoubleStream.concat(
                        test.tests().stream().mapToDouble(each -> statistic(each.test())),
                        DoubleStream.of(statistic(test.global())))
                .toArray();
    }

    private static double statistic(TestResult test) {
        return test instanceof TestResult.Tested tested ? tested.chiSquare() : Double.NaN;
    }

    private void accuracy(CoxModel model, BaselineHazard baseline) {
        double[] sorted = Arrays.stream(table.numbers("time")).sorted().toArray();
        double[] at = {
            CurveAnswers.quantile(sorted, 0.3), CurveAnswers.quantile(sorted, 0.5), CurveAnswers.quantile(sorted, 0.7)
        };
        BrierScore.Forecast forecast = time -> IntStream.range(0, sample.size())
                .mapToDouble(row -> model.survival(baseline, row, time))
                .toArray();
        double[] predicted = forecast.at(at[1]);
        say("predicted", predicted);
        BrierScore brier = new BrierScore(sample);
        say(
                "brier",
                Arrays.stream(at).map(t -> value(brier.at(t, forecast.at(t)))).toArray());
        if (at[0] < at[1] && at[1] < at[2]) {
            say("brier.integrated", value(brier.integrated(forecast, at)));
        }
        say(
                "calibration",
                Calibration.of(sample, predicted, at[1], 4).bins().stream()
                        .flatMapToDouble(bin -> DoubleStream.of(
                                bin.n(),
                                bin.predicted(),
                                ((Curve.LandmarkOutcome.Reached) bin.observed())
                                        .landmark()
                                        .survival()))
                        .toArray());
    }

    private static double value(BrierScore.Outcome outcome) {
        return ((BrierScore.Outcome.Known) outcome).value();
    }
}
