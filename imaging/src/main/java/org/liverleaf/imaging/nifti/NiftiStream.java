package org.liverleaf.imaging.nifti;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A NIfTI file as a header and then slice after slice; unpacks gzip where it finds it. Reads no byte more than the header promises. */
final class NiftiStream {

    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream in;
    private final NiftiHeader header;
    private final int sliceBytes;
    private byte[] slice = new byte[0];
    private int slices;

    NiftiStream(InputStream stream, String file) throws IOException {
        this.file = file;
        this.in = unpacked(stream);
        try {
            this.header = new HeaderReader(file).read(in);
            in.skipNBytes(header.gap());
        } catch (EOFException | ZipException broken) {
            throw truncated("ends before the voxels begin", broken);
        }
        long bytes =
                (long) header.grid().nx() * header.grid().ny() * header.type().bytes();
        if (bytes > Integer.MAX_VALUE - 64) {
            throw new RefusedImageException(file, "dim", "a slice of " + bytes + " bytes, expected less than 2 GB");
        }
        this.sliceBytes = (int) bytes;
    }

    private InputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        if (first != 0x1f || second != 0x8b) {
            return buffered;
        }
        try {
            return new GZIPInputStream(buffered, BUFFER);
        } catch (EOFException | ZipException broken) {
            throw truncated("no whole gzip header", broken);
        }
    }

    NiftiHeader header() {
        return header;
    }

    /** The next slice, in a buffer that the next call fills anew. */
    ByteBuffer next() throws IOException {
        int got;
        try {
            got = fill();
        } catch (EOFException | ZipException broken) {
            throw truncated(
                    "broken gzip in slice " + (slices + 1) + " of "
                            + header.grid().nz(),
                    broken);
        }
        if (got < sliceBytes) {
            throw new RefusedImageException(
                    file,
                    "data",
                    "ends in slice " + (slices + 1) + " of " + header.grid().nz() + ", expected "
                            + header.grid().voxels() * header.type().bytes() + " bytes of voxels");
        }
        slices++;
        if (slices == header.grid().nz()) {
            checkEnd();
        }
        return ByteBuffer.wrap(slice).order(header.order());
    }

    /** The first slice grows as bytes come, so that a header that lies about its size costs no memory. */
    private int fill() throws IOException {
        if (slice.length == sliceBytes) {
            return in.readNBytes(slice, 0, sliceBytes);
        }
        slice = in.readNBytes(sliceBytes);
        return slice.length;
    }

    /** Lets gzip compare its checksum; what follows the voxels is nobody's. */
    private void checkEnd() throws IOException {
        try {
            in.read();
        } catch (EOFException | ZipException broken) {
            throw truncated("broken gzip at the end", broken);
        }
    }

    private RefusedImageException truncated(String what, IOException cause) {
        RefusedImageException refused = new RefusedImageException(file, "data", what + ", expected a whole file");
        refused.initCause(cause);
        return refused;
    }
}
