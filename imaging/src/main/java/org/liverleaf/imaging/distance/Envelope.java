package org.liverleaf.imaging.distance;

/**
 * Lower envelope of parabolas f(q) + w²(x − q)² over the whole positions x of one line. One for each thread.
 */
final class Envelope {

    /*
     * Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, Theory of Computing 8 (2012), with spacing w. Parabolas come
     * in order of q. Two of them meet at
     *     s = (q + v)/2 + (f(q) − f(v)) / (2w²(q − v)),
     * where the divisors are kept in a table. The positions that a parabola owns are filled in one loop over a table of w²d², so that the
     * compiler can do several at once.
     */

    private final int length;
    private final double[] halves;
    private final float[] squares;
    private final int[] owners;
    private final float[] values;
    private final double[] from;
    private int size;

    Envelope(int length, double spacingMm) {
        this.length = length;
        this.owners = new int[length];
        this.values = new float[length];
        this.from = new double[length + 1];
        this.halves = new double[length];
        this.squares = new float[2 * length];
        for (int d = 1; d < length; d++) {
            halves[d] = 1 / (2 * spacingMm * spacingMm * d);
        }
        for (int i = 0; i < 2 * length; i++) {
            double d = (i - length) * spacingMm;
            squares[i] = (float) (d * d);
        }
    }

    void clear() {
        size = 0;
    }

    /** The parabola with its bottom at a position behind all others. */
    void add(int position, float value) {
        double meets = Double.NEGATIVE_INFINITY;
        while (size > 0) {
            int owner = owners[size - 1];
            meets = 0.5 * (position + owner) + ((double) value - values[size - 1]) * halves[position - owner];
            if (meets > from[size - 1]) {
                break;
            }
            size--;
            meets = Double.NEGATIVE_INFINITY;
        }
        owners[size] = position;
        values[size] = value;
        from[size++] = meets;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Writes the envelope at all positions of the line. */
    void fill(float[] line, int offset) {
        int start = 0;
        for (int piece = 0; piece < size; piece++) {
            int end = piece + 1 < size ? Math.min(length, (int) Math.ceil(from[piece + 1])) : length;
            int shift = length - owners[piece];
            float value = values[piece];
            for (int i = start; i < end; i++) {
                line[offset + i] = value + squares[i + shift];
            }
            start = Math.max(start, end);
        }
    }
}
