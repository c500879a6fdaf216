package org.liverleaf.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liverleaf.survival.compare.Comparison;
import org.liverleaf.survival.compare.LogRank;
import org.liverleaf.survival.compare.TimeWeight;
import org.liverleaf.survival.competing.CumulativeIncidence;
import org.liverleaf.survival.competing.GrayTest;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.IntervalKind;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.EventTable;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** Our answers on curves, tests between groups and competing causes, under the keys of {@code agreement.R}. */
final class CurveAnswers {

    private final CaseTable table;
    private final Sample sample;
    private final Grouping groups;
    private final Map<String, double[]> answers;

    CurveAnswers(CaseTable table, Map<String, double[]> answers) {
        this.table = table;
        this.sample = table.sample();
        this.groups = table.grouping("group");
        this.answers = answers;
    }

    /** As R's script does: at most 200 of a long row. */
    static double[] thinned(double[] values) {
        int step = values.length > 200 ? (values.length + 199) / 200 : 1;
        return IntStream.range(0, values.length)
                .filter(i -> i % step == 0)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private void say(String key, double... values) {
        answers.put(key, thinned(values));
    }

    void tell() {
        List<Curve> curves = KaplanMeier.of(sample, groups);
        for (int group = 0; group < curves.size(); group++) {
            curve(curves.get(group), group);
        }
        if (!sample.isTruncated()) {
            comparisons();
            if (sample.causes() > 1) {
                competing();
            }
        }
    }

    private static double[] over(Curve curve, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, curve.size()).mapToDouble(value).toArray();
    }

    private void curve(Curve curve, int group) {
        String name = groups.names().get(group);
        say("curve.time." + name, over(curve, curve::time));
        say("curve.atRisk." + name, over(curve, i -> curve.table().atRisk(i)));
        say("curve.survival." + name, over(curve, curve::survival));
        say("curve.error." + name, over(curve, i -> curve.survival(i) > 0 ? curve.standardError(i) : Double.NaN));
        double[] times = IntStream.range(0, sample.size())
                .filter(row -> groups.of(row) == group)
                .mapToDouble(sample::exit)
                .sorted()
                .toArray();
        double[] at = {quantile(times, 0.2), quantile(times, 0.5)};
        Curve.Landmark[] landmarks = Arrays.stream(at)
                .mapToObj(t -> ((Curve.LandmarkOutcome.Reached) curve.landmark(t, Confidence.USUAL)).landmark())
                .toArray(Curve.Landmark[]::new);
        say(
                "landmark." + name,
                landmarks[0].survival(),
                landmarks[1].survival(),
                landmarks[0].standardError(),
                landmarks[1].standardError(),
                landmarks[0].atRisk(),
                landmarks[1].atRisk());
        RestrictedMean.Known mean = (RestrictedMean.Known) RestrictedMean.of(curve, at[1], Confidence.USUAL);
        say("mean." + name, mean.value(), mean.standardError());
        for (IntervalKind kind : IntervalKind.values()) {
            intervals(curve, name, new Confidence(kind, 0.95));
        }
    }

    private void intervals(Curve curve, String name, Confidence confidence) {
        Interval[] inside = IntStream.range(0, curve.size())
                .filter(i -> curve.survival(i) > 0 && curve.survival(i) < 1)
                .mapToObj(i -> curve.interval(i, confidence))
                .toArray(Interval[]::new);
        String key = confidence.kind().text() + "." + name;
        say("curve.low." + key, Arrays.stream(inside).mapToDouble(Interval::low).toArray());
        say(
                "curve.high." + key,
                Arrays.stream(inside).mapToDouble(Interval::high).toArray());
        Estimate median = curve.median(confidence);
        double value = median instanceof Estimate.Known known ? known.value() : Double.NaN;
        say(
                "median." + key,
                value,
                finite(median.interval().low()),
                finite(median.interval().high()));
    }

    private static double finite(double limit) {
        return Double.isInfinite(limit) ? Double.NaN : limit;
    }

    static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }

    private static double statistic(TestResult test) {
        return test instanceof TestResult.Tested tested ? tested.chiSquare() : Double.NaN;
    }

    private void comparisons() {
        Grouping one = Grouping.one(sample.size());
        for (double rho : new double[] {0, 1, 0.5}) {
            TimeWeight weight = new TimeWeight.FlemingHarrington(rho, 0);
            String key = "logrank." + (rho == 0.5 ? "0.5" : String.valueOf((int) rho));
            Comparison plain = LogRank.of(sample, groups, one, weight);
            double[] values = new double[2 * groups.size() + 1];
            for (int group = 0; group < groups.size(); group++) {
                values[group] = plain.groups().get(group).observed();
                values[groups.size() + group] = plain.groups().get(group).expected();
            }
            values[2 * groups.size()] = statistic(plain.test());
            say(key, values);
            if (table.has("stratum")) {
                say(
                        key.replace("logrank.", "logrank.strata."),
                        statistic(LogRank.of(sample, groups, table.strata(), weight)
                                .test()));
            }
            if (rho == 0) {
                say("logrank.p", ((TestResult.Tested) plain.test()).p());
            }
        }
        if (table.has("stratum") && sample.size() < 2000) {
            say(
                    "logrank.gehan",
                    statistic(LogRank.of(sample, groups, table.strata(), TimeWeight.GEHAN)
                            .test()));
            TimeWeight late = new TimeWeight.FlemingHarrington(0.5, 1);
            say(
                    "logrank.late",
                    statistic(LogRank.of(sample, groups, table.strata(), late).test()));
        }
    }

    private void competing() {
        int causes = sample.causes();
        Grouping one = Grouping.one(sample.size());
        say("gray", causes(causes, cause -> statistic(GrayTest.of(sample, cause, groups, one))));
        if (table.has("stratum")) {
            say("gray.strata", causes(causes, cause -> statistic(GrayTest.of(sample, cause, groups, table.strata()))));
        }
        List<EventTable> tables = EventTable.of(sample, groups);
        for (int group = 0; group < groups.size(); group++) {
            for (int cause = 1; cause <= causes; cause++) {
                incidence(tables.get(group), cause, cause + "." + groups.names().get(group));
            }
        }
        double[] all = new double[0];
        for (int cause = 1; cause <= causes; cause++) {
            CumulativeIncidence curve = CumulativeIncidence.of(sample, cause);
            int before = all.length;
            all = Arrays.copyOf(all, before + curve.size());
            for (int i = 0; i < curve.size(); i++) {
                all[before + i] = curve.incidence(i);
            }
        }
        say("incidence.survival", all);
    }

    private static double[] causes(int causes, java.util.function.IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, causes).mapToDouble(value).toArray();
    }

    private void incidence(EventTable events, int cause, String key) {
        CumulativeIncidence curve = CumulativeIncidence.of(events, cause);
        int[] steps = IntStream.range(0, curve.size())
                .filter(i -> events.events(i, cause) > 0)
                .toArray();
        say(
                "incidence." + key,
                Arrays.stream(steps).mapToDouble(curve::incidence).toArray());
        say(
                "incidence.variance." + key,
                Arrays.stream(steps)
                        .mapToDouble(i -> curve.standardError(i) * curve.standardError(i))
                        .toArray());
    }
}
