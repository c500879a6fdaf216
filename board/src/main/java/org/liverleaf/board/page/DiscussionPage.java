package org.liverleaf.board.page;

import java.util.List;

/**
 * A case in a meeting: one's own opinion, then the others', then the decision.
 *
 * @param meeting the meeting
 * @param caseRow the case
 * @param options the options with what is proposed and what members think
 * @param ownRemark one's own remark
 * @param hasOwn whether one's own opinion is given, so that the others' are shown
 * @param remarks the others' remarks
 * @param decision the standing decision, as a list of none or one
 * @param draft what stands in the form of the decision
 */
public record DiscussionPage(
        MeetingsPage.Row meeting,
        CaseRow caseRow,
        List<OptionRow> options,
        String ownRemark,
        boolean hasOwn,
        List<String> remarks,
        List<DecisionView> decision,
        Draft draft) {

    /** Copies the lists. */
    public DiscussionPage {
        options = List.copyOf(options);
        remarks = List.copyOf(remarks);
        decision = List.copyOf(decision);
    }

    /**
     * An option.
     *
     * @param id its id
     * @param title its title
     * @param proposed the verdict, in words
     * @param own one's own stance; empty if not given
     * @param votes how many are for it, undecided, against it
     * @param chosen whether the form of the decision has it ticked
     */
    public record OptionRow(String id, String title, String proposed, String own, Votes votes, boolean chosen) {}

    /**
     * What the members think of an option.
     *
     * @param inFavour how many are for it
     * @param undecided how many do not know
     * @param against how many are against it
     */
    public record Votes(int inFavour, int undecided, int against) {

        /** Whether some are for and some against. */
        public boolean isSplit() {
            return inFavour > 0 && against > 0;
        }

        /** All of them. */
        public int all() {
            return inFavour + undecided + against;
        }
    }

    /**
     * What stands in the form of the decision.
     *
     * @param typed what was typed
     * @param nextCheck day of the next check
     * @param nextWhat what is checked then
     * @param contact whom the patient calls
     * @param documents how many documents the case had when the form was made
     * @param supersedes the standing decision, which a signature supersedes; empty if there is none
     * @param problems what has to be put right before it can be signed
     */
    public record Draft(
            Typed typed,
            String nextCheck,
            String nextWhat,
            String contact,
            int documents,
            String supersedes,
            List<String> problems) {

        /** Copies the list. */
        public Draft {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What was typed into the form.
     *
     * @param participants one a line
     * @param reasons why
     * @param dissents one a line, name and reason parted by a colon
     * @param deviation why the board goes another way than proposed
     */
    public record Typed(String participants, String reasons, String dissents, String deviation) {}
}
