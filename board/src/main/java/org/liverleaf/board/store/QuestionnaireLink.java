package org.liverleaf.board.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link by which a patient may fill in one questionnaire, once. Its secret is not here: only its hash is kept.
 *
 * @param id its id
 * @param caseId the case
 * @param instrument the questionnaire
 * @param made who made it, when
 * @param fate what became of it
 */
public record QuestionnaireLink(UUID id, UUID caseId, String instrument, Made made, Fate fate) {

    /**
     * How it was made.
     *
     * @param by by whom
     * @param at when
     * @param until from when on it is no longer good
     */
    public record Made(String by, Instant at, Instant until) {}

    /**
     * What became of it.
     *
     * @param openedAt when it was first opened
     * @param answeredAt when it was answered
     * @param answers how many items were answered
     * @param document the document that holds the answers; 0 if there is none
     * @param withdrawnAt when somebody took it back
     */
    public record Fate(
            Optional<Instant> openedAt,
            Optional<Instant> answeredAt,
            int answers,
            int document,
            Optional<Instant> withdrawnAt) {}

    /** What it is good for. */
    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN,
        EXPIRED
    }

    /** Its state at a moment. */
    public State state(Instant now) {
        if (fate.answeredAt().isPresent()) {
            return State.ANSWERED;
        }
        if (fate.withdrawnAt().isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(made.until()) ? State.OPEN : State.EXPIRED;
    }
}
