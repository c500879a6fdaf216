package org.liverleaf.imaging.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The number types of voxels that we read, by their code in the header. */
public enum NiftiType {
    UINT8(2, 1) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.get(at) & 0xff;
        }
    },
    INT16(4, 2) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getShort(at);
        }
    },
    INT32(8, 4) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getInt(at);
        }
    },
    FLOAT32(16, 4) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getFloat(at);
        }
    },
    FLOAT64(64, 8) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getDouble(at);
        }
    },
    INT8(256, 1) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.get(at);
        }
    },
    UINT16(512, 2) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getShort(at) & 0xffff;
        }
    },
    UINT32(768, 4) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getInt(at) & 0xffffffffL;
        }
    },
    INT64(1024, 8) {
        @Override
        double read(ByteBuffer buffer, int at) {
            return buffer.getLong(at);
        }
    },
    UINT64(1280, 8) {
        @Override
        double read(ByteBuffer buffer, int at) {
            long value = buffer.getLong(at);
            return value >= 0 ? value : value + 0x1p64;
        }
    };

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
    abstract double read(ByteBuffer buffer, int at);

    static Optional<NiftiType> find(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }
}
