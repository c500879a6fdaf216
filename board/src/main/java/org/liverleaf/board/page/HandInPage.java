package org.liverleaf.board.page;

import java.util.List;

/**
 * The form to open a case, or what was wrong with a document.
 *
 * @param caseId the case that the document was for; empty for a new case
 * @param name name of the case
 * @param problems what was wrong, a line each; empty before the first try
 */
public record HandInPage(String caseId, String name, List<String> problems) {

    /** Copies the list. */
    public HandInPage {
        problems = List.copyOf(problems);
    }
}
