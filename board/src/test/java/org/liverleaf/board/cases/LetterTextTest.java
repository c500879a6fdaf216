package org.liverleaf.board.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.TextComparison.Fate;
import org.liverleaf.board.cases.TextComparison.Piece;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;

/** Letters as texts and back, and what differs between two texts. */
final class LetterTextTest {

    private static final Sentence SOURCED = new Sentence("Stop smoking.", List.of("kanas-2012"));
    private static final Letter LETTER = new Letter(
            Recipient.PATIENT,
            "Your letter",
            List.of(
                    new Section("", List.of(new Paragraph.Text(List.of(Sentence.of("We met."), SOURCED), true))),
                    new Section(
                            "Plan",
                            List.of(
                                    new Paragraph.Bullets(List.of(Sentence.of("One."), SOURCED), true),
                                    new Paragraph.Table(
                                            List.of("Fact", "Value"),
                                            List.of(new Paragraph.Row(List.of(
                                                    new Paragraph.Cell(List.of(Sentence.of("ECOG"))),
                                                    new Paragraph.Cell(List.of(SOURCED))))))))));

    @Test
    void whatWasNotChangedIsTheSameLetter() {
        Map<String, String> typed = LetterText.blocks(LETTER).stream()
                .collect(Collectors.toMap(
                        LetterText.Block::key, block -> block.text().replace("\n", "\r\n")));
        assertThat(LetterText.edits(LETTER, typed)).isEmpty();
        assertThat(LetterText.with(LETTER, Map.of())).isEqualTo(LETTER);
        assertThat(LetterJson.read(LetterJson.write(LETTER))).isEqualTo(LETTER);
    }

    @Test
    void aSentenceLeftAsItWasKeepsItsSource() {
        Letter changed = LetterText.with(
                LETTER,
                LetterText.edits(
                        LETTER,
                        Map.of(
                                "0.0", "We met you. Stop smoking. Today.",
                                "1.0", "Stop smoking.\r\nTwo.",
                                "1.1", "ECOG | 1\nAge | ",
                                "1.new", "First.\n\nSecond.")));
        assertThat(changed.sections().getFirst().paragraphs())
                .containsExactly(
                        new Paragraph.Text(List.of(Sentence.of("We met you."), SOURCED, Sentence.of("Today.")), true));
        assertThat(changed.sections().get(1).paragraphs())
                .containsExactly(
                        new Paragraph.Bullets(List.of(SOURCED, Sentence.of("Two.")), true),
                        new Paragraph.Table(
                                List.of("Fact", "Value"),
                                List.of(row("ECOG", "1"), new Paragraph.Row(List.of(cell("Age"), cell(""))))),
                        new Paragraph.Text(List.of(Sentence.of("First.")), false),
                        new Paragraph.Text(List.of(Sentence.of("Second.")), false));
    }

    private static Paragraph.Cell cell(String text) {
        return new Paragraph.Cell(text.isEmpty() ? List.of() : List.of(Sentence.of(text)));
    }

    private static Paragraph.Row row(String... cells) {
        return new Paragraph.Row(
                List.of(cells).stream().map(LetterTextTest::cell).toList());
    }

    @Test
    void anEmptiedParagraphIsTakenAwayAndASectionWithoutAnyToo() {
        Letter changed = LetterText.with(LETTER, Map.of("0.0", ""));
        assertThat(changed.sections())
                .hasSize(1)
                .first()
                .isEqualTo(LETTER.sections().get(1));
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsAProblem() {
        assertThat(LetterText.problems(LETTER, Map.of("1.1", "ECOG | 1 | 2")))
                .singleElement()
                .asString()
                .contains("Plan", "3 cells", "expected 2");
        assertThat(LetterText.problems(LETTER, Map.of("1.1", "ECOG | 1"))).isEmpty();
    }

    @Test
    void changesAreCarriedToWhereTheSameIsProposed() {
        Letter later = new Letter(
                Recipient.PATIENT,
                "Your letter",
                List.of(
                        new Section("New", List.of(new Paragraph.Text(List.of(Sentence.of("More.")), false))),
                        LETTER.sections().getFirst(),
                        new Section("Plan", List.of(new Paragraph.Text(List.of(Sentence.of("Other.")), false)))));
        assertThat(LetterText.carried(LETTER, Map.of("0.0", "We met you.", "1.0", "lost", "1.new", "P.S."), later))
                .isEqualTo(Map.of("1.0", "We met you.", "2.new", "P.S."));
    }

    @Test
    void comparisonTellsWhatWasDeletedAndInserted() {
        assertThat(TextComparison.of("Drugs for two months.", "Drugs for three months, then a scan."))
                .containsExactly(
                        new Piece(Fate.KEPT, "Drugs for "),
                        new Piece(Fate.DELETED, "two "),
                        new Piece(Fate.INSERTED, "three "),
                        new Piece(Fate.KEPT, "months"),
                        new Piece(Fate.INSERTED, ", then a scan"),
                        new Piece(Fate.KEPT, "."));
        assertThat(TextComparison.of("", "New.")).containsExactly(new Piece(Fate.INSERTED, "New."));
        assertThat(TextComparison.of("Old.", "")).containsExactly(new Piece(Fate.DELETED, "Old."));
    }
}
