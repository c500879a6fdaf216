package org.liverleaf.pathway.letters;

import java.util.List;
import java.util.StringJoiner;

/**
 * A letter about one patient. The first section says whether the board has decided.
 *
 * @param recipient to whom
 * @param title its title
 * @param sections what it says, in order
 */
public record Letter(Recipient recipient, String title, List<Section> sections) {

    /** Copies the list. */
    public Letter {
        sections = List.copyOf(sections);
    }

    /** The whole letter as plain text: headings, sentences, one a line; cells of a row on one line. */
    public String text() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(title);
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                lines.add("").add(section.heading());
            }
            for (Paragraph paragraph : section.paragraphs()) {
                add(paragraph, lines);
            }
        }
        return lines + "\n";
    }

    private static void add(Paragraph paragraph, StringJoiner lines) {
        switch (paragraph) {
            case Paragraph.Text(List<Sentence> sentences, boolean stressed) ->
                sentences.forEach(sentence -> lines.add(sentence.text()));
            case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) ->
                sentences.forEach(sentence -> lines.add("- " + sentence.text()));
            case Paragraph.Table(List<String> head, List<Paragraph.Row> rows) -> {
                lines.add(String.join(" | ", head));
                for (Paragraph.Row row : rows) {
                    StringJoiner cells = new StringJoiner(" | ");
                    for (Paragraph.Cell cell : row.cells()) {
                        cells.add(String.join(
                                " ",
                                cell.sentences().stream().map(Sentence::text).toList()));
                    }
                    lines.add(cells.toString());
                }
            }
        }
    }
}
