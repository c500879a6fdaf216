package org.liverleaf.board.api;

import java.util.List;

/** A part of a long list. */
final class Paging {

    /** Length of a part unless said. */
    static final String USUAL = "50";

    private static final int MOST = 200;

    private Paging() {}

    /** Refuses a part that cannot be. */
    static void check(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw ApiException.refused("offset, limit: expected an offset from 0 and a limit of 1 to " + MOST);
        }
    }

    /** A part of a list that is at hand whole. */
    static <T> List<T> part(List<T> all, int offset, int limit) {
        check(offset, limit);
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }
}
