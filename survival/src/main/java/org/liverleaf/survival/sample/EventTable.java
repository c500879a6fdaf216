package org.liverleaf.survival.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What happened at each distinct time of one group: how many were at risk, had an event of each cause, were censored. Everything
 * that only counts is computed from it. Immutable.
 */
public final class EventTable {

    private final double[] times;
    private final int[] atRisk;
    private final int[] censored;
    private final int[][] events;
    /** When each came under observation, sorted; empty where all did from the beginning. */
    private final double[] entries;

    private EventTable(double[] entries, double[] times, int[] atRisk, int[] censored, int[][] events) {
        this.entries = entries;
        this.times = times;
        this.atRisk = atRisk;
        this.censored = censored;
        this.events = events;
    }

    /** The table of the whole sample. */
    public static EventTable of(Sample sample) {
        return of(sample, Grouping.one(sample.size())).getFirst();
    }

    /** A table for each group; a group without rows has an empty one. */
    public static List<EventTable> of(Sample sample, Grouping grouping) {
        if (grouping.rows() != sample.size()) {
            throw new IllegalArgumentException(
                    "found groups of " + grouping.rows() + " rows, expected " + sample.size() + " as in the sample");
        }
        int[] starts = new int[grouping.size() + 1];
        int[] counts = grouping.counts();
        for (int group = 0; group < counts.length; group++) {
            starts[group + 1] = starts[group] + counts[group];
        }
        int[] next = Arrays.copyOf(starts, counts.length);
        double[] exits = new double[sample.size()];
        int[] ends = new int[sample.size()];
        for (int rank = 0; rank < exits.length; rank++) {
            int place = next[grouping.of(sample.byExit(rank))]++;
            exits[place] = sample.exitAtRank(rank);
            ends[place] = sample.eventAtRank(rank);
        }
        double[] entries = entries(sample, grouping, starts);
        List<EventTable> tables = new ArrayList<>(counts.length);
        for (int group = 0; group < counts.length; group++) {
            Segment segment = new Segment(starts[group], starts[group + 1]);
            double[] entered =
                    sample.isTruncated() ? Arrays.copyOfRange(entries, segment.from(), segment.to()) : entries;
            tables.add(count(entered, exits, ends, segment, sample.causes()).withoutThoseNotYetEntered());
        }
        return tables;
    }

    private record Segment(int from, int to) {}

    /** Entries sorted within each group. */
    private static double[] entries(Sample sample, Grouping grouping, int[] starts) {
        if (!sample.isTruncated()) {
            return new double[0];
        }
        double[] entries = new double[sample.size()];
        int[] next = Arrays.copyOf(starts, grouping.size());
        for (int row : sample.byEntry()) {
            entries[next[grouping.of(row)]++] = sample.entry(row);
        }
        return entries;
    }

    private static EventTable count(double[] entered, double[] exits, int[] ends, Segment segment, int causes) {
        int rows = segment.to() - segment.from();
        double[] times = new double[rows];
        int[] atRisk = new int[rows];
        int[] censored = new int[rows];
        int[][] events = new int[causes][rows];
        int distinct = -1;
        for (int i = segment.from(); i < segment.to(); i++) {
            if (distinct < 0 || exits[i] != times[distinct]) {
                distinct++;
                times[distinct] = exits[i];
                atRisk[distinct] = segment.to() - i;
            }
            if (ends[i] == Sample.CENSORED) {
                censored[distinct]++;
            } else {
                events[ends[i] - 1][distinct]++;
            }
        }
        int size = distinct + 1;
        int[][] trimmed = new int[causes][];
        Arrays.setAll(trimmed, cause -> Arrays.copyOf(events[cause], size));
        return new EventTable(
                entered,
                Arrays.copyOf(times, size),
                Arrays.copyOf(atRisk, size),
                Arrays.copyOf(censored, size),
                trimmed);
    }

    private EventTable withoutThoseNotYetEntered() {
        int next = 0;
        for (int i = 0; i < times.length && entries.length > 0; i++) {
            while (next < entries.length && entries[next] < times[i]) {
                next++;
            }
            atRisk[i] -= entries.length - next;
        }
        return this;
    }

    private int enteredBefore(double time) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Number of distinct times. */
    public int size() {
        return times.length;
    }

    /** A distinct time, the earliest first. */
    public double time(int index) {
        return times[index];
    }

    /** How many were at risk just before that time. */
    public int atRisk(int index) {
        return atRisk[index];
    }

    /** How many had an event of a cause at that time; causes count from 1. */
    public int events(int index, int cause) {
        return events[cause - 1][index];
    }

    /** How many had an event of any cause at that time. */
    public int allEvents(int index) {
        int sum = 0;
        for (int[] cause : events) {
            sum += cause[index];
        }
        return sum;
    }

    /** How many were censored at that time. */
    public int censored(int index) {
        return censored[index];
    }

    /** Number of causes that the sample has. */
    public int causes() {
        return events.length;
    }

    /** The last index whose time is not later, or −1. */
    public int indexAt(double time) {
        int found = Arrays.binarySearch(times, time + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /** How many were at risk at any time: entry before it, exit not before it. */
    public int atRiskAt(double time) {
        int index = indexAt(time);
        if (index >= 0 && times[index] == time) {
            return atRisk[index];
        }
        // Nobody left between this time and the next one, but some may have come.
        return index + 1 < times.length ? atRisk[index + 1] - enteredBefore(times[index + 1]) + enteredBefore(time) : 0;
    }
}
