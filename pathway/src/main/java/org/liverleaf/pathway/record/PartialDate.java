package org.liverleaf.pathway.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as it is known: the days on which something may have been. {@code 2026-02} is any day of that February.
 *
 * @param earliest first possible day
 * @param latest last possible day
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

    /** First day that a record may speak of. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Last day that a record may speak of. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Any day. */
    public static final PartialDate UNKNOWN = new PartialDate(FIRST, LAST);

    /** Refuses a reversed pair. */
    public PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a date needs earliest <= latest, got " + earliest + " and " + latest);
        }
    }

    /** One day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or a date with a time, of which the day as written counts;
     * empty when the text is none of these or lies outside 1900 to 2100.
     */
    public static Optional<PartialDate> parse(String text) {
        int day = text.indexOf('T');
        String date = day == 10 ? text.substring(0, 10) : text;
        PartialDate parsed;
        try {
            parsed = switch (date.length()) {
                case 4 ->
                    new PartialDate(LocalDate.of(digits(date, 0, 4), 1, 1), LocalDate.of(digits(date, 0, 4), 12, 31));
                case 7 -> ofMonth(YearMonth.of(digits(date, 0, 4), monthOf(date)));
                case 10 -> of(LocalDate.of(digits(date, 0, 4), monthOf(date), dayOf(date)));
                default -> throw new DateTimeException("not a date");
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
        return parsed.earliest.isBefore(FIRST) || parsed.latest.isAfter(LAST) ? Optional.empty() : Optional.of(parsed);
    }

    private static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    private static int monthOf(String date) {
        if (date.charAt(4) != '-') {
            throw new DateTimeException("not a date");
        }
        return digits(date, 5, 7);
    }

    private static int dayOf(String date) {
        if (date.charAt(7) != '-') {
            throw new DateTimeException("not a date");
        }
        return digits(date, 8, 10);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a date");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Whether the day is known. */
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /** Whether nothing is known. */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** The part of these days that is not after a day, if there is one. */
    public Optional<PartialDate> findUntil(LocalDate day) {
        return earliest.isAfter(day)
                ? Optional.empty()
                : Optional.of(new PartialDate(earliest, latest.isAfter(day) ? day : latest));
    }

    /** Shortest ISO form: {@code 2026}, {@code 2026-02} or {@code 2026-02-20}; else {@code earliest..latest}; {@code ?}. */
    @Override
    public String toString() {
        if (isDay()) {
            return earliest.toString();
        }
        if (isUnknown()) {
            return "?";
        }
        if (ofMonth(YearMonth.from(earliest)).equals(this)) {
            return YearMonth.from(earliest).toString();
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
            return Integer.toString(earliest.getYear());
        }
        return earliest + ".." + latest;
    }
}
