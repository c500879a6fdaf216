package org.liverleaf.pathway.fhir.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.pathway.letters.BoardDecision;

/**
 * What a board decided.
 *
 * @param decision the decision
 * @param signature who signed; none while nobody has
 * @param opinions what members thought before the discussion
 */
public record Decided(BoardDecision decision, Optional<Signature> signature, List<Opinion> opinions) {

    /** Copies the list. */
    public Decided {
        opinions = List.copyOf(opinions);
    }

    /** A decision as a file tells it: signed by name only, without a time or a digest. */
    public static Decided of(BoardDecision decision) {
        return new Decided(decision, Optional.empty(), List.of());
    }

    /** Whether somebody has signed. */
    boolean isSigned() {
        return signature.isPresent() || !decision.signedBy().isBlank();
    }

    boolean isSuperseded() {
        return signature.filter(Signature::superseded).isPresent();
    }

    /**
     * A signature as the board keeps it. No cryptographic signature: the digest is what a replay has to find again.
     *
     * @param by name of the signatory
     * @param at when
     * @param digest digest of facts, verdicts, arguments and plan
     * @param superseded whether a later decision took its place
     * @param supersedes the decision whose place it takes
     */
    public record Signature(String by, Instant at, String digest, boolean superseded, Optional<UUID> supersedes) {}

    /**
     * What a member thinks of an option.
     *
     * @param member name for people
     * @param option id of the option
     * @param stance {@code for}, {@code against} or {@code undecided}
     * @param remark in their own words; may be empty
     */
    public record Opinion(String member, String option, String stance, String remark) {}
}
