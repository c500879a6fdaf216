package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as somebody kept it.
 *
 * @param id stable id
 * @param number its number among the versions of this letter, from 1
 * @param ofDraft whether it belongs to a decision that was not signed yet
 * @param proposed the letter as it was proposed, as JSON
 * @param edits what was changed in it, by paragraph, as JSON
 * @param savedBy name for people
 * @param savedAt when
 * @param signature the signature; unsigned if nobody signed this version
 */
public record LetterVersion(
        UUID id,
        int number,
        boolean ofDraft,
        String proposed,
        String edits,
        String savedBy,
        Instant savedAt,
        Signature signature) {

    /**
     * What was signed.
     *
     * @param content the letter as it was signed, as JSON; empty if nobody signed
     * @param sha256 its hash
     * @param by name for people
     * @param at when
     */
    public record Signature(String content, String sha256, String by, Instant at) {

        /** Nobody signed. */
        public static final Signature NONE = new Signature("", "", "", Instant.EPOCH);
    }

    /** Whether somebody signed it. */
    public boolean isSigned() {
        return !signature.content().isEmpty();
    }
}
