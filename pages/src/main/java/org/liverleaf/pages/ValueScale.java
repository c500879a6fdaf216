package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Values up a line; logarithmic where they span more than a decade.
 *
 * @param low lowest value, at {@code bottom}
 * @param high highest value, at {@code top}
 * @param bottom where the line begins
 * @param top where it ends
 * @param isLogarithmic whether equal steps are equal ratios
 */
record ValueScale(double low, double high, double bottom, double top, boolean isLogarithmic) {

    /** A scale that holds all of these values with some room. */
    static ValueScale of(List<Double> values, double bottom, double top) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (least > 0 && most / least > 10) {
            return new ValueScale(least / 1.5, most * 1.5, bottom, top, true);
        }
        // A small wobble must not look like a cliff: the line holds at least a third of the highest value.
        double room = Math.max((most - least) * 0.18, (Math.abs(most) / 3 - (most - least)) / 2);
        room = room > 0 ? room : 1;
        double from = least >= 0 && least < (most - least) * 0.8 ? 0 : least - room;
        return new ValueScale(least >= 0 ? Math.max(0, from) : from, most + room, bottom, top, false);
    }

    /** Where a value lies; values outside lie at the ends. */
    double y(double value) {
        double share = isLogarithmic
                ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return bottom + Math.clamp(share, 0, 1) * (top - bottom);
    }

    /** Round values for the axis: 1, 2, 5 times powers of ten. */
    List<Double> ticks() {
        return isLogarithmic ? decades() : steps();
    }

    private List<Double> decades() {
        List<Double> ticks = new ArrayList<>();
        boolean wide = high / low > 200;
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (int mantissa : wide ? new int[] {1} : new int[] {1, 2, 5}) {
                double tick = mantissa * Math.pow(10, power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private List<Double> steps() {
        double rough = (high - low) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough / power < 1.5
                ? power
                : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
