package org.liverleaf.survival.cox;

import java.util.Arrays;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.sample.Sample;

/** The function g of time along which a coefficient may drift, with mean 0 over the deaths. */
final class DriftClock {

    private final ProportionalityTest.Scale scale;
    private final double[] times;
    private final double[] before;
    private double mean;

    private DriftClock(ProportionalityTest.Scale scale, double[] times, double[] before) {
        this.scale = scale;
        this.times = times;
        this.before = before;
    }

    static DriftClock of(CoxRows rows, ProportionalityTest.Scale scale) {
        DriftClock clock = scale == ProportionalityTest.Scale.KAPLAN_MEIER
                ? kaplanMeier(rows)
                : new DriftClock(scale, new double[0], new double[0]);
        double sum = 0;
        for (int place = 0; place < rows.size; place++) {
            sum += rows.deaths[place] ? clock.raw(rows.exits[place]) : 0;
        }
        clock.mean = sum / rows.deaths();
        return clock;
    }

    private static DriftClock kaplanMeier(CoxRows rows) {
        int[] events = new int[rows.size];
        for (int place = 0; place < rows.size; place++) {
            events[place] = rows.deaths[place] ? 1 : Sample.CENSORED;
        }
        Sample sample =
                rows.entries.length == 0 ? Sample.of(rows.exits, events) : Sample.of(rows.entries, rows.exits, events);
        Curve curve = KaplanMeier.of(sample);
        double[] times = new double[curve.size()];
        double[] before = new double[curve.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = curve.time(i);
            before[i] = i == 0 ? 1 : curve.survival(i - 1);
        }
        return new DriftClock(ProportionalityTest.Scale.KAPLAN_MEIER, times, before);
    }

    private double raw(double time) {
        return switch (scale) {
            case KAPLAN_MEIER -> 1 - before[Arrays.binarySearch(times, time)];
            case IDENTITY -> time;
        };
    }

    double at(double time) {
        return raw(time) - mean;
    }
}
