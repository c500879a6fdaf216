package org.liverleaf.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.compare.LogRank;
import org.liverleaf.survival.competing.GrayTest;
import org.liverleaf.survival.cox.CoxFit;
import org.liverleaf.survival.cox.CoxModel;
import org.liverleaf.survival.cox.CoxOptions;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.RefusedSampleException;
import org.liverleaf.survival.sample.Sample;

/** Where the data say nothing, the answer says so and why. */
final class DegenerateInputTest {

    private static final double[] TIMES = {5, 8, 12, 3, 20, 9};

    private static Sample sample(int... events) {
        return Sample.of(TIMES, events);
    }

    private static String reason(Sample sample, double[]... columns) {
        List<String> names =
                IntStream.range(0, columns.length).mapToObj(i -> "x" + (i + 1)).toList();
        CoxFit fit = CoxModel.fit(sample, Covariates.of(names, List.of(columns)), CoxOptions.usual(sample.size()));
        return fit instanceof CoxFit.NotFitted none ? none.reason() : "fitted";
    }

    @Test
    void givenNoEvent_whenEstimated_thenEachSaysSo() {
        Sample censored = sample(0, 0, 0, 0, 0, 0);
        Curve curve = KaplanMeier.of(censored);
        assertThat(curve.survivalAt(100)).isEqualTo(1);
        assertThat(curve.median(Confidence.USUAL))
                .isInstanceOfSatisfying(
                        Estimate.NotEstimable.class,
                        none -> assertThat(none.reason()).isEqualTo("not reached"));
        Grouping groups = Grouping.of(new int[] {0, 1, 0, 1, 0, 1}, List.of("a", "b"));
        assertThat(LogRank.of(censored, groups).test()).isEqualTo(new TestResult.NotTestable("there is no event"));
        assertThat(GrayTest.of(censored, 1, groups, Grouping.one(6))).isInstanceOf(TestResult.NotTestable.class);
        assertThat(reason(censored, new double[] {1, 2, 3, 4, 5, 6})).isEqualTo("there is no event");
        assertThat(Concordance.of(censored, TIMES, Grouping.one(6)))
                .isEqualTo(new Concordance.NotEstimable("no two patients can be compared"));
    }

    @Test
    void givenOneRow_whenEstimated_thenACurveAndNoTest() {
        Sample one = Sample.of(new double[] {7}, new int[] {1});
        Curve curve = KaplanMeier.of(one);
        assertThat(curve.survivalAt(6.9)).isEqualTo(1);
        assertThat(curve.survivalAt(7)).isZero();
        assertThat(((Estimate.Known) curve.median(Confidence.USUAL)).value()).isEqualTo(7);
        assertThat(LogRank.of(one, Grouping.one(1)).test())
                .isEqualTo(new TestResult.NotTestable("there is one group only"));
        assertThat(reason(one, new double[] {3})).isEqualTo("'x1' has one value only");
    }

    @Test
    void givenSeparation_whenFitted_thenNamedInsteadOfAHugeNumber() {
        Sample sample = Sample.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {1, 1, 1, 1, 0, 0, 0, 0});
        assertThat(reason(sample, new double[] {1, 1, 1, 1, 0, 0, 0, 0})).contains("no maximum", "'x1'", "separation");
        // The other covariate is innocent and not named.
        assertThat(reason(sample, new double[] {1, 1, 1, 1, 0, 0, 0, 0}, new double[] {3, 1, 2, 4, 1, 5, 2, 3}))
                .contains("no maximum", "'x1'");
    }

    @Test
    void givenConstantOrDependentCovariates_whenFitted_thenNamed() {
        Sample sample = sample(1, 1, 1, 0, 1, 0);
        assertThat(reason(sample, new double[] {2, 2, 2, 2, 2, 2})).isEqualTo("'x1' has one value only");
        double[] x = {1, 4, 2, 5, 3, 9};
        double[] twice = {2.5, 8.5, 4.5, 10.5, 6.5, 18.5};
        assertThat(reason(sample, x, twice)).startsWith("'x2' follows from the other covariates");
    }

    @Test
    void givenExtremeValues_whenFitted_thenTheSameModelInOtherUnits() {
        Sample sample = sample(1, 1, 0, 1, 1, 0);
        double[] x = {1, 4, 2, 5, 3, 9};
        double[] large =
                IntStream.range(0, 6).mapToDouble(i -> 1e9 + 1e7 * x[i]).toArray();
        CoxOptions options = CoxOptions.usual(6);
        CoxModel small = (CoxModel) CoxModel.fit(sample, Covariates.of(List.of("x"), List.of(x)), options);
        CoxModel other = (CoxModel) CoxModel.fit(sample, Covariates.of(List.of("x"), List.of(large)), options);
        assertThat(other.beta(0) * 1e7).isCloseTo(small.beta(0), within(1e-9));
    }

    @Test
    void givenRowsThatCannotBe_whenMade_thenEveryOneIsNamed() {
        assertThatThrownBy(() ->
                        Sample.of(new double[] {1, -2, Double.NaN, Double.POSITIVE_INFINITY}, new int[] {1, 0, 1, -1}))
                .isInstanceOfSatisfying(
                        RefusedSampleException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "row 2: found the time -2.0, expected a number from 0 to 1e15",
                                        "row 3: found the time NaN, expected a number from 0 to 1e15",
                                        "row 4: found the time Infinity, expected a number from 0 to 1e15",
                                        "row 4: found the event -1, expected 0 to 1000"));
        assertThatThrownBy(() -> Sample.of(new double[] {1, 3}, new double[] {1, 2}, new int[] {1, 1}))
                .hasMessageContaining("row 1: found the entry 1.0 and the time 1.0")
                .hasMessageContaining("row 2: found the entry 3.0 and the time 2.0");
        assertThatThrownBy(() -> Sample.of(new double[0], new int[0])).hasMessageContaining("expected at least one");
        assertThatThrownBy(() -> Covariates.of(List.of("x"), List.of(new double[] {1, Double.NaN})))
                .hasMessage("row 2, covariate 'x': found NaN, expected a finite number");
    }

    @Test
    void givenHorizonBeyondTheData_whenAsked_thenNotExtrapolated() {
        Curve curve = KaplanMeier.of(sample(1, 1, 0, 1, 0, 1));
        assertThat(RestrictedMean.of(curve, 50, Confidence.USUAL))
                .isEqualTo(new RestrictedMean.NotEstimable("nobody was observed that long"));
        assertThat(curve.landmark(50, Confidence.USUAL))
                .isEqualTo(new Curve.LandmarkOutcome.Beyond("nobody was observed that long"));
    }

    @Test
    void givenMedianOnALevelStep_whenAsked_thenTheMiddleOfTheStep() {
        Curve curve = KaplanMeier.of(Sample.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}));
        assertThat(((Estimate.Known) curve.median(Confidence.USUAL)).value()).isEqualTo(2.5);
    }

    @Test
    void givenGroupsNeverAtRiskTogether_whenCompared_thenNotTestable() {
        Sample sample = Sample.of(new double[] {0, 0, 5, 5}, new double[] {4, 3, 9, 8}, new int[] {1, 1, 1, 1});
        Grouping groups = Grouping.of(new int[] {0, 0, 1, 1}, List.of("early", "late"));
        assertThat(LogRank.of(sample, groups).test())
                .isEqualTo(new TestResult.NotTestable("the groups were never at risk together"));
    }
}
