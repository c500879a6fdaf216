package org.liverleaf.survival.competing;

import java.util.List;
import java.util.stream.IntStream;
import org.liverleaf.survival.estimate.SymmetricMatrix;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.EventTable;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/**
 * Gray's test of whether groups differ in the cumulative incidence of a cause while other causes compete (Annals of Statistics
 * 16, 1988), with weight 1 at all times (ρ = 0).
 */
public final class GrayTest {

    private static final double TOLERANCE = 1e-12;

    private GrayTest() {}

    /**
     * The test.
     *
     * @param cause from 1; every other cause competes
     * @throws IllegalArgumentException for a sample with delayed entry, for which the variance is not known
     */
    public static TestResult of(Sample sample, int cause, Grouping groups, Grouping strata) {
        if (sample.isTruncated()) {
            throw new IllegalArgumentException(
                    "found rows with delayed entry, expected all to be observed from time 0");
        }
        double[] score = new double[groups.size()];
        SymmetricMatrix variance = new SymmetricMatrix(groups.size());
        int[] all = IntStream.range(0, sample.size()).toArray();
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            int here = stratum;
            int[] rows = IntStream.of(all).filter(row -> strata.of(row) == here).toArray();
            if (rows.length > 0) {
                Sample part = sample.rows(rows);
                List<EventTable> tables = EventTable.of(part, groups.rows(rows));
                GrayStratum sums = new GrayStratum(tables, cause <= part.causes() ? cause : 0);
                sums.walk(EventTable.of(part));
                for (int j = 0; j < groups.size(); j++) {
                    score[j] += sums.score(j);
                    for (int k = 0; k <= j; k++) {
                        variance.add(j, k, sums.variance(j, k));
                    }
                }
            }
        }
        return test(groups, score, variance);
    }

    private static TestResult test(Grouping groups, double[] score, SymmetricMatrix variance) {
        int df = groups.size() - 1;
        if (df < 1) {
            return new TestResult.NotTestable("there is one group only");
        }
        for (int count : groups.counts()) {
            if (count == 0) {
                return new TestResult.NotTestable("a group is empty");
            }
        }
        SymmetricMatrix part = variance.part(IntStream.range(0, df).toArray());
        if (part.dependentRows(TOLERANCE).length > 0) {
            return new TestResult.NotTestable("there is no event of this cause while the groups were at risk together");
        }
        double[] solved = part.solve(score, 0);
        return TestResult.Tested.of(
                IntStream.range(0, df).mapToDouble(j -> score[j] * solved[j]).sum(), df);
    }
}
