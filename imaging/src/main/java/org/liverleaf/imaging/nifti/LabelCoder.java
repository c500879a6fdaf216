package org.liverleaf.imaging.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.liverleaf.imaging.volume.LabelMap;

/** Turns stored numbers into labels and labels into one-byte codes, in the order in which labels are met. */
final class LabelCoder {

    private static final int MOST_CODES = 256;

    private final String file;
    private final NiftiHeader header;
    private final boolean isPlain;
    private final int[] labels = new int[MOST_CODES];
    /** Code of each label plus 1; 0 where the label was not met yet. */
    private final short[] codes = new short[LabelMap.LABELS];

    private int met = 1;

    LabelCoder(String file, NiftiHeader header) {
        this.file = file;
        this.header = header;
        this.isPlain = header.type() == NiftiType.UINT8 && header.isUnscaled();
        if (isPlain) {
            Arrays.setAll(labels, code -> code);
        }
        codes[0] = 1;
    }

    /** Label of each code. */
    int[] labels() {
        return labels.clone();
    }

    /**
     * Codes of one slice.
     *
     * @param into where to
     * @return whether any is not 0
     */
    boolean code(ByteBuffer stored, int z, byte[] into) throws RefusedImageException {
        if (isPlain) {
            stored.get(0, into);
            return !isZero(into);
        }
        boolean any = false;
        NiftiType type = header.type();
        if (header.isUnscaled() && type.bytes() == 2) {
            for (int i = 0; i < into.length; i++) {
                short number = stored.getShort(2 * i);
                if (number != 0) {
                    into[i] = code(type == NiftiType.INT16 ? number : number & 0xffff, i, z);
                    any = true;
                }
            }
            return any;
        }
        for (int i = 0; i < into.length; i++) {
            double value = type.read(stored, i * type.bytes()) * header.slope() + header.inter();
            if (value != 0) {
                into[i] = code(value, i, z);
                any = true;
            }
        }
        return any;
    }

    private static boolean isZero(byte[] slice) {
        // The first byte is zero and each equals the one before it: compared in wide steps.
        return slice[0] == 0 && Arrays.mismatch(slice, 0, slice.length - 1, slice, 1, slice.length) < 0;
    }

    private byte code(double value, int index, int z) throws RefusedImageException {
        long label = Math.round(value);
        // Scaling leaves dust behind whole numbers.
        if (!(Math.abs(value - label) <= 1e-4) || label < 0 || label >= LabelMap.LABELS) {
            int nx = header.grid().nx();
            throw new RefusedImageException(
                    file,
                    "voxel " + index % nx + "," + index / nx + "," + z,
                    String.format(Locale.ROOT, "%.6g, expected a label: a whole number from 0 to 65535", value));
        }
        int known = codes[(int) label];
        if (known == 0) {
            if (met == MOST_CODES) {
                throw new RefusedImageException(file, "data", "more than 255 different labels, expected a label map");
            }
            labels[met] = (int) label;
            known = ++met;
            codes[(int) label] = (short) known;
        }
        return (byte) (known - 1);
    }
}
