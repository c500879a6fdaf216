package org.liverleaf.pathway.fhir.out;

import java.util.List;
import java.util.UUID;
import org.liverleaf.pathway.letters.Letter;

/**
 * A letter as somebody signed it.
 *
 * @param letter what it says
 * @param sha256 the hash that was signed: of the letter as the board keeps it
 * @param decision id of the decision that it tells of
 * @param files the letter as files
 */
public record SignedLetter(Letter letter, String sha256, UUID decision, List<LetterFile> files) {

    /** Copies the list. */
    public SignedLetter {
        files = List.copyOf(files);
    }
}
