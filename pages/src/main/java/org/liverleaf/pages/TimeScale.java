package org.liverleaf.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days along a line.
 *
 * @param from first day, at {@code left}
 * @param to last day, at {@code right}, after the first
 * @param left where the line begins
 * @param right where it ends
 */
record TimeScale(LocalDate from, LocalDate to, double left, double right) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    /** Makes the span at least two weeks long. */
    TimeScale {
        if (ChronoUnit.DAYS.between(from, to) < 14) {
            from = to.minusDays(14);
        }
    }

    /** Where a day lies; days outside lie at the ends. */
    double x(LocalDate day) {
        double share = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to);
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    /** Beginnings of months, at most so many. */
    List<LocalDate> months(int most) {
        long span = ChronoUnit.MONTHS.between(from, to) + 1;
        int step =
                STEPS.stream().filter(each -> span / each <= most).findFirst().orElse(240);
        List<LocalDate> months = new ArrayList<>();
        LocalDate month = from.withDayOfMonth(1);
        while (month.isBefore(from) || (month.getMonthValue() - 1) % Math.min(step, 12) != 0) {
            month = month.plusMonths(1);
        }
        for (; !month.isAfter(to); month = month.plusMonths(step)) {
            months.add(month);
        }
        return months;
    }

    /** {@code Feb}, with the year where it changes or the line begins. */
    static String label(LocalDate month, boolean withYear) {
        return withYear ? Wording.month(month) + " " + month.getYear() : Wording.month(month);
    }
}
