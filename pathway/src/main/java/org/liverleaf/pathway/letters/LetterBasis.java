package org.liverleaf.pathway.letters;

import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;

/**
 * What a letter is written from.
 *
 * @param assessment the assessed case
 * @param decision what was decided; nothing in a proposal
 * @param decided whether the board has decided at all
 * @param knowledge titles of facts
 * @param texts the words of the letters
 */
record LetterBasis(
        Assessment assessment, BoardDecision decision, boolean decided, Knowledge knowledge, LetterTexts texts) {

    /** What people call an option or regimen; its id where the ledger does not know it. */
    String titleOf(String option) {
        return assessment
                .ledger()
                .findOption(option)
                .map(found -> found.title())
                .orElse(option);
    }
}
