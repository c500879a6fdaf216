package org.liverleaf.imaging.dose;

import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.ScalarVolume;

/** A volume with each voxel smeared out by a kernel, by the Fourier transform; what lies outside of the volume is 0. */
final class Convolution {

    /*
     * Real numbers need only half of a complex transform. So the volume is cut across z into two halves, one as real and one as imaginary part: the
     * kernel is real, so it keeps them apart. Each half is smeared over its end, and the two are added where they overlap.
     */

    private static final long MOST_VOXELS = 1L << 28;

    private final ScalarVolume kernel;
    private final int kx;
    private final int ky;
    private final int kz;

    /** @param kernel odd size along every axis; its middle voxel is its centre */
    Convolution(ScalarVolume kernel) {
        this.kernel = kernel;
        this.kx = kernel.grid().nx();
        this.ky = kernel.grid().ny();
        this.kz = kernel.grid().nz();
        if (kx % 2 == 0 || ky % 2 == 0 || kz % 2 == 0) {
            throw new IllegalArgumentException("kernel of " + kx + " x " + ky + " x " + kz + ", expected odd sizes");
        }
    }

    /**
     * The smeared volume on the same grid.
     *
     * @throws IllegalArgumentException if it would need too much memory
     */
    ScalarVolume of(ScalarVolume volume) {
        Grid grid = volume.grid();
        float[][] out = new float[grid.nz()][grid.nx() * grid.ny()];
        Box box = volume.content();
        if (box.isEmpty()) {
            return new ScalarVolume(grid, out);
        }
        int half = (box.nz() + 1) / 2;
        int px = Fourier.lengthFrom(box.nx() + kx - 1);
        int py = Fourier.lengthFrom(box.ny() + ky - 1);
        int pz = Fourier.lengthFrom(half + kz - 1);
        if ((long) px * py * pz > MOST_VOXELS) {
            throw new IllegalArgumentException("a volume of " + px + " x " + py + " x " + 2 * pz + " voxels");
        }
        Spectrum spectrum = new Spectrum(px, py, pz);
        for (int z = 0; z < box.nz(); z++) {
            double[] slice = z < half ? spectrum.re(z) : spectrum.im(z - half);
            for (int y = 0; y < box.ny(); y++) {
                for (int x = 0; x < box.nx(); x++) {
                    slice[y * px + x] = volume.at(box.x0() + x, box.y0() + y, box.z0() + z);
                }
            }
        }
        spectrum.forward(box.ny(), half);
        spectrum.multiply(transformed(px, py, pz), 1.0 / ((double) px * py * pz));
        spectrum.backward();
        for (int z = 0; z < half + kz - 1; z++) {
            add(spectrum.re(z), px, box, box.z0() + z - kz / 2, grid, out);
            add(spectrum.im(z), px, box, box.z0() + half + z - kz / 2, grid, out);
        }
        return new ScalarVolume(grid, out);
    }

    private Spectrum transformed(int px, int py, int pz) {
        Spectrum spectrum = new Spectrum(px, py, pz);
        for (int z = 0; z < kz; z++) {
            for (int y = 0; y < ky; y++) {
                for (int x = 0; x < kx; x++) {
                    spectrum.re(z)[y * px + x] = kernel.at(x, y, z);
                }
            }
        }
        spectrum.forward(ky, kz);
        return spectrum;
    }

    private void add(double[] slice, int px, Box box, int z, Grid grid, float[][] out) {
        if (z < 0 || z >= grid.nz()) {
            return;
        }
        for (int y = 0; y < box.ny() + ky - 1; y++) {
            int row = box.y0() + y - ky / 2;
            if (row >= 0 && row < grid.ny()) {
                int first = box.x0() - kx / 2;
                int from = Math.max(0, -first);
                int to = Math.min(box.nx() + kx - 1, grid.nx() - first);
                for (int x = from; x < to; x++) {
                    out[z][row * grid.nx() + first + x] += (float) slice[y * px + x];
                }
            }
        }
    }
}
