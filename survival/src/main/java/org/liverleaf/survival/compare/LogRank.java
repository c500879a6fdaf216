package org.liverleaf.survival.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/**
 * The log-rank test and its weighted and stratified relatives.
 *
 * <p>At each event time of a stratum with n at risk and d events, group j expects d·nⱼ/n of them; the covariance of the
 * differences is w² d (n−d)/(n−1) [nⱼ/n δⱼₖ − nⱼnₖ/n²] (hypergeometric). Observed, expected and covariance are summed over
 * times and strata; the statistic is (O−E)' V⁻ (O−E). Sources: Mantel, Cancer Chemotherapy Reports 50, 1966; Peto and Peto,
 * Journal of the Royal Statistical Society A 135, 1972; Harrington and Fleming, Biometrika 69, 1982. Groups that expect no event
 * say nothing and cost no degree of freedom.
 */
public final class LogRank {

    private static final double TOLERANCE = 1e-12;

    private LogRank() {}

    /** All times count the same, no strata. */
    public static Comparison of(Sample sample, Grouping groups) {
        return of(sample, groups, Grouping.one(sample.size()), TimeWeight.LOG_RANK);
    }

    /**
     * The test of one sample.
     *
     * @param sample events of cause 1 count; others are censorings
     * @param groups to compare
     * @param strata within which they are compared
     * @param weight of each time
     */
    public static Comparison of(Sample sample, Grouping groups, Grouping strata, TimeWeight weight) {
        if (groups.rows() != sample.size() || strata.rows() != sample.size()) {
            throw new IllegalArgumentException("found groups of " + groups.rows() + " and strata of " + strata.rows()
                    + " rows, expected " + sample.size());
        }
        LogRankSums sums = new LogRankSums(groups.size());
        for (StratumWalk walk : StratumWalk.of(sample, groups, strata)) {
            sums.add(walk, weight);
        }
        int[] counts = groups.counts();
        List<Comparison.Group> seen = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            seen.add(new Comparison.Group(
                    groups.names().get(group), counts[group], sums.observed(group), sums.expected(group)));
        }
        return new Comparison(seen, test(sums, seen));
    }

    private static TestResult test(LogRankSums sums, List<Comparison.Group> seen) {
        int[] telling = IntStream.range(0, seen.size())
                .filter(group -> seen.get(group).expected() > 0)
                .toArray();
        if (seen.size() < 2) {
            return new TestResult.NotTestable("there is one group only");
        }
        if (telling.length < 2) {
            return new TestResult.NotTestable(
                    telling.length == 0 ? "there is no event" : "no event while two groups were at risk");
        }
        int df = telling.length - 1;
        int[] most = IntStream.range(0, df).map(i -> telling[i]).toArray();
        double[] difference = IntStream.of(most)
                .mapToDouble(
                        group -> seen.get(group).observed() - seen.get(group).expected())
                .toArray();
        SymmetricMatrix variance = sums.variance().part(most);
        if (variance.dependentRows(TOLERANCE).length > 0) {
            return new TestResult.NotTestable("the groups were never at risk together");
        }
        double[] solved = variance.solve(difference, TOLERANCE);
        double chiSquare = 0;
        for (int i = 0; i < df; i++) {
            chiSquare += difference[i] * solved[i];
        }
        return TestResult.Tested.of(chiSquare, df);
    }
}
