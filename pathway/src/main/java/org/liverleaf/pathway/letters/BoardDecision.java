package org.liverleaf.pathway.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * What the board decided, in its own words and by the ids of the ledger. Texts and lists are empty where nothing was said.
 *
 * @param decidedOn the day; {@link LocalDate#MAX} if none was recorded
 * @param participants who took part, one line each
 * @param options what was decided, in order: ids of options or regimens
 * @param reasons why
 * @param dissents who did not agree
 * @param deviations where the decision differs from the proposal, and why
 * @param followUp what happens next
 * @param signedBy who signed; empty if nobody has
 */
public record BoardDecision(
        LocalDate decidedOn,
        List<String> participants,
        List<String> options,
        String reasons,
        List<Dissent> dissents,
        List<Deviation> deviations,
        FollowUp followUp,
        String signedBy) {

    /** Nothing is decided: what a proposal is written from. */
    static final BoardDecision NONE =
            new BoardDecision(LocalDate.MAX, List.of(), List.of(), "", List.of(), List.of(), FollowUp.NONE, "");

    /** Copies the lists. */
    public BoardDecision {
        participants = List.copyOf(participants);
        options = List.copyOf(options);
        dissents = List.copyOf(dissents);
        deviations = List.copyOf(deviations);
    }

    /** The same with a course. */
    public BoardDecision with(DecidedCourse decided) {
        FollowUp next = new FollowUp(followUp.nextCheck(), followUp.what(), followUp.contact(), decided);
        return new BoardDecision(decidedOn, participants, options, reasons, dissents, deviations, next, signedBy);
    }

    /** How the board sees the disease, lesion by lesion, and what is done next. */
    public DecidedCourse course() {
        return followUp.course();
    }

    /** Whether a day was recorded. */
    public boolean hasDate() {
        return !decidedOn.equals(LocalDate.MAX);
    }
}
