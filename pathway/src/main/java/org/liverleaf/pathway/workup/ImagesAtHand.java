package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * Whether the images at hand are good and recent enough.
 *
 * @param confidence whether they carry an answer about removability
 * @param shortfalls questions that they cannot answer, and why
 */
public record ImagesAtHand(Judgement confidence, List<Remark> shortfalls) {

    /** Copies the list. */
    public ImagesAtHand {
        shortfalls = List.copyOf(shortfalls);
    }
}
