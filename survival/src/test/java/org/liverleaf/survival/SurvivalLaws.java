package org.liverleaf.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.liverleaf.survival.accuracy.BrierScore;
import org.liverleaf.survival.accuracy.Calibration;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.compare.LogRank;
import org.liverleaf.survival.compare.TimeWeight;
import org.liverleaf.survival.competing.CumulativeIncidence;
import org.liverleaf.survival.competing.GrayTest;
import org.liverleaf.survival.cox.CoxFit;
import org.liverleaf.survival.cox.CoxModel;
import org.liverleaf.survival.cox.CoxOptions;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.EqualPrecisionBand;
import org.liverleaf.survival.curve.IntervalKind;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** What holds for every sample. */
@Domain(Samples.class)
@Domain(DomainContext.Global.class)
final class SurvivalLaws {

    @Property(tries = 300)
    void curvesNeverRiseAndStayBetweenNoughtAndOne(@ForAll Samples.Drawn drawn) {
        Curve curve = KaplanMeier.of(drawn.sample());
        double before = 1;
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.survival(i)).isBetween(0.0, before);
            before = curve.survival(i);
            for (IntervalKind kind : IntervalKind.values()) {
                Interval interval = curve.interval(i, new Confidence(kind, 0.9));
                assertThat(interval.holds(curve.survival(i))).isTrue();
                assertThat(interval.equals(Interval.UNBOUNDED)).isEqualTo(curve.survival(i) == 0);
            }
        }
    }

    @Property(tries = 200)
    void bandsHoldThePointwiseIntervals(@ForAll Samples.Drawn drawn) {
        Curve curve = KaplanMeier.of(drawn.sample());
        EqualPrecisionBand band = EqualPrecisionBand.of(curve, Confidence.USUAL);
        for (int i = 0; i < curve.size(); i++) {
            if (band.holds(i)) {
                Interval point = curve.interval(i, Confidence.USUAL);
                assertThat(band.interval(i).low()).isLessThanOrEqualTo(point.low());
                assertThat(band.interval(i).high()).isGreaterThanOrEqualTo(point.high());
            }
        }
    }

    @Property(tries = 200)
    void withoutCensoringTheCurveIsTheShareStillAlive(@ForAll Samples.Drawn drawn) {
        double[] times = drawn.rows().stream().mapToDouble(Samples.Row::time).toArray();
        Curve curve = KaplanMeier.of(
                Sample.of(times, IntStream.generate(() -> 1).limit(times.length).toArray()));
        for (int i = 0; i < curve.size(); i++) {
            double time = curve.time(i);
            double alive = IntStream.range(0, times.length)
                    .filter(row -> times[row] > time)
                    .count();
            assertThat(curve.survival(i)).isCloseTo(alive / times.length, within(1e-12));
        }
    }

    @Property(tries = 200)
    void theOrderOfRowsChangesNothing(@ForAll Samples.Drawn drawn, @ForAll Random random) {
        List<Samples.Row> rows = new ArrayList<>(drawn.rows());
        Collections.shuffle(rows, random);
        Samples.Drawn other = new Samples.Drawn(rows);
        Curve curve = KaplanMeier.of(drawn.sample());
        Curve again = KaplanMeier.of(other.sample());
        assertThat(again.size()).isEqualTo(curve.size());
        for (int i = 0; i < curve.size(); i++) {
            assertThat(again.survival(i)).isEqualTo(curve.survival(i));
        }
        assertThat(LogRank.of(other.sample(), other.groups()).test())
                .isEqualTo(LogRank.of(drawn.sample(), drawn.groups()).test());
        if (fit(drawn) instanceof CoxModel model) {
            CoxModel same = (CoxModel) fit(other);
            assertThat(same.beta(0)).isCloseTo(model.beta(0), within(1e-7 * (1 + Math.abs(model.beta(0)))));
        } else {
            assertThat(fit(other)).isInstanceOf(CoxFit.NotFitted.class);
        }
    }

    private static CoxFit fit(Samples.Drawn drawn) {
        return CoxModel.fit(
                drawn.sample(),
                drawn.covariates(),
                CoxOptions.usual(drawn.rows().size()));
    }

    @Property(tries = 300)
    void atTheMaximumTheLikelihoodIsFlatAndNothingIsNotANumber(@ForAll Samples.Drawn drawn) {
        switch (fit(drawn)) {
            case CoxFit.NotFitted none -> assertThat(none.reason()).isNotBlank();
            case CoxModel model -> {
                for (int j = 0; j < 2; j++) {
                    assertThat(model.steepness(j)).isCloseTo(0, within(1e-6));
                    assertThat(model.beta(j)).isFinite();
                    assertThat(model.standardError(j)).isFinite().isPositive();
                }
                assertThat(model.logLikelihood()).isGreaterThanOrEqualTo(model.nullLogLikelihood() - 1e-9);
            }
        }
    }

    @Property(tries = 200)
    void withoutTiesTheLogRankTestIsTheScoreTestOfCox(@ForAll Samples.Drawn drawn) {
        Sample sample = drawn.apart();
        Covariates group = Covariates.of(
                List.of("g"),
                List.of(drawn.rows().stream().mapToDouble(Samples.Row::group).toArray()));
        if (CoxModel.fit(sample, group, CoxOptions.usual(sample.size())) instanceof CoxModel model
                && LogRank.of(sample, drawn.groups()).test() instanceof TestResult.Tested logRank) {
            TestResult.Tested score = (TestResult.Tested) model.scoreTest();
            assertThat(score.chiSquare()).isCloseTo(logRank.chiSquare(), within(1e-9 * (1 + logRank.chiSquare())));
        }
    }

    @Property(tries = 200)
    void incidencesOfAllCausesAddUpToWhatTheCurveLost(@ForAll Samples.Drawn drawn) {
        Sample sample = drawn.sample();
        Curve curve = KaplanMeier.of(drawn.anyEvent());
        for (int i = 0; i < curve.size(); i++) {
            double sum = 0;
            for (int cause = 1; cause <= sample.causes(); cause++) {
                CumulativeIncidence incidence = CumulativeIncidence.of(sample, cause);
                sum += incidence.incidence(i);
                assertThat(incidence.standardError(i)).isFinite().isNotNegative();
            }
            assertThat(sum).isCloseTo(1 - curve.survival(i), within(1e-12));
        }
    }

    @Property(tries = 200)
    void turnedPredictionsTurnTheConcordance(@ForAll Samples.Drawn drawn) {
        Sample sample = drawn.anyEvent();
        double[] risk = drawn.rows().stream().mapToDouble(Samples.Row::x).toArray();
        double[] turned = drawn.rows().stream().mapToDouble(row -> -row.x()).toArray();
        Grouping one = Grouping.one(risk.length);
        if (Concordance.of(sample, risk, one) instanceof Concordance.Known known) {
            Concordance.Known other = (Concordance.Known) Concordance.of(sample, turned, one);
            assertThat(known.value()).isBetween(0.0, 1.0);
            assertThat(known.value() + other.value()).isCloseTo(1, within(1e-12));
            assertThat(known.pairs().agreeing()).isEqualTo(bruteForce(drawn));
        }
    }

    private static long bruteForce(Samples.Drawn drawn) {
        return drawn.rows().stream()
                .filter(early -> early.event() > 0)
                .mapToLong(early -> drawn.rows().stream()
                        .filter(late -> late.time() > early.time() || late.time() == early.time() && late.event() == 0)
                        .filter(late -> late.x() < early.x())
                        .count())
                .sum();
    }

    @Property(tries = 300)
    void everyTestAndScoreAnswersOrSaysWhyNot(@ForAll Samples.Drawn drawn) {
        Sample sample = drawn.sample();
        Grouping one = Grouping.one(sample.size());
        for (int cause = 1; cause <= sample.causes(); cause++) {
            answersOrSaysWhyNot(GrayTest.of(sample, cause, drawn.groups(), one));
            answersOrSaysWhyNot(GrayTest.of(sample, cause, one, drawn.groups()));
        }
        for (TimeWeight weight : List.of(TimeWeight.PETO, TimeWeight.GEHAN, new TimeWeight.FlemingHarrington(0, 1))) {
            answersOrSaysWhyNot(LogRank.of(sample, drawn.groups(), one, weight).test());
            answersOrSaysWhyNot(
                    LogRank.of(drawn.late(), drawn.groups(), one, weight).test());
        }
        double[] half = new double[sample.size()];
        Arrays.fill(half, 0.5);
        if (new BrierScore(sample).at(5, half) instanceof BrierScore.Outcome.Known known) {
            assertThat(known.value()).isFinite().isNotNegative();
        }
        assertThat(Calibration.of(sample, half, 5, 4).bins()).hasSize(1);
    }

    private static void answersOrSaysWhyNot(TestResult result) {
        switch (result) {
            case TestResult.Tested tested ->
                assertThat(tested.chiSquare()).isFinite().isNotNegative();
            case TestResult.NotTestable none -> assertThat(none.reason()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void delayedEntryAndClustersGiveFiniteModelsOrAReason(@ForAll Samples.Drawn drawn) {
        Sample sample = drawn.late();
        CoxOptions options = CoxOptions.usual(sample.size()).withClusters(drawn.groups());
        switch (CoxModel.fit(sample, drawn.covariates(), options)) {
            case CoxFit.NotFitted none -> assertThat(none.reason()).isNotBlank();
            case CoxModel model -> {
                assertThat(model.steepness(0)).isCloseTo(0, within(1e-6));
                assertThat(model.standardError(0)).isFinite().isNotNegative();
                answersOrSaysWhyNot(model.waldTest());
                ProportionalityTest drift = model.proportionality(ProportionalityTest.Scale.KAPLAN_MEIER);
                answersOrSaysWhyNot(drift.global());
                drift.tests().forEach(each -> answersOrSaysWhyNot(each.test()));
                double hazard = model.baseline().cumulative(0, 100);
                assertThat(hazard).isFinite().isPositive();
            }
        }
    }
}
