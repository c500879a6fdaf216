package org.liverleaf.imaging.dose;

import java.util.stream.IntStream;

/** A block of complex numbers, transformed along its three axes by two threads or as many as the machine has. */
final class Spectrum {

    /** So many lines are transformed at once, side by side: few enough to stay in the cache of a core. */
    private static final int LINES = 32;

    private final int nx;
    private final int ny;
    private final int nz;
    private final double[][] re;
    private final double[][] im;

    Spectrum(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.re = new double[nz][nx * ny];
        this.im = new double[nz][nx * ny];
    }

    /** Real parts of a slice, rows one after the other. */
    double[] re(int z) {
        return re[z];
    }

    double[] im(int z) {
        return im[z];
    }

    /**
     * There: transforms along x, y and z.
     *
     * @param rows rows from this on are all 0
     * @param slices slices from this on are all 0
     */
    void forward(int rows, int slices) {
        IntStream.range(0, slices).parallel().forEach(z -> {
            alongX(re[z], im[z], rows);
            alongY(re[z], im[z]);
        });
        IntStream.range(0, ny).parallel().forEach(y -> alongZ(re, im, y));
    }

    /** And back, all values left too large by the number of voxels: the same transform with the two parts swapped. */
    void backward() {
        IntStream.range(0, ny).parallel().forEach(y -> alongZ(im, re, y));
        IntStream.range(0, nz).parallel().forEach(z -> {
            alongY(im[z], re[z]);
            alongX(im[z], re[z], ny);
        });
    }

    /** Multiplies each value by that of another spectrum and a factor. */
    void multiply(Spectrum other, double factor) {
        IntStream.range(0, nz).parallel().forEach(z -> {
            for (int i = 0; i < re[z].length; i++) {
                double x = re[z][i] * other.re[z][i] - im[z][i] * other.im[z][i];
                double y = re[z][i] * other.im[z][i] + im[z][i] * other.re[z][i];
                re[z][i] = x * factor;
                im[z][i] = y * factor;
            }
        });
    }

    private void alongX(double[] real, double[] imaginary, int rows) {
        Fourier fourier = new Fourier(nx, LINES);
        for (int y = 0; y < rows; y += LINES) {
            int count = Math.min(LINES, rows - y);
            for (int row = 0; row < count; row++) {
                for (int x = 0; x < nx; x++) {
                    fourier.re()[x * LINES + row] = real[(y + row) * nx + x];
                    fourier.im()[x * LINES + row] = imaginary[(y + row) * nx + x];
                }
            }
            fourier.transform();
            for (int row = 0; row < count; row++) {
                for (int x = 0; x < nx; x++) {
                    real[(y + row) * nx + x] = fourier.re()[x * LINES + row];
                    imaginary[(y + row) * nx + x] = fourier.im()[x * LINES + row];
                }
            }
        }
    }

    private void alongY(double[] real, double[] imaginary) {
        Fourier fourier = new Fourier(ny, LINES);
        for (int x = 0; x < nx; x += LINES) {
            int count = Math.min(LINES, nx - x);
            for (int y = 0; y < ny; y++) {
                System.arraycopy(real, y * nx + x, fourier.re(), y * LINES, count);
                System.arraycopy(imaginary, y * nx + x, fourier.im(), y * LINES, count);
            }
            fourier.transform();
            for (int y = 0; y < ny; y++) {
                System.arraycopy(fourier.re(), y * LINES, real, y * nx + x, count);
                System.arraycopy(fourier.im(), y * LINES, imaginary, y * nx + x, count);
            }
        }
    }

    private void alongZ(double[][] real, double[][] imaginary, int y) {
        Fourier fourier = new Fourier(nz, LINES);
        for (int x = 0; x < nx; x += LINES) {
            int count = Math.min(LINES, nx - x);
            for (int z = 0; z < nz; z++) {
                System.arraycopy(real[z], y * nx + x, fourier.re(), z * LINES, count);
                System.arraycopy(imaginary[z], y * nx + x, fourier.im(), z * LINES, count);
            }
            fourier.transform();
            for (int z = 0; z < nz; z++) {
                System.arraycopy(fourier.re(), z * LINES, real[z], y * nx + x, count);
                System.arraycopy(fourier.im(), z * LINES, imaginary[z], y * nx + x, count);
            }
        }
    }
}
