package org.liverleaf.board.page;

import java.util.List;

/**
 * All cases, a page at a time.
 *
 * @param rows the cases
 * @param search words searched for; empty for all
 * @param total how many cases there are
 * @param earlier offset of the page before; -1 if this is the first
 * @param later offset of the next page; -1 if this is the last
 */
public record CasesPage(List<CaseRow> rows, String search, int total, int earlier, int later) {

    /** Copies the list. */
    public CasesPage {
        rows = List.copyOf(rows);
    }
}
