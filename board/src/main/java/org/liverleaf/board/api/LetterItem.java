package org.liverleaf.board.api;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;

/** A letter as text. */
record LetterItem(String recipient, String title, List<SectionItem> sections) {

    LetterItem {
        sections = List.copyOf(sections);
    }

    /** A section of a letter: a heading and its lines. */
    record SectionItem(String heading, List<String> lines) {

        SectionItem {
            lines = List.copyOf(lines);
        }

        static SectionItem of(Section section) {
            List<String> lines = new ArrayList<>();
            for (Paragraph paragraph : section.paragraphs()) {
                switch (paragraph) {
                    case Paragraph.Text(List<Sentence> sentences, boolean stressed) ->
                        sentences.forEach(sentence -> lines.add(sentence.text()));
                    case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) ->
                        sentences.forEach(sentence -> lines.add(sentence.text()));
                    case Paragraph.Table(List<String> head, List<Paragraph.Row> rows) ->
                        rows.forEach(row -> lines.add(line(head, row)));
                }
            }
            return new SectionItem(section.heading(), lines);
        }

        /** A row of a table as a line: each cell with the head of its column. */
        private static String line(List<String> head, Paragraph.Row row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String title = i < head.size() ? head.get(i) : "";
                String text = String.join(
                        " ",
                        row.cells().get(i).sentences().stream()
                                .map(Sentence::text)
                                .toList());
                cells.add(title.isEmpty() ? text : title + ": " + text);
            }
            return String.join("; ", cells);
        }
    }

    static LetterItem of(Letter letter) {
        return new LetterItem(
                letter.recipient().text(),
                letter.title(),
                letter.sections().stream().map(SectionItem::of).toList());
    }
}
