package org.liverleaf.pathway.fhir.in;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Gives a stream line by line, each line as a stream of its own, so that no line has to fit into memory. */
final class LineStream extends InputStream {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_ENDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean lineEnded = true;
    private boolean ended;
    private long line;

    LineStream(InputStream in) {
        this.in = in;
    }

    /** Goes to the start of the next line that is not empty; false at the end. */
    boolean next() throws IOException {
        while (!lineEnded) {
            int end = endOfLine(limit);
            position = end;
            step(end);
        }
        while (true) {
            if (position == limit && !fill()) {
                return false;
            }
            byte first = buffer[position];
            if (first == '\n') {
                line++;
                position++;
            } else if (first == '\r' || first == ' ' || first == '\t') {
                position++;
            } else {
                line++;
                lineEnded = false;
                return true;
            }
        }
    }

    /** Number of the current line, from 1. */
    long line() {
        return line;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        ended = limit == 0;
        return !ended;
    }

    /** The place of the next line end before a bound, else the bound; eight bytes at a time. */
    private int endOfLine(int bound) {
        int at = position;
        for (; at + Long.BYTES <= bound; at += Long.BYTES) {
            // A byte that equals the line end becomes 0; the sum borrows into its highest bit only where a byte was 0.
            long difference = (long) LONGS.get(buffer, at) ^ LINE_ENDS;
            if (((difference - LOWEST_BITS) & ~difference & HIGHEST_BITS) != 0) {
                break;
            }
        }
        while (at < bound && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Ends the line when its last byte was given out. */
    private void step(int end) throws IOException {
        if (end < limit) {
            position = end + 1;
            lineEnded = true;
        } else if (!fill()) {
            lineEnded = true;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (lineEnded || length == 0) {
            return lineEnded ? -1 : 0;
        }
        if (position == limit && !fill()) {
            lineEnded = true;
            return -1;
        }
        int from = position;
        int end = endOfLine(Math.min(limit, from + length));
        System.arraycopy(buffer, from, into, offset, end - from);
        position = end;
        if (end < limit && buffer[end] == '\n') {
            position = end + 1;
            lineEnded = true;
        }
        return end == from ? -1 : end - from;
    }
}
