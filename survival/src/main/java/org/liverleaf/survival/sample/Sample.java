package org.liverleaf.survival.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Times to an event of many patients, one row a patient or a part of a patient's time.
 *
 * <p>A row is at risk from its entry (not included) to its exit (included), in any unit of time, the same for all. Its event is
 * 0 where observation ended without one (censored), 1 where it ended with the event, and 2, 3 ... for competing causes. At
 * equal times events come before censorings. Rows are checked and sorted once. Immutable.
 */
public final class Sample {

    /** What {@link #event} says of a row whose end was not seen. */
    public static final int CENSORED = 0;

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_CAUSES = 1_000;

    /** Later times are a slip; sums of them would lose their last digits. */
    public static final double LATEST = 1e15;

    private final double[] entry;
    private final double[] exit;
    private final int[] event;
    private final int[] order;
    /** Exits and events in that order: what walks through time reads them side by side. */
    private final double[] sortedExit;

    private final int[] sortedEvent;
    private final int causes;

    private Sample(double[] entry, double[] exit, int[] event) {
        this.entry = entry;
        this.exit = exit;
        this.event = event;
        this.causes = check();
        this.order = TimeOrder.of(exit);
        this.sortedExit = new double[exit.length];
        this.sortedEvent = new int[exit.length];
        for (int rank = 0; rank < exit.length; rank++) {
            sortedExit[rank] = exit[order[rank]];
            sortedEvent[rank] = event[order[rank]];
        }
    }

    /**
     * A sample observed from time 0.
     *
     * @param exit end of each row, finite, 0 or later
     * @param event 0 censored, 1 event, 2 and more competing causes
     * @throws RefusedSampleException naming each row that cannot be used
     */
    public static Sample of(double[] exit, int[] event) {
        return new Sample(new double[0], exit.clone(), event.clone());
    }

    /**
     * A sample with delayed entry (left truncation).
     *
     * @param entry when each row came under observation, 0 or later and before its exit
     * @param exit end of each row
     * @param event 0 censored, 1 event, 2 and more competing causes
     * @throws RefusedSampleException naming each row that cannot be used
     */
    public static Sample of(double[] entry, double[] exit, int[] event) {
        if (entry.length != exit.length) {
            throw new RefusedSampleException(
                    List.of("found " + entry.length + " entries and " + exit.length + " exits, expected as many"));
        }
        return new Sample(entry.clone(), exit.clone(), event.clone());
    }

    private int check() {
        List<String> problems = new ArrayList<>();
        if (exit.length == 0) {
            problems.add("found no row, expected at least one");
        }
        if (exit.length != event.length) {
            problems.add("found " + exit.length + " times and " + event.length + " events, expected as many");
            throw new RefusedSampleException(problems);
        }
        int most = 1;
        for (int row = 0; row < exit.length && problems.size() < MOST_PROBLEMS; row++) {
            if (!(exit[row] >= 0 && exit[row] <= LATEST)) {
                problems.add(
                        "row " + (row + 1) + ": found the time " + exit[row] + ", expected a number from 0 to 1e15");
            } else if (entry.length > 0 && !(entry[row] >= 0 && entry[row] < exit[row])) {
                problems.add("row " + (row + 1) + ": found the entry " + entry[row] + " and the time " + exit[row]
                        + ", expected an entry of 0 or more and before the time");
            }
            if (event[row] < 0 || event[row] > MOST_CAUSES) {
                problems.add("row " + (row + 1) + ": found the event " + event[row] + ", expected 0 to " + MOST_CAUSES);
            }
            most = Math.max(most, event[row]);
        }
        if (!problems.isEmpty()) {
            throw new RefusedSampleException(problems);
        }
        return most;
    }

    /** Number of rows, at least 1. */
    public int size() {
        return exit.length;
    }

    /** Number of causes, at least 1. */
    public int causes() {
        return causes;
    }

    /** Whether rows came under observation later than time 0. */
    public boolean isTruncated() {
        return entry.length > 0;
    }

    /** When a row came under observation; below every time where all did from the beginning. */
    public double entry(int row) {
        return entry.length == 0 ? Double.NEGATIVE_INFINITY : entry[row];
    }

    /** When a row's observation ended. */
    public double exit(int row) {
        return exit[row];
    }

    /** How it ended. */
    public int event(int row) {
        return event[row];
    }

    /** Whether a row ended with the event of cause 1. */
    public boolean isEvent(int row) {
        return event[row] == 1;
    }

    /** The row with the so many-th exit, earliest first. */
    public int byExit(int rank) {
        return order[rank];
    }

    /** The so many-th exit, earliest first. */
    public double exitAtRank(int rank) {
        return sortedExit[rank];
    }

    /** How the row with that exit ended. */
    public int eventAtRank(int rank) {
        return sortedEvent[rank];
    }

    /** Rows by entry, earliest first; none where nobody entered late. */
    public int[] byEntry() {
        return TimeOrder.of(entry);
    }

    /** The same rows with every competing cause counted as censoring. */
    public Sample onlyCause(int cause) {
        int[] only = new int[event.length];
        for (int row = 0; row < only.length; row++) {
            only[row] = event[row] == cause ? 1 : CENSORED;
        }
        return new Sample(entry, exit, only);
    }

    /** Some rows. */
    public Sample rows(int... chosen) {
        double[] from = new double[entry.length == 0 ? 0 : chosen.length];
        double[] to = new double[chosen.length];
        int[] how = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            if (from.length > 0) {
                from[i] = entry[chosen[i]];
            }
            to[i] = exit[chosen[i]];
            how[i] = event[chosen[i]];
        }
        return new Sample(from, to, how);
    }
}
