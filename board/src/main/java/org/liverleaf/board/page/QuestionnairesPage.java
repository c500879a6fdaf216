package org.liverleaf.board.page;

import java.util.List;

/**
 * The questionnaires of a case.
 *
 * @param caseId the case
 * @param caseName its name
 * @param forms what can be sent
 * @param links what was sent
 * @param fresh the link that was just made; none otherwise
 * @param problems what is wrong, a line each
 */
public record QuestionnairesPage(
        String caseId,
        String caseName,
        List<Choice> forms,
        List<Link> links,
        List<Fresh> fresh,
        List<String> problems) {

    /** Copies the lists. */
    public QuestionnairesPage {
        forms = List.copyOf(forms);
        links = List.copyOf(links);
        fresh = List.copyOf(fresh);
        problems = List.copyOf(problems);
    }

    /**
     * A link that was sent.
     *
     * @param id its id
     * @param title what it asks
     * @param made when and by whom
     * @param state what became of it
     * @param isOpen whether it can be taken back
     */
    public record Link(String id, String title, String made, String state, boolean isOpen) {}

    /**
     * A link that was just made; shown this once.
     *
     * @param title what it asks
     * @param address the link
     * @param until until when it is good
     * @param isOfThisMachine whether the link only opens on the machine of the board
     * @param size width of the drawing in modules
     * @param path what is dark in the drawing, as a path of SVG
     */
    public record Fresh(String title, String address, String until, boolean isOfThisMachine, int size, String path) {}
}
