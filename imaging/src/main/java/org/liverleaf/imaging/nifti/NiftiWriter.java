package org.liverleaf.imaging.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;

/** Writes NIfTI-1, little-endian, with its place as sform. The same volume gives the same bytes; gzip is for the caller to add. */
public final class NiftiWriter {

    private static final int OFFSET = 352;

    private NiftiWriter() {}

    /** A value for each voxel. */
    @FunctionalInterface
    public interface Values {
        /** Value of a voxel, within the range of the type. */
        int at(int x, int y, int z);
    }

    /** Writes a label map: bytes where all labels are below 256, unsigned 16-bit numbers else. */
    public static void write(LabelMap map, OutputStream out) throws IOException {
        boolean isSmall = map.labelsPresent().length() <= 256;
        write(map.grid(), isSmall ? NiftiType.UINT8 : NiftiType.UINT16, map::label, out);
    }

    /**
     * Writes whole numbers.
     *
     * @param type an integer type of 8 or 16 bits
     */
    public static void write(Grid grid, NiftiType type, Values values, OutputStream out) throws IOException {
        out.write(header(grid, type));
        ByteBuffer row = ByteBuffer.allocate(grid.nx() * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    int value = values.at(x, y, z);
                    if (type.bytes() == 1) {
                        row.put(x, (byte) value);
                    } else {
                        row.putShort(2 * x, (short) value);
                    }
                }
                out.write(row.array());
            }
        }
    }

    private static byte[] header(Grid grid, NiftiType type) {
        ByteBuffer header = ByteBuffer.allocate(OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 348);
        int[] sizes = {3, grid.nx(), grid.ny(), grid.nz(), 1, 1, 1, 1};
        Affine affine = grid.affine();
        for (int i = 0; i < 8; i++) {
            header.putShort(40 + 2 * i, (short) sizes[i]);
            header.putFloat(76 + 4 * i, i >= 1 && i <= 3 ? (float) affine.norm(i - 1) : 1);
        }
        header.putShort(70, (short) type.code());
        header.putShort(72, (short) (8 * type.bytes()));
        header.putFloat(108, OFFSET);
        header.putFloat(112, 1);
        header.put(123, (byte) 2);
        header.putShort(254, (short) 1);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                header.putFloat(280 + 16 * row + 4 * column, (float) affine.at(row, column));
            }
        }
        header.put(344, "n+1\0".getBytes(StandardCharsets.ISO_8859_1));
        return header.array();
    }
}
