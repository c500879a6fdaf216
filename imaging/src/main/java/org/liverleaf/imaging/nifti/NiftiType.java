package org.liverleaf.imaging.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The number types of voxels that we read, by their code in the header. */
public enum NiftiType {
    UINT8(2, 1),
    INT16(4, 2),
    INT32(8, 4),
    FLOAT32(16, 4),
    FLOAT64(64, 8),
    INT8(256, 1),
    UINT16(512, 2),
    UINT32(768, 4),
    INT64(1024, 8),
    UINT64(1280, 8);

    private final int code;
    private final int bytes;

    NiftiType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Number of the type in the header. */
    int code() {
        return code;
    }

    /** Bytes of one voxel. */
    int bytes() {
        return bytes;
    }

    /** The number at a place of a buffer, in the buffer's byte order. */
    double read(ByteBuffer buffer, int at) {
        return switch (this) {
            case UINT8 -> buffer.get(at) & 0xff;
            case INT16 -> buffer.getShort(at);
            case INT32 -> buffer.getInt(at);
            case FLOAT32 -> buffer.getFloat(at);
            case FLOAT64 -> buffer.getDouble(at);
            case INT8 -> buffer.get(at);
            case UINT16 -> buffer.getShort(at) & 0xffff;
            case UINT32 -> buffer.getInt(at) & 0xffffffffL;
            case INT64 -> buffer.getLong(at);
            case UINT64 -> unsigned(buffer.getLong(at));
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : value + 0x1p64;
    }

    static Optional<NiftiType> find(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }
}
