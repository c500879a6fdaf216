package org.liverleaf.board.page;

import java.util.List;

/**
 * A case.
 *
 * @param id its id
 * @param name its name
 * @param html the assessed case, written by the room that draws cases
 * @param documents what was handed in
 * @param meetings meetings on whose list it stands
 * @param decisions what was decided
 * @param questionsLeft whether some answer can still change the plan
 * @param problems what could not be used of what was handed in
 */
public record CaseView(
        String id,
        String name,
        String html,
        List<Document> documents,
        List<Choice> meetings,
        List<DecisionView> decisions,
        boolean questionsLeft,
        List<String> problems) {

    /** Copies the lists. */
    public CaseView {
        documents = List.copyOf(documents);
        meetings = List.copyOf(meetings);
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /** The documents since which changes can be shown: all but the last, the newest first. */
    public List<Document> earlier() {
        return documents.isEmpty()
                ? documents
                : documents.subList(0, documents.size() - 1).reversed();
    }

    /**
     * A document.
     *
     * @param number its number in the case
     * @param name its name
     * @param kind what it is, in words
     * @param handedIn when and by whom
     * @param entries how much it added to the record, in words
     */
    public record Document(int number, String name, String kind, String handedIn, String entries) {}
}
