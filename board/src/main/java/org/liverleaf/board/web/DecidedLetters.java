package org.liverleaf.board.web;

import java.util.Arrays;
import java.util.UUID;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Recipient;
import org.springframework.stereotype.Component;

/** Letters on signed decisions for programs: the version that was signed last, else the newest text, which says that it is a draft. */
@Component
public final class DecidedLetters {

    private final LetterDesk letters;

    DecidedLetters(LetterDesk letters) {
        this.letters = letters;
    }

    /**
     * A letter as it stands.
     *
     * @param letter what it says
     * @param html as a page of its own
     */
    public record Text(Letter letter, String html) {

        /** As a PDF. */
        public byte[] pdf() {
            return new PdfWriter().of(html);
        }
    }

    /** Whether there is a letter to this recipient. */
    public static boolean isRecipient(String to) {
        return Arrays.stream(Recipient.values()).anyMatch(each -> each.text().equals(to));
    }

    /**
     * The letter on a decision.
     *
     * @throws NotThereException if there is no such decision or recipient
     */
    public Text of(UUID decision, String to) {
        LetterDesk.Written written = letters.ofDecision(decision, to);
        Letter letter =
                written.findSigned().map(LetterDesk::letterOf).orElseGet(() -> LetterDesk.asDraft(newest(written)));
        String html = new LetterPage(written.basis().by())
                .of(letter, written.basis().assessment().meta());
        return new Text(letter, html);
    }

    private static Letter newest(LetterDesk.Written written) {
        return written.versions().isEmpty()
                ? written.current()
                : LetterDesk.letterOf(written.versions().getLast());
    }
}
