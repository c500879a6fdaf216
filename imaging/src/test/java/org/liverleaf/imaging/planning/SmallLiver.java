package org.liverleaf.imaging.planning;

import java.util.Arrays;
import java.util.Random;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Spacing;

/** A block of liver with eight blocks of segments, lesions and a vein, small enough to look at every voxel. */
record SmallLiver(Grid grid, LabelMap labels, LabelMap segments) {

    /** Two by two by two segments, in an order in which they touch as in a real liver. */
    private static final int[] ORDER = {7, 8, 4, 2, 6, 5, 1, 3};

    static SmallLiver of(Random random, int lesions) {
        Spacing spacing =
                new Spacing(2 + 2 * random.nextDouble(), 2 + 2 * random.nextDouble(), 2 + 3 * random.nextDouble());
        Grid grid = Grid.of(22, 14, 12, spacing);
        byte[][] labels = new byte[grid.nz()][grid.nx() * grid.ny()];
        byte[][] segments = new byte[grid.nz()][grid.nx() * grid.ny()];
        int[] cuts = {5 + random.nextInt(2), 10 + random.nextInt(2), 15 + random.nextInt(2)};
        for (int z = 1; z < grid.nz() - 1; z++) {
            for (int y = 1; y < grid.ny() - 1; y++) {
                for (int x = 1; x < grid.nx() - 1; x++) {
                    int at = y * grid.nx() + x;
                    int place = x;
                    int sector = (int)
                            Arrays.stream(cuts).filter(cut -> cut <= place).count();
                    labels[z][at] = 1;
                    segments[z][at] = (byte) ORDER[sector + (z < grid.nz() / 2 ? 4 : 0)];
                }
            }
        }
        for (int z = 1; z < grid.nz() - 1; z++) {
            labels[z][(grid.ny() / 2) * grid.nx() + cuts[1]] = 3;
        }
        for (int i = 0; i < lesions; i++) {
            int x0 = 2 + random.nextInt(grid.nx() - 6);
            int y0 = 2 + random.nextInt(grid.ny() - 6);
            int z0 = 2 + random.nextInt(grid.nz() - 5);
            for (int k = 0; k < 12; k++) {
                labels[z0 + k / 6][(y0 + k / 3 % 2) * grid.nx() + x0 + k % 3] = 2;
            }
        }
        return new SmallLiver(grid, LabelMap.of(grid, labels), LabelMap.of(grid, segments));
    }

    Anatomy anatomy() {
        try {
            Anatomy.Builder builder = new Anatomy.Builder(grid);
            builder.add(labels, LabelNames.parse("liver=1,tumour=2,portal-vein=3"));
            builder.addSegments(segments);
            return builder.anatomy();
        } catch (LabelNames.UnreadableException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
