package org.liverleaf.imaging.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.ScalarVolume;
import org.liverleaf.imaging.volume.Spacing;

/** The fast transform equals the sum that defines it, and smearing by it equals smearing voxel by voxel. */
final class FourierLaws {

    @Property(tries = 60)
    void theFastTransformEqualsItsDefinition(@ForAll Random random) {
        int length = Fourier.lengthFrom(1 + random.nextInt(130));
        int lines = 1 + random.nextInt(4);
        Fourier fourier = new Fourier(length, lines);
        double[] re = random.doubles(length * lines).toArray();
        double[] im = random.doubles(length * lines).toArray();
        System.arraycopy(re, 0, fourier.re(), 0, re.length);
        System.arraycopy(im, 0, fourier.im(), 0, im.length);
        fourier.transform();
        for (int line = 0; line < lines; line++) {
            for (int n = 0; n < length; n++) {
                double x = 0;
                double y = 0;
                for (int k = 0; k < length; k++) {
                    double c = Math.cos(2 * Math.PI * n * k / length);
                    double s = -Math.sin(2 * Math.PI * n * k / length);
                    x += re[k * lines + line] * c - im[k * lines + line] * s;
                    y += re[k * lines + line] * s + im[k * lines + line] * c;
                }
                assertThat(fourier.re()[n * lines + line]).isCloseTo(x, within(1e-9));
                assertThat(fourier.im()[n * lines + line]).isCloseTo(y, within(1e-9));
            }
        }
    }

    @Property(tries = 40)
    void smearingByTheTransformEqualsSmearingVoxelByVoxel(@ForAll Random random) {
        ScalarVolume volume = volume(random, 1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9), 0.3);
        ScalarVolume kernel =
                volume(random, 1 + 2 * random.nextInt(4), 1 + 2 * random.nextInt(4), 1 + 2 * random.nextInt(4), 1);
        ScalarVolume fast = new Convolution(kernel).of(volume);
        Grid grid = volume.grid();
        Grid k = kernel.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double sum = 0;
                    for (int i = 0; i < k.nx() * k.ny() * k.nz(); i++) {
                        int dx = i % k.nx() - k.nx() / 2;
                        int dy = i / k.nx() % k.ny() - k.ny() / 2;
                        int dz = i / k.nx() / k.ny() - k.nz() / 2;
                        if (x - dx >= 0
                                && x - dx < grid.nx()
                                && y - dy >= 0
                                && y - dy < grid.ny()
                                && z - dz >= 0
                                && z - dz < grid.nz()) {
                            sum += volume.at(x - dx, y - dy, z - dz)
                                    * (double) kernel.at(dx + k.nx() / 2, dy + k.ny() / 2, dz + k.nz() / 2);
                        }
                    }
                    assertThat((double) fast.at(x, y, z)).isCloseTo(sum, within(2e-6 * Math.max(1, sum)));
                }
            }
        }
    }

    static ScalarVolume volume(Random random, int nx, int ny, int nz, double chance) {
        float[][] slices = new float[nz][nx * ny];
        for (float[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = random.nextDouble() < chance ? (float) random.nextDouble() : 0;
            }
        }
        return new ScalarVolume(Grid.of(nx, ny, nz, new Spacing(2, 2, 2)), slices);
    }
}
