package org.liverleaf.imaging.distance;

import java.util.Arrays;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * The exact Euclidean distance from every voxel of a box to the nearest voxel of a set, both at voxel centres, in millimetres on an anisotropic
 * grid. 0 on the set itself. The set may lie outside of the box. Error: below 1e-4 mm over 500 mm, since squares are kept as floats.
 */
public final class DistanceTransform {

    /*
     * The squared distance adds over the axes, so one axis is done after the other. Along x, distances to the runs of a row are
     * counted off. Along y and z, lower envelopes (see Envelope). Only rows and slices with voxels of the set
     * enter an envelope, which is what makes sparse sets fast. Columns are done by blocks of neighbours, so that the memory is read and written
     * in whole cache lines.
     */

    private static final int BLOCK = 16;

    private final Runs seeds;
    private final Box box;
    private final Spacing spacing;
    /** What of the seeds' slices and rows matters: all of them, and as a frame the box along x. */
    private final int firstSlice;

    private final int slicesWithSeeds;
    private final float[][] planes;

    private DistanceTransform(Runs seeds, Box box, Spacing spacing) {
        this.seeds = seeds;
        this.box = box;
        this.spacing = spacing;
        this.firstSlice = Math.min(box.z0(), seeds.box().z0());
        this.slicesWithSeeds = Math.max(box.z1(), seeds.box().z1()) - firstSlice;
        this.planes = new float[slicesWithSeeds][];
    }

    /**
     * The distance map of a box.
     *
     * @param threads how many threads share the work, at least 1
     */
    public static DistanceMap of(Runs seeds, Box box, Spacing spacing, int threads) {
        float[][] slices = new float[box.nz()][];
        if (seeds.isEmpty() || box.isEmpty()) {
            for (int z = 0; z < slices.length; z++) {
                slices[z] = new float[box.nx() * box.ny()];
                Arrays.fill(slices[z], Float.POSITIVE_INFINITY);
            }
            return new DistanceMap(box, slices);
        }
        DistanceTransform transform = new DistanceTransform(seeds, box, spacing);
        transform.alongRowsAndColumns(threads);
        transform.alongSlices(threads, slices);
        return new DistanceMap(box, slices);
    }

    private void alongRowsAndColumns(int threads) {
        Workers.run(threads, slicesWithSeeds, number -> new PlaneWorker());
    }

    /** One slice: rows, then columns; slices without seeds stay null. */
    private final class PlaneWorker implements Workers.Worker {

        private final int y0 = Math.min(box.y0(), seeds.box().y0());
        private final int lines = Math.max(box.y1(), seeds.box().y1()) - y0;
        private final float[][] rows = new float[lines][];
        private final float[] spare = new float[box.nx()];
        private final int[] seeded = new int[lines];
        private final Envelope envelope = new Envelope(lines, spacing.y());
        private final float[] block = new float[BLOCK * lines];

        @Override
        public void work(int piece) {
            int z = firstSlice + piece;
            int count = 0;
            for (int y = 0; y < lines; y++) {
                if (seeds.last(y0 + y, z) > seeds.first(y0 + y, z)) {
                    if (rows[count] == null) {
                        rows[count] = new float[box.nx()];
                    }
                    seeded[count] = y;
                    alongRow(y0 + y, z, rows[count++]);
                }
            }
            if (count > 0) {
                planes[piece] = new float[box.nx() * box.ny()];
                for (int x = 0; x < box.nx(); x += BLOCK) {
                    columns(planes[piece], x, Math.min(BLOCK, box.nx() - x), count);
                }
            }
        }

        /** Squares of the distance to the nearest run of the row. */
        private void alongRow(int y, int z, float[] row) {
            int run = seeds.first(y, z);
            int last = seeds.last(y, z) - 1;
            double width = spacing.x();
            for (int x = 0; x < row.length; x++) {
                int place = box.x0() + x;
                while (run < last && seeds.start(run + 1) - place <= place - (seeds.end(run) - 1)) {
                    run++;
                }
                int steps = Math.max(0, Math.max(seeds.start(run) - place, place - seeds.end(run) + 1));
                double mm = steps * width;
                row[x] = (float) (mm * mm);
            }
        }

        private void columns(float[] plane, int x, int width, int count) {
            for (int column = 0; column < width; column++) {
                envelope.clear();
                for (int row = 0; row < count; row++) {
                    envelope.add(seeded[row], rows[row][x + column]);
                }
                envelope.fill(block, column * lines);
            }
            int shift = box.y0() - y0;
            for (int y = 0; y < box.ny(); y++) {
                int to = y * box.nx() + x;
                for (int column = 0; column < width; column++) {
                    plane[to + column] = block[column * lines + y + shift];
                }
            }
        }

        @Override
        public String toString() {
            return "rows of " + spare.length;
        }
    }

    private void alongSlices(int threads, float[][] slices) {
        for (int z = 0; z < slices.length; z++) {
            int piece = z + box.z0() - firstSlice;
            slices[z] = planes[piece] == null ? new float[box.nx() * box.ny()] : planes[piece];
        }
        Workers.run(threads, box.ny(), number -> new DepthWorker(slices));
    }

    /** One row of all slices. */
    private final class DepthWorker implements Workers.Worker {

        private final float[][] slices;
        private final int[] seeded = new int[slicesWithSeeds];
        private final int count;
        private final Envelope envelope = new Envelope(slicesWithSeeds, spacing.z());
        private final float[] block = new float[BLOCK * slicesWithSeeds];

        DepthWorker(float[][] slices) {
            this.slices = slices;
            int found = 0;
            for (int z = 0; z < slicesWithSeeds; z++) {
                if (planes[z] != null) {
                    seeded[found++] = z;
                }
            }
            this.count = found;
        }

        @Override
        public void work(int y) {
            int nx = box.nx();
            int shift = box.z0() - firstSlice;
            for (int x = 0; x < nx; x += BLOCK) {
                int width = Math.min(BLOCK, nx - x);
                int at = y * nx + x;
                for (int column = 0; column < width; column++) {
                    envelope.clear();
                    for (int piece = 0; piece < count; piece++) {
                        envelope.add(seeded[piece], planes[seeded[piece]][at + column]);
                    }
                    envelope.fill(block, column * slicesWithSeeds);
                }
                for (int z = 0; z < slices.length; z++) {
                    float[] slice = slices[z];
                    for (int column = 0; column < width; column++) {
                        slice[at + column] = (float) Math.sqrt(block[column * slicesWithSeeds + z + shift]);
                    }
                }
            }
        }
    }
}
