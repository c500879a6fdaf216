package org.liverleaf.survival.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** One stratum from its earliest to its latest time: how many of each group are at risk and have an event. */
final class StratumWalk {

    private final double[] exits;
    /** Group of each row, with the sign bit set for an event. */
    private final int[] marks;

    private final double[] entries;
    private final int[] entryGroups;
    private final int groups;
    private final int[] atRisk;
    private final int[] events;
    private int exited;
    /** Where the rows of the present time end. */
    private int last;

    private int entered;
    private int total;
    private int died;

    private StratumWalk(int rows, boolean isTruncated, int groups) {
        this.exits = new double[rows];
        this.marks = new int[rows];
        this.entries = new double[isTruncated ? rows : 0];
        this.entryGroups = new int[isTruncated ? rows : 0];
        this.groups = groups;
        this.atRisk = new int[groups];
        this.events = new int[groups];
    }

    static List<StratumWalk> of(Sample sample, Grouping groups, Grouping strata) {
        List<StratumWalk> walks = new ArrayList<>();
        for (int count : strata.counts()) {
            walks.add(new StratumWalk(count, sample.isTruncated(), groups.size()));
        }
        int[] next = new int[strata.size()];
        for (int rank = 0; rank < sample.size(); rank++) {
            int row = sample.byExit(rank);
            int stratum = strata.of(row);
            StratumWalk walk = walks.get(stratum);
            walk.exits[next[stratum]] = sample.exitAtRank(rank);
            walk.marks[next[stratum]++] = sample.eventAtRank(rank) == 1 ? ~groups.of(row) : groups.of(row);
        }
        Arrays.fill(next, 0);
        for (int row : sample.byEntry()) {
            int stratum = strata.of(row);
            walks.get(stratum).entries[next[stratum]] = sample.entry(row);
            walks.get(stratum).entryGroups[next[stratum]++] = groups.of(row);
        }
        walks.forEach(StratumWalk::start);
        return walks;
    }

    private void start() {
        if (entries.length == 0) {
            for (int mark : marks) {
                atRisk[mark < 0 ? ~mark : mark]++;
            }
            total = marks.length;
        }
    }

    /** Goes on to the next time with an event; false when there is none. */
    boolean advance() {
        leave();
        while (exited < exits.length) {
            double time = exits[exited];
            while (entered < entries.length && entries[entered] < time) {
                atRisk[entryGroups[entered++]]++;
                total++;
            }
            count(time);
            if (died > 0) {
                return true;
            }
            leave();
        }
        return false;
    }

    private void count(double time) {
        Arrays.fill(events, 0);
        died = 0;
        last = exited;
        while (last < exits.length && exits[last] == time) {
            if (marks[last] < 0) {
                events[~marks[last]]++;
                died++;
            }
            last++;
        }
    }

    private void leave() {
        while (exited < last) {
            int mark = marks[exited++];
            atRisk[mark < 0 ? ~mark : mark]--;
            total--;
        }
    }

    int groups() {
        return groups;
    }

    int total() {
        return total;
    }

    int died() {
        return died;
    }

    int atRisk(int group) {
        return atRisk[group];
    }

    int events(int group) {
        return events[group];
    }
}
