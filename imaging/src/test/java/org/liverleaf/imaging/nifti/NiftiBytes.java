package org.liverleaf.imaging.nifti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes NIfTI files of any kind for tests, whole or spoilt. */
final class NiftiBytes {

    private final boolean isTwo;
    private final NiftiType type;
    private final ByteBuffer header;
    private final int[] sizes;

    NiftiBytes(boolean isTwo, ByteOrder order, NiftiType type, int... sizes) {
        this.isTwo = isTwo;
        this.type = type;
        this.sizes = sizes;
        this.header = ByteBuffer.allocate(isTwo ? 544 : 352).order(order);
        header.putInt(0, isTwo ? 540 : 348);
        header.put(isTwo ? 4 : 344, (isTwo ? "n+2\0\r\n\032\n" : "n+1\0").getBytes(StandardCharsets.ISO_8859_1));
        shortAt(isTwo ? 12 : 70, type.code());
        shortAt(isTwo ? 14 : 72, 8 * type.bytes());
        dim(0, sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            dim(i + 1, sizes[i]);
        }
        for (int i = 0; i < 4; i++) {
            pixdim(i, 1);
        }
        real(isTwo ? 168 : 108, header.capacity());
        if (isTwo) {
            header.putLong(168, header.capacity());
        }
    }

    static NiftiBytes of(NiftiType type, int... sizes) {
        return new NiftiBytes(false, ByteOrder.LITTLE_ENDIAN, type, sizes);
    }

    NiftiBytes shortAt(int at, int value) {
        header.putShort(at, (short) value);
        return this;
    }

    NiftiBytes intAt(int at, int value) {
        header.putInt(at, value);
        return this;
    }

    NiftiBytes dim(int index, long value) {
        if (isTwo) {
            header.putLong(16 + 8 * index, value);
        } else {
            header.putShort(40 + 2 * index, (short) value);
        }
        return this;
    }

    NiftiBytes pixdim(int index, double value) {
        return real(isTwo ? 104 + 8 * index : 76 + 4 * index, value);
    }

    NiftiBytes scaling(double slope, double inter) {
        return real(isTwo ? 176 : 112, slope).real(isTwo ? 184 : 116, inter);
    }

    NiftiBytes units(int code) {
        if (isTwo) {
            header.putInt(500, code);
        } else {
            header.put(123, (byte) code);
        }
        return this;
    }

    NiftiBytes sform(double... rows) {
        code(348, 254);
        for (int i = 0; i < 12; i++) {
            real(isTwo ? 400 + 8 * i : 280 + 4 * i, rows[i]);
        }
        return this;
    }

    /** b, c, d and the shift. */
    NiftiBytes qform(double... numbers) {
        code(344, 252);
        for (int i = 0; i < 6; i++) {
            real(isTwo ? 352 + 8 * i : 256 + 4 * i, numbers[i]);
        }
        return this;
    }

    private void code(int two, int one) {
        if (isTwo) {
            header.putInt(two, 1);
        } else {
            header.putShort(one, (short) 1);
        }
    }

    NiftiBytes real(int at, double value) {
        if (isTwo) {
            header.putDouble(at, value);
        } else {
            header.putFloat(at, (float) value);
        }
        return this;
    }

    byte[] header() {
        return header.array().clone();
    }

    /** With voxels; as many as are given. */
    byte[] bytes(double... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * type.bytes()).order(header.order());
        for (double value : values) {
            switch (type) {
                case UINT8, INT8 -> data.put((byte) value);
                case INT16, UINT16 -> data.putShort((short) (int) value);
                case INT32, UINT32 -> data.putInt((int) (long) value);
                case INT64, UINT64 -> data.putLong((long) value);
                case FLOAT32 -> data.putFloat((float) value);
                case FLOAT64 -> data.putDouble(value);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(data.array());
        return out.toByteArray();
    }

    int voxels() {
        int voxels = 1;
        for (int size : sizes) {
            voxels *= size;
        }
        return voxels;
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
