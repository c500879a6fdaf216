package org.liverleaf.imaging.dose;

import java.util.Arrays;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.ScalarVolume;

/** The doses of all voxels of a region, in Gy. Immutable. */
public final class DoseHistogram {

    private final float[] sorted;

    private DoseHistogram(float... sorted) {
        this.sorted = sorted;
        Arrays.sort(sorted);
    }

    /** Of doses as they are. */
    static DoseHistogram of(float... doses) {
        return new DoseHistogram(doses.clone());
    }

    /** Doses at the voxel centres of a region, taken from a dose volume on a grid of its own, linear between its voxels. */
    static DoseHistogram of(Runs region, Grid grid, ScalarVolume dose) {
        float[] doses = new float[Math.toIntExact(region.count())];
        Affine affine = dose.grid().affine();
        boolean isSame = dose.grid().isSameAs(grid);
        int at = 0;
        Box box = region.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = region.first(y, z); run < region.last(y, z); run++) {
                    for (int x = region.start(run); x < region.end(run); x++) {
                        if (isSame) {
                            doses[at++] = dose.at(x, y, z);
                        } else {
                            Point place = grid.affine().place(x, y, z);
                            doses[at++] = (float) dose.between(
                                    affine.index(0, place), affine.index(1, place), affine.index(2, place));
                        }
                    }
                }
            }
        }
        return new DoseHistogram(doses);
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** Mean of all voxels; tissue is of one density, so it is the mean by mass too. */
    public double meanGy() {
        double sum = 0;
        for (float each : sorted) {
            sum += each;
        }
        return sum / sorted.length;
    }

    public double leastGy() {
        return sorted[0];
    }

    public double mostGy() {
        return sorted[sorted.length - 1];
    }

    /**
     * The dose that the hottest part of the volume receives at least: D70 for 70. Nearest rank: a dose that occurs.
     *
     * @param percent above 0, up to 100
     */
    public double receivedBy(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length - 1e-9);
        return sorted[sorted.length - Math.max(1, Math.min(sorted.length, rank))];
    }

    /** Share of the volume with at least some dose, in percent: V100 for 100. */
    public double percentFrom(double gy) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] >= gy) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 100.0 * (sorted.length - low) / sorted.length;
    }
}
