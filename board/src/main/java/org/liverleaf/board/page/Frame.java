package org.liverleaf.board.page;

/**
 * What stands around every page.
 *
 * @param user who signed on, by name; empty if nobody did
 * @param rights what they may do, for the links that are shown
 * @param csrfName name of the field that guards forms
 * @param csrfToken its value
 * @param notice what was just done; empty if nothing
 */
public record Frame(String user, Rights rights, String csrfName, String csrfToken, String notice) {

    /** The same with what was just done. */
    public Frame withNotice(String text) {
        return new Frame(user, rights, csrfName, csrfToken, text);
    }

    /**
     * What somebody may do; the table of routes decides, this only leaves out what would be refused.
     *
     * @param reads sees cases
     * @param changes hands in documents
     * @param asks sends patients questionnaires
     * @param plans plans meetings
     * @param advises gives opinions
     * @param signs signs decisions
     * @param followsUp records outcomes
     * @param administers keeps accounts
     */
    public record Rights(
            boolean reads,
            boolean changes,
            boolean asks,
            boolean plans,
            boolean advises,
            boolean signs,
            boolean followsUp,
            boolean administers) {}
}
