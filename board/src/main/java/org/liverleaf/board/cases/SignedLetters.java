package org.liverleaf.board.cases;

import java.util.Arrays;
import java.util.Optional;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.springframework.stereotype.Component;

/** Writes letters on signed decisions, from the record and by the knowledge of when they were signed. */
@Component
public final class SignedLetters {

    private final CaseDesk desk;
    private final CaseStore cases;
    private final KnowledgeArchive archive;

    SignedLetters(CaseDesk desk, CaseStore cases, KnowledgeArchive archive) {
        this.desk = desk;
        this.cases = cases;
        this.archive = archive;
    }

    /**
     * A letter.
     *
     * @param stored the case
     * @param assessment the assessment then
     * @param letter what it says
     * @param page how it looks
     */
    public record Written(StoredCase stored, Assessment assessment, Letter letter, LetterPage page) {

        /** As a part of a page. */
        public String fragment() {
            return page.fragment(letter);
        }

        /** As a page of its own. */
        public String html() {
            return page.of(letter, assessment.meta());
        }

        /** As a PDF. */
        public byte[] pdf() {
            return new PdfWriter().of(html());
        }
    }

    /** The recipient of this word, if there is one. */
    public static Optional<Recipient> findRecipient(String to) {
        return Arrays.stream(Recipient.values())
                .filter(each -> each.text().equals(to))
                .findFirst();
    }

    /** The letter on a decision. */
    public Written write(SignedDecision signed, Recipient recipient) {
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        Knowledge by = knowledge(signed.basis().knowledgeHash());
        Assessment then = desk.assessAgain(stored, signed.basis(), by);
        Letter letter = new LetterWriter(by).write(then, DecisionJson.read(signed.content()), recipient);
        return new Written(stored, then, letter, new LetterPage(by));
    }

    private Knowledge knowledge(String hash) {
        return hash.equals(desk.knowledge().hash())
                ? desk.knowledge()
                : archive.find(hash).orElseThrow(() -> new IllegalStateException("a knowledge was not kept"));
    }
}
