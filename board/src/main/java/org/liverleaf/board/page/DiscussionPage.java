package org.liverleaf.board.page;

import java.util.List;

/**
 * A case in a meeting: one's own opinion, then the others', then the decision.
 *
 * @param meeting the meeting
 * @param caseRow the case
 * @param options the options with what is proposed and what members think
 * @param opinions one's own opinion and the others'
 * @param decision the standing decision, as a list of none or one
 * @param draft what stands in the form of the decision
 */
public record DiscussionPage(
        MeetingsPage.Row meeting,
        CaseRow caseRow,
        List<OptionRow> options,
        Opinions opinions,
        List<DecisionView> decision,
        Draft draft) {

    /** Copies the lists. */
    public DiscussionPage {
        options = List.copyOf(options);
        decision = List.copyOf(decision);
    }

    /**
     * One's own opinion and the others'.
     *
     * @param ownRemark one's own remark
     * @param hasOwn whether one's own opinion is given, so that the others' are shown
     * @param remarks the others' remarks
     * @param asked what is asked beside the options: resectability and each lesion
     * @param lesionsComplete whether the record lists every lesion
     * @param standpoints who stands where; none before one's own opinion is given
     */
    public record Opinions(
            String ownRemark,
            boolean hasOwn,
            List<String> remarks,
            List<AskedView> asked,
            boolean lesionsComplete,
            List<StandpointsView> standpoints) {

        /** Copies the lists. */
        public Opinions {
            remarks = List.copyOf(remarks);
            asked = List.copyOf(asked);
            standpoints = List.copyOf(standpoints);
        }
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
     * @param who a line for each stance that somebody takes, with their names
     */
    public record Votes(int inFavour, int undecided, int against, List<String> who) {

        /** Copies the list. */
        public Votes {
            who = List.copyOf(who);
        }

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
     * @param course intent, resectability, lesions, steps, when to look again
     * @param seen what the form was made from
     * @param problems what has to be put right before it can be signed
     */
    public record Draft(
            Typed typed,
            String nextCheck,
            String nextWhat,
            String contact,
            CourseView course,
            Seen seen,
            List<String> problems) {

        /** Copies the list. */
        public Draft {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a form was made from, so that nobody writes over what they have not seen.
     *
     * @param documents how many documents the case had
     * @param supersedes the standing decision, which a signature supersedes; empty if there is none
     * @param draft number of the newest kept draft; 0 if none was kept
     * @param draftBy who kept it and when; empty if none was kept
     */
    public record Seen(int documents, String supersedes, int draft, String draftBy) {}

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
