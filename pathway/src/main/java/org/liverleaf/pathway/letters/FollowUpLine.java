package org.liverleaf.pathway.letters;

/** The next check, as protocol and referring doctor read it. */
final class FollowUpLine {

    private FollowUpLine() {}

    static Sentence of(Draft draft, FollowUp next) {
        String what = Words.closed(next.what());
        if (next.hasDate()) {
            String date = Words.day(next.nextCheck());
            return what.isEmpty()
                    ? draft.frame("next-check-only", "date", date)
                    : draft.frame("next-check", "date", date, "what", what);
        }
        return what.isEmpty() ? draft.frame("no-next-check") : draft.frame("next-check-no-date", "what", what);
    }
}
