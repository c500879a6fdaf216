package org.liverleaf.cli;

import java.io.IOException;
import java.io.Reader;

/** Reads lines without ever holding more than a limit of one: longer lines are skipped and reported as too long. */
final class BoundedLines {

    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[8192];
    private int position;
    private int filled;
    private boolean tooLong;

    BoundedLines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** Moves to the next line and puts it into the builder; false at the end. */
    boolean next(StringBuilder line) throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = reader.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any;
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(line, end);
            boolean lineEnds = end < filled;
            position = lineEnds ? end + 1 : end;
            if (lineEnds) {
                return true;
            }
        }
    }

    /** Whether the line just read was cut at the limit. */
    boolean wasTooLong() {
        return tooLong;
    }

    private void append(StringBuilder line, int end) {
        int room = limit - line.length();
        int length = end - position;
        tooLong |= length > room;
        line.append(buffer, position, Math.min(length, Math.max(room, 0)));
    }
}
