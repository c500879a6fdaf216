package org.liverleaf.pathway.fhir.out;

import java.util.List;
import org.liverleaf.pathway.fhir.out.CompositionPart.Section;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Sentence;

/** The sections of a letter, word for word. */
final class LetterSections {

    private LetterSections() {}

    static List<Section> of(Letter letter) {
        return letter.sections().stream()
                .map(section -> new Section(
                        "",
                        section.heading().isEmpty() ? letter.title() : section.heading(),
                        words(section.paragraphs()),
                        List.of()))
                .toList();
    }

    private static Xhtml words(List<Paragraph> paragraphs) {
        Xhtml words = new Xhtml();
        for (Paragraph paragraph : paragraphs) {
            switch (paragraph) {
                case Paragraph.Text(List<Sentence> sentences, boolean stressed) -> words.line(joined(sentences));
                case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) -> {
                    List<String> points =
                            sentences.stream().map(LetterSections::sentence).toList();
                    if (ordered) {
                        words.numbered(points);
                    } else {
                        words.bullets(points);
                    }
                }
                case Paragraph.Table(List<String> head, List<Paragraph.Row> rows) ->
                    words.table(
                            head,
                            rows.stream()
                                    .map(row -> row.cells().stream()
                                            .map(cell -> joined(cell.sentences()))
                                            .toList())
                                    .toList());
            }
        }
        return words;
    }

    private static String joined(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(LetterSections::sentence).toList());
    }

    private static String sentence(Sentence sentence) {
        return Parts.cited(sentence.text(), sentence.evidence());
    }
}
