package org.liverleaf.board.page;

import java.util.List;

/**
 * A letter.
 *
 * @param place where it stands
 * @param title its title
 * @param html its body, written by the room that writes letters
 * @param state whether it is signed, and what one may do
 * @param versions its versions, the newest first
 * @param changes where it differs from what was proposed
 * @param lost changes of an earlier text that could not be placed
 */
public record LetterView(
        Place place,
        String title,
        String html,
        State state,
        List<Version> versions,
        List<Change> changes,
        List<String> lost) {

    /** Copies the lists. */
    public LetterView {
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
        lost = List.copyOf(lost);
    }

    /**
     * Where a letter stands.
     *
     * @param caseId the case
     * @param caseName its name
     * @param letters address of all letters of the decision or draft, with a slash at its end
     * @param to to whom it goes, as addresses spell it
     * @param back address of the page from which one came
     */
    public record Place(String caseId, String caseName, String letters, String to, String back) {

        /** The address of this letter. */
        public String address() {
            return letters + to;
        }
    }

    /**
     * Whether it is signed, and what one may do.
     *
     * @param text in a sentence
     * @param signed whether the text that is shown is signed
     * @param newest number of the newest version; 0 if none was kept
     * @param shown number of the version that is shown; 0 if it is what was proposed
     * @param mayEdit whether one may change it
     * @param maySign whether one may sign it now
     * @param grade its reading grade in words; empty if none is measured
     * @param hard whether it is above the grade that is aimed at
     */
    public record State(
            String text,
            boolean signed,
            int newest,
            int shown,
            boolean mayEdit,
            boolean maySign,
            String grade,
            boolean hard) {}

    /**
     * A version.
     *
     * @param number its number
     * @param text who kept it and when, and who signed it
     */
    public record Version(int number, String text) {}

    /**
     * A changed paragraph.
     *
     * @param heading heading of its section
     * @param pieces the text, piece by piece
     */
    public record Change(String heading, List<Piece> pieces) {

        /** Copies the list. */
        public Change {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of text.
     *
     * @param kind {@code kept}, {@code deleted} or {@code inserted}
     * @param text the text
     */
    public record Piece(String kind, String text) {}
}
