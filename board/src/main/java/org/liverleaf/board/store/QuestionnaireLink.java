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
 * @param madeBy who made it
 * @param madeAt when
 * @param expiresAt from when on it is no longer good
 * @param openedAt when it was first opened
 * @param answeredAt when it was answered
 * @param answers how many items were answered
 * @param withdrawnAt when somebody took it back
 */
public record QuestionnaireLink(
        UUID id,
        UUID caseId,
        String instrument,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Instant> answeredAt,
        int answers,
        Optional<Instant> withdrawnAt) {

    /** What it is good for. */
    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN,
        EXPIRED
    }

    /** Its state at a moment. */
    public State state(Instant now) {
        if (answeredAt.isPresent()) {
            return State.ANSWERED;
        }
        if (withdrawnAt.isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
