package org.liverleaf.imaging.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;

/** Reads a header of NIfTI-1 (348 bytes) or NIfTI-2 (540 bytes) in either byte order, and believes nothing in it. */
final class HeaderReader {

    /** The largest volume: 1024 x 1024 x 512 voxels. */
    static final long MOST_VOXELS = 1L << 29;

    private static final int LONGEST_SIDE = 32_767;
    private static final long LARGEST_GAP = 16 << 20;
    private static final double SMALLEST_MM = 1e-3;
    private static final double LARGEST_MM = 1000;
    /** Cosine of the angle between axes up to which they count as at right angles. */
    private static final double SQUARE = 1e-3;

    private final String file;
    private final List<String> notes = new ArrayList<>();
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean isTwo;

    HeaderReader(String file) {
        this.file = file;
    }

    NiftiHeader read(InputStream in) throws IOException {
        byte[] size = in.readNBytes(4);
        if (size.length < 4) {
            throw refused("header", size.length + " bytes, expected a header of 348 or 540 bytes");
        }
        int big = ByteBuffer.wrap(size).getInt();
        int little = Integer.reverseBytes(big);
        ByteOrder order = big == 348 || big == 540 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int length = order == ByteOrder.BIG_ENDIAN ? big : little;
        if (length != 348 && length != 540) {
            throw refused("sizeof_hdr", little + ", expected 348 (NIfTI-1) or 540 (NIfTI-2)");
        }
        isTwo = length == 540;
        byte[] header = new byte[length];
        System.arraycopy(size, 0, header, 0, 4);
        int got = in.readNBytes(header, 4, length - 4);
        if (got < length - 4) {
            throw refused("header", (got + 4) + " bytes, expected " + length);
        }
        bytes = ByteBuffer.wrap(header).order(order);
        checkMagic();
        return header(order, length);
    }

    private NiftiHeader header(ByteOrder order, int length) throws IOException {
        int code = isTwo ? bytes.getShort(12) : bytes.getShort(70);
        NiftiType type = NiftiType.find(code)
                .orElseThrow(() -> refused("datatype", code + ", expected an integer or real type of 8 to 64 bits"));
        int bits = isTwo ? bytes.getShort(14) : bytes.getShort(72);
        if (bits != 8 * type.bytes()) {
            throw refused("bitpix", bits + ", expected " + 8 * type.bytes() + " for this datatype");
        }
        int[] sizes = sizes();
        Affine affine = affine();
        double slope = isTwo ? bytes.getDouble(176) : bytes.getFloat(112);
        double inter = isTwo ? bytes.getDouble(184) : bytes.getFloat(116);
        // A slope of 0 says that there is no scaling at all.
        if (slope == 0) {
            slope = 1;
            inter = 0;
        }
        if (!Double.isFinite(slope) || !Double.isFinite(inter)) {
            throw refused("scl_slope", "not finite, expected a number");
        }
        double offset = isTwo ? bytes.getLong(168) : bytes.getFloat(108);
        if (!(offset >= length && offset <= length + LARGEST_GAP && offset == Math.rint(offset))) {
            throw refused("vox_offset", number(offset) + ", expected " + length + " to " + (length + LARGEST_GAP));
        }
        Grid grid = new Grid(sizes[0], sizes[1], sizes[2], affine);
        return new NiftiHeader(grid, type, order, slope, inter, (long) offset - length, notes);
    }

    private void checkMagic() throws IOException {
        String magic = new String(bytes.array(), isTwo ? 4 : 344, 4, StandardCharsets.ISO_8859_1);
        if (magic.equals("ni1\0") || magic.equals("ni2\0")) {
            throw refused("magic", "a pair of .hdr and .img, expected one .nii file");
        }
        if (!magic.equals(isTwo ? "n+2\0" : "n+1\0")) {
            throw refused("magic", "no NIfTI, expected " + (isTwo ? "n+2" : "n+1"));
        }
    }

    private long dim(int index) {
        return isTwo ? bytes.getLong(16 + 8 * index) : bytes.getShort(40 + 2 * index);
    }

    private int[] sizes() throws IOException {
        long dimensions = dim(0);
        if (dimensions < 2 || dimensions > 7) {
            throw refused("dim[0]", dimensions + ", expected 3 dimensions");
        }
        int[] sizes = {1, 1, 1};
        long voxels = 1;
        for (int index = 1; index <= dimensions; index++) {
            long size = dim(index);
            if (index > 3 && size > 1) {
                throw refused("dim[" + index + "]", size + ", expected 1: one volume at a time");
            }
            if (index <= 3) {
                if (size < 1 || size > LONGEST_SIDE) {
                    throw refused("dim[" + index + "]", size + ", expected a size from 1 to " + LONGEST_SIDE);
                }
                sizes[index - 1] = (int) size;
                voxels *= size;
            }
        }
        if (voxels > MOST_VOXELS) {
            throw refused("dim", voxels + " voxels, expected at most " + MOST_VOXELS);
        }
        return sizes;
    }

    private double pixdim(int index) {
        return isTwo ? bytes.getDouble(104 + 8 * index) : bytes.getFloat(76 + 4 * index);
    }

    private Affine affine() throws IOException {
        double unit = unit();
        for (int axis = 1; axis <= 3; axis++) {
            checkSpacing("pixdim[" + axis + "]", pixdim(axis) * unit);
        }
        int sform = isTwo ? bytes.getInt(348) : bytes.getShort(254);
        int qform = isTwo ? bytes.getInt(344) : bytes.getShort(252);
        Affine affine;
        String field;
        if (sform > 0) {
            field = "srow";
            affine = stated();
        } else if (qform > 0) {
            field = "quatern";
            affine = turned();
        } else {
            field = "pixdim";
            affine = affine(field, pixdim(1), 0, 0, 0, 0, pixdim(2), 0, 0, 0, 0, pixdim(3), 0);
            notes.add("no orientation is stated; the third axis is taken as the one along the body");
        }
        affine = affine.scaled(unit);
        check(field, affine, unit);
        return affine;
    }

    private void check(String field, Affine affine, double unit) throws IOException {
        for (int axis = 0; axis < 3; axis++) {
            double spacing = affine.norm(axis);
            checkSpacing(field, spacing);
            if (Math.abs(spacing - pixdim(axis + 1) * unit) > 0.01 * spacing) {
                notes.add(String.format(
                        Locale.ROOT,
                        "pixdim[%d] is %s mm, but the orientation says %s mm, which is used",
                        axis + 1,
                        number(pixdim(axis + 1) * unit),
                        number(spacing)));
            }
            double cosine = affine.cosine(axis, (axis + 1) % 3);
            if (Math.abs(cosine) > SQUARE) {
                throw refused(
                        field, "axes that are not at right angles (a tilted gantry), expected a resampled volume");
            }
        }
    }

    private void checkSpacing(String field, double spacing) throws IOException {
        if (!(spacing >= SMALLEST_MM && spacing <= LARGEST_MM)) {
            throw refused(field, "spacing of " + number(spacing) + " mm, expected 0.001 to 1000");
        }
    }

    /** Millimetres in the unit of the file. */
    private double unit() throws IOException {
        int unit = (isTwo ? bytes.getInt(500) : bytes.get(123)) & 7;
        return switch (unit) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> throw refused("xyzt_units", unit + ", expected metres (1), millimetres (2) or micrometres (3)");
        };
    }

    private Affine stated() throws IOException {
        double[] rows = new double[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = isTwo ? bytes.getDouble(400 + 8 * i) : bytes.getFloat(280 + 4 * i);
        }
        return affine("srow", rows);
    }

    /** Rotation by a unit quaternion, whose first part is what the other three leave of 1. */
    private Affine turned() throws IOException {
        double b = quaternion(0);
        double c = quaternion(1);
        double d = quaternion(2);
        double rest = 1 - b * b - c * c - d * d;
        if (!(rest >= -1e-3)) {
            throw refused("quatern", "not a rotation, expected three numbers whose squares add up to at most 1");
        }
        double a = Math.sqrt(Math.max(0, rest));
        double scale = 1 / Math.sqrt(a * a + b * b + c * c + d * d);
        a *= scale;
        b *= scale;
        c *= scale;
        d *= scale;
        double x = pixdim(1);
        double y = pixdim(2);
        double z = pixdim(0) < 0 ? -pixdim(3) : pixdim(3);
        double[] rows = {
            (a * a + b * b - c * c - d * d) * x, (2 * b * c - 2 * a * d) * y, (2 * b * d + 2 * a * c) * z,
                    quaternion(3),
            (2 * b * c + 2 * a * d) * x, (a * a + c * c - b * b - d * d) * y, (2 * c * d - 2 * a * b) * z,
                    quaternion(4),
            (2 * b * d - 2 * a * c) * x, (2 * c * d + 2 * a * b) * y, (a * a + d * d - b * b - c * c) * z, quaternion(5)
        };
        return affine("quatern", rows);
    }

    /** Three numbers of the rotation and three of the shift. */
    private double quaternion(int index) {
        return isTwo ? bytes.getDouble(352 + 8 * index) : bytes.getFloat(256 + 4 * index);
    }

    private Affine affine(String field, double... rows) throws IOException {
        for (double each : rows) {
            if (!(Math.abs(each) < 1e9)) {
                throw refused(field, number(each) + ", expected a finite number");
            }
        }
        return Affine.of(rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    private RefusedImageException refused(String field, String rest) {
        return new RefusedImageException(file, field, rest);
    }
}
