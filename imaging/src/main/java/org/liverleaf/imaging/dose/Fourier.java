package org.liverleaf.imaging.dose;

/**
 * The discrete Fourier transform of many lines at once, of one length with no prime factor above 5. Holds buffers: one thread each.
 */
final class Fourier {

    /*
     * Cooley and Tukey (1965) with decimation in frequency, in the order of Stockham: each pass reads one buffer and writes the other, so that nothing
     * has to be sorted at the end. Lines are interleaved: value number n of line b lies at n * lines + b, so that the innermost loop runs over lines and
     * earlier passes alike, and the same root of unity serves all of it.
     */

    private final int length;
    private final int lines;
    private final double[] cosines;
    private final double[] sines;
    private double[] re;
    private double[] im;
    private double[] toRe;
    private double[] toIm;

    /**
     * For lines of one length.
     *
     * @param length as {@link #lengthFrom} gives it
     * @param lines how many are transformed at once
     */
    Fourier(int length, int lines) {
        this.length = length;
        this.lines = lines;
        this.cosines = new double[length];
        this.sines = new double[length];
        for (int i = 0; i < length; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / length);
            sines[i] = -Math.sin(2 * Math.PI * i / length);
        }
        this.re = new double[length * lines];
        this.im = new double[length * lines];
        this.toRe = new double[length * lines];
        this.toIm = new double[length * lines];
    }

    /** The smallest length with no prime factor above 5 that is not below another. */
    static int lengthFrom(int least) {
        for (int length = Math.max(1, least); ; length++) {
            int rest = length;
            for (int factor : new int[] {2, 3, 5}) {
                while (rest % factor == 0) {
                    rest /= factor;
                }
            }
            if (rest == 1) {
                return length;
            }
        }
    }

    /** Real parts: filled before {@link #transform}, asked for again after it. For the way back take them for the imaginary ones. */
    double[] re() {
        return re;
    }

    double[] im() {
        return im;
    }

    /** Transforms what the buffers hold. */
    void transform() {
        int rest = length;
        int stride = lines;
        while (rest > 1) {
            int factor = rest % 4 == 0 ? 4 : rest % 2 == 0 ? 2 : rest % 3 == 0 ? 3 : 5;
            for (int group = 0; group < rest / factor; group++) {
                switch (factor) {
                    case 4 -> four(group, rest, stride);
                    case 2 -> two(group, rest, stride);
                    default -> odd(factor, group, rest, stride);
                }
            }
            rest /= factor;
            stride *= factor;
            double[] swap = re;
            re = toRe;
            toRe = swap;
            swap = im;
            im = toIm;
            toIm = swap;
        }
    }

    private void two(int group, int rest, int stride) {
        int root = group * (stride / lines);
        double c = cosines[root];
        double s = sines[root];
        int a = stride * group;
        int b = stride * (group + rest / 2);
        int to = stride * 2 * group;
        int next = to + stride;
        for (int q = 0; q < stride; q++) {
            double x = re[a + q] - re[b + q];
            double y = im[a + q] - im[b + q];
            toRe[to + q] = re[a + q] + re[b + q];
            toIm[to + q] = im[a + q] + im[b + q];
            toRe[next + q] = x * c - y * s;
            toIm[next + q] = x * s + y * c;
        }
    }

    private void four(int group, int rest, int stride) {
        int root = group * (stride / lines);
        double c1 = cosines[root];
        double s1 = sines[root];
        double c2 = cosines[2 * root];
        double s2 = sines[2 * root];
        double c3 = cosines[3 * root];
        double s3 = sines[3 * root];
        int a = stride * group;
        int quarter = stride * (rest / 4);
        int to = stride * 4 * group;
        for (int q = 0; q < stride; q++) {
            int from = a + q;
            double sumRe = re[from] + re[from + 2 * quarter];
            double sumIm = im[from] + im[from + 2 * quarter];
            double gapRe = re[from] - re[from + 2 * quarter];
            double gapIm = im[from] - im[from + 2 * quarter];
            double otherRe = re[from + quarter] + re[from + 3 * quarter];
            double otherIm = im[from + quarter] + im[from + 3 * quarter];
            double turnedRe = im[from + quarter] - im[from + 3 * quarter];
            double turnedIm = re[from + 3 * quarter] - re[from + quarter];
            int at = to + q;
            toRe[at] = sumRe + otherRe;
            toIm[at] = sumIm + otherIm;
            double x = gapRe + turnedRe;
            double y = gapIm + turnedIm;
            toRe[at + stride] = x * c1 - y * s1;
            toIm[at + stride] = x * s1 + y * c1;
            x = sumRe - otherRe;
            y = sumIm - otherIm;
            toRe[at + 2 * stride] = x * c2 - y * s2;
            toIm[at + 2 * stride] = x * s2 + y * c2;
            x = gapRe - turnedRe;
            y = gapIm - turnedIm;
            toRe[at + 3 * stride] = x * c3 - y * s3;
            toIm[at + 3 * stride] = x * s3 + y * c3;
        }
    }

    /** Factor 3 or 5, each output as its sum. */
    private void odd(int factor, int group, int rest, int stride) {
        int part = stride * (rest / factor);
        int from = stride * group;
        int step = length / factor;
        for (int j = 0; j < factor; j++) {
            int to = stride * (factor * group + j);
            System.arraycopy(re, from, toRe, to, stride);
            System.arraycopy(im, from, toIm, to, stride);
            for (int k = 1; k < factor; k++) {
                double c = cosines[j * k % factor * step];
                double s = sines[j * k % factor * step];
                int at = from + k * part;
                for (int q = 0; q < stride; q++) {
                    toRe[to + q] += re[at + q] * c - im[at + q] * s;
                    toIm[to + q] += re[at + q] * s + im[at + q] * c;
                }
            }
            int root = group * j * (stride / lines);
            double c = cosines[root];
            double s = sines[root];
            for (int q = 0; q < stride; q++) {
                double x = toRe[to + q];
                double y = toIm[to + q];
                toRe[to + q] = x * c - y * s;
                toIm[to + q] = x * s + y * c;
            }
        }
    }
}
