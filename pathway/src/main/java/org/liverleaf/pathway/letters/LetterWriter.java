package org.liverleaf.pathway.letters;

import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;

/**
 * Writes letters from one structured decision. The same assessment and decision always give the same letter. Thread-safe.
 */
public final class LetterWriter {

    private final Knowledge knowledge;
    private final LetterTexts texts;

    /**
     * Reads the words of the letters.
     *
     * @throws org.liverleaf.pathway.knowledge.KnowledgeException when they are missing or wrong
     */
    public LetterWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.texts = LetterTexts.read(knowledge.files());
    }

    /** A letter on what the board decided. */
    public Letter write(Assessment assessment, BoardDecision decision, Recipient to) {
        return write(new LetterBasis(assessment, decision, true, knowledge, texts), to);
    }

    /** A letter on what the software proposes; its first line says that the board has not decided. */
    public Letter writeProposal(Assessment assessment, Recipient to) {
        return write(new LetterBasis(assessment, BoardDecision.NONE, false, knowledge, texts), to);
    }

    private static Letter write(LetterBasis basis, Recipient to) {
        return switch (to) {
            case BOARD -> new BoardProtocol(basis).write();
            case REFERRER -> new ReferrerLetter(basis).write();
            case PATIENT -> new PatientLetter(basis).write();
        };
    }
}
