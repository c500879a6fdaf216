package org.liverleaf.imaging.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.ScalarVolume;

/**
 * Reads label maps and volumes of numbers from NIfTI-1 and NIfTI-2, plain or gzipped. Memory is one byte a voxel (four for numbers) and one slice as stored. What cannot be
 * read is refused with one line.
 */
public final class NiftiReader {

    /** Largest volume of numbers: half a gigabyte. */
    private static final long MOST_VALUES = 1L << 27;

    private final String file;

    /** @param file name of the file, for messages */
    public NiftiReader(String file) {
        this.file = file;
    }

    /**
     * A label map and what its reader should know.
     *
     * @param notes sentences for people
     */
    public record Labels(LabelMap map, List<String> notes) {
        public Labels {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a label map. The third axis of the result is the one nearest to the long axis of the body.
     *
     * @throws RefusedImageException if the file is no whole NIfTI of one volume, or holds anything but whole numbers from 0 to
     *     65,535, or more than 256 different ones
     */
    public Labels labels(InputStream in) throws IOException {
        NiftiStream stream = new NiftiStream(in, file);
        NiftiHeader header = stream.header();
        Grid grid = header.grid();
        LabelCoder coder = new LabelCoder(file, header);
        byte[][] slices = new byte[grid.nz()][];
        // Slices without labels share one array; none is made before its bytes have come.
        byte[] empty = new byte[0];
        byte[] fresh = new byte[0];
        for (int z = 0; z < grid.nz(); z++) {
            ByteBuffer stored = stream.next();
            if (fresh.length == 0) {
                fresh = new byte[grid.nx() * grid.ny()];
            }
            if (coder.code(stored, z, fresh)) {
                slices[z] = fresh;
                fresh = new byte[0];
            } else {
                empty = empty.length == 0 ? fresh.clone() : empty;
                slices[z] = empty;
            }
        }
        LabelMap map = new LabelMap(grid, slices, coder.labels());
        List<String> notes = new ArrayList<>(header.notes());
        int[] order = axes(grid.affine());
        if (order[2] != 2) {
            notes.add(
                    "the slices are not axial; the axis nearest to the long axis of the body is taken as the one across axial planes");
            map = map.ordered(order);
        }
        return new Labels(map, notes);
    }

    /**
     * A volume of real numbers and what its reader should know.
     *
     * @param notes sentences for people
     */
    public record Values(ScalarVolume volume, List<String> notes) {
        public Values {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a volume of real numbers, such as activity. Scaling is applied; the third axis is as in {@link #labels}.
     *
     * @throws RefusedImageException if the file is no whole NIfTI of one volume, or holds a number that is not finite
     */
    public Values values(InputStream in) throws IOException {
        NiftiStream stream = new NiftiStream(in, file);
        NiftiHeader header = stream.header();
        Grid grid = header.grid();
        if (grid.voxels() > MOST_VALUES) {
            throw new RefusedImageException(
                    file, "dim", grid.voxels() + " voxels of numbers, expected at most " + MOST_VALUES);
        }
        float[][] slices = new float[grid.nz()][];
        for (int z = 0; z < grid.nz(); z++) {
            ByteBuffer stored = stream.next();
            float[] slice = new float[grid.nx() * grid.ny()];
            for (int i = 0; i < slice.length; i++) {
                double value = header.type().read(stored, i * header.type().bytes()) * header.slope() + header.inter();
                if (!(Math.abs(value) <= Float.MAX_VALUE)) {
                    throw new RefusedImageException(
                            file,
                            "voxel " + i % grid.nx() + "," + i / grid.nx() + "," + z,
                            value + ", expected a finite number");
                }
                slice[i] = (float) value;
            }
            slices[z] = slice;
        }
        int[] order = axes(grid.affine());
        ScalarVolume volume = new ScalarVolume(grid, slices);
        return new Values(order[2] == 2 ? volume : volume.ordered(order), header.notes());
    }

    /** Old axes in their new order: the one along the body last, the others as they are. */
    static int[] axes(Affine affine) {
        int body = 2;
        for (int axis = 0; axis < 2; axis++) {
            if (upright(affine, axis) > upright(affine, body) + 1e-6) {
                body = axis;
            }
        }
        return body == 2 ? new int[] {0, 1, 2} : body == 1 ? new int[] {0, 2, 1} : new int[] {1, 2, 0};
    }

    private static double upright(Affine affine, int axis) {
        return Math.abs(affine.at(2, axis)) / affine.norm(axis);
    }
}
