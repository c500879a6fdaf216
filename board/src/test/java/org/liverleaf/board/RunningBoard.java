package org.liverleaf.board;

/** The board that all tests share, for tests of inner rooms. */
public final class RunningBoard {

    private RunningBoard() {}

    /** A part of it; the board is started when first asked for. */
    public static <T> T part(Class<T> kind) {
        return TestBoard.running().part(kind);
    }
}
