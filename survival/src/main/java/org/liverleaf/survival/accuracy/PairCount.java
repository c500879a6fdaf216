package org.liverleaf.survival.accuracy;

import java.util.Arrays;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** Counts, for each row, the pairs it belongs to: with the other predicted lower, equal and higher. */
final class PairCount {

    private final Sample sample;
    private final int[] ranks;
    private final int levels;
    /** For each row: pairs that agree, disagree, are equal. */
    private final long[] agreeing;

    private final long[] disagreeing;
    private final long[] equal;

    PairCount(Sample sample, double[] risk, Grouping strata) {
        this.sample = sample;
        double[] sorted =
                Arrays.stream(risk).map(each -> each + 0.0).sorted().distinct().toArray();
        this.levels = sorted.length;
        this.ranks = Arrays.stream(risk)
                .mapToInt(each -> Arrays.binarySearch(sorted, each + 0.0))
                .toArray();
        this.agreeing = new long[risk.length];
        this.disagreeing = new long[risk.length];
        this.equal = new long[risk.length];
        int[][] byExit = split(strata, sample.size(), null);
        int[][] byEntry =
                sample.isTruncated() ? split(strata, sample.size(), sample.byEntry()) : new int[strata.size()][0];
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            asEarlier(byExit[stratum], byEntry[stratum]);
            asLater(byExit[stratum], byEntry[stratum]);
        }
    }

    private int[][] split(Grouping strata, int size, int @org.jspecify.annotations.Nullable [] order) {
        int[] counts = strata.counts();
        int[][] parts = new int[counts.length][];
        Arrays.setAll(parts, stratum -> new int[counts[stratum]]);
        int[] next = new int[counts.length];
        for (int rank = 0; rank < size; rank++) {
            int row = order == null ? sample.byExit(rank) : order[rank];
            int stratum = strata.of(row);
            parts[stratum][next[stratum]++] = row;
        }
        return parts;
    }

    /** From the latest time down: each event against those at risk who live longer. */
    private void asEarlier(int[] byExit, int[] byEntry) {
        PrefixSums alive = new PrefixSums(levels);
        int leaving = byEntry.length;
        int end = byExit.length;
        while (end > 0) {
            double time = sample.exit(byExit[end - 1]);
            int start = end;
            while (start > 0 && sample.exit(byExit[start - 1]) == time) {
                start--;
            }
            while (leaving > 0 && sample.entry(byEntry[leaving - 1]) >= time) {
                alive.add(ranks[byEntry[--leaving]], -1);
            }
            for (int i = start; i < end; i++) {
                if (!sample.isEvent(byExit[i])) {
                    alive.add(ranks[byExit[i]], 1);
                }
            }
            for (int i = start; i < end; i++) {
                if (sample.isEvent(byExit[i])) {
                    tell(byExit[i], alive, 1);
                }
            }
            for (int i = start; i < end; i++) {
                if (sample.isEvent(byExit[i])) {
                    alive.add(ranks[byExit[i]], 1);
                }
            }
            end = start;
        }
    }

    /** The event has the higher risk than those below: these pairs agree. */
    private void tell(int row, PrefixSums others, int sign) {
        long below = others.below(ranks[row]);
        long same = others.below(ranks[row] + 1) - below;
        long above = others.all() - below - same;
        agreeing[row] += sign > 0 ? below : above;
        disagreeing[row] += sign > 0 ? above : below;
        equal[row] += same;
    }

    /** From the earliest time up: each row against the events that it outlived while at risk. */
    private void asLater(int[] byExit, int[] byEntry) {
        PrefixSums events = new PrefixSums(levels);
        int entering = 0;
        int start = 0;
        while (start < byExit.length) {
            double time = sample.exit(byExit[start]);
            int end = start;
            while (end < byExit.length && sample.exit(byExit[end]) == time) {
                end++;
            }
            while (entering < byEntry.length && sample.entry(byEntry[entering]) < time) {
                takeBack(byEntry[entering++], events);
            }
            for (int i = start; i < end; i++) {
                if (sample.isEvent(byExit[i])) {
                    tell(byExit[i], events, -1);
                }
            }
            for (int i = start; i < end; i++) {
                if (sample.isEvent(byExit[i])) {
                    events.add(ranks[byExit[i]], 1);
                }
            }
            for (int i = start; i < end; i++) {
                if (!sample.isEvent(byExit[i])) {
                    tell(byExit[i], events, -1);
                }
            }
            start = end;
        }
    }

    /** Events before a row came under observation are none that it outlived. */
    private void takeBack(int row, PrefixSums events) {
        long below = events.below(ranks[row]);
        long same = events.below(ranks[row] + 1) - below;
        agreeing[row] -= events.all() - below - same;
        disagreeing[row] -= below;
        equal[row] -= same;
    }

    /** Every pair was counted with both of its rows. */
    Concordance.Pairs pairs() {
        return new Concordance.Pairs(
                Arrays.stream(agreeing).sum() / 2,
                Arrays.stream(disagreeing).sum() / 2,
                Arrays.stream(equal).sum() / 2);
    }

    /** How far each row moves agreeing minus disagreeing pairs away from their share of all pairs. */
    double[] influences(double somer) {
        double[] influences = new double[agreeing.length];
        for (int row = 0; row < influences.length; row++) {
            double all = agreeing[row] + disagreeing[row] + equal[row];
            influences[row] = agreeing[row] - disagreeing[row] - somer * all;
        }
        return influences;
    }
}
