package org.liverleaf.survival.sample;

/**
 * The order of times, earliest first; equal times keep their order.
 *
 * <p>The bits of a double that is not negative, read as a whole number, are in the order of the doubles. So the times are
 * sorted as 64-bit keys, 11 bits a pass from the lowest to the highest (Knuth, The Art of Computer Programming, volume 3,
 * section 5.2.5). A pass in which all keys have the same digit moves nothing and is left out: whole days need three passes
 * instead of six.
 */
final class TimeOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int PASSES = 6;

    private TimeOrder() {}

    /** Rows by time; times must be finite and not negative. */
    static int[] of(double[] times) {
        int n = times.length;
        long[] keys = new long[n];
        int[] rows = new int[n];
        int[][] counts = new int[PASSES][DIGITS];
        for (int i = 0; i < n; i++) {
            // Adding 0 turns a negative zero, whose bits are high, into zero.
            long key = Double.doubleToRawLongBits(times[i] + 0.0);
            keys[i] = key;
            rows[i] = i;
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass)]++;
            }
        }
        long[] otherKeys = new long[n];
        int[] otherRows = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            if (n == 0 || counts[pass][digit(keys[0], pass)] == n) {
                continue;
            }
            scatter(counts[pass], pass, new Keyed(keys, rows), new Keyed(otherKeys, otherRows));
            long[] swapKeys = keys;
            keys = otherKeys;
            otherKeys = swapKeys;
            int[] swapRows = rows;
            rows = otherRows;
            otherRows = swapRows;
        }
        return rows;
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
    }

    private static void scatter(int[] counts, int pass, Keyed from, Keyed to) {
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = counts[digit];
            counts[digit] = sum;
            sum += count;
        }
        long[] keys = from.keys;
        int[] rows = from.rows;
        for (int i = 0; i < keys.length; i++) {
            int place = counts[digit(keys[i], pass)]++;
            to.keys[place] = keys[i];
            to.rows[place] = rows[i];
        }
    }

    private static final class Keyed {
        private final long[] keys;
        private final int[] rows;

        Keyed(long[] keys, int[] rows) {
            this.keys = keys;
            this.rows = rows;
        }
    }
}
