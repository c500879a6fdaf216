package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A letter being written: sections in order, each with its paragraphs; a section without any is left out. */
final class Draft {

    private final Recipient recipient;
    private final LetterTexts texts;
    private final List<Section> sections = new ArrayList<>();
    private String heading = "";
    private List<Paragraph> paragraphs = new ArrayList<>();

    Draft(Recipient recipient, LetterTexts texts) {
        this.recipient = recipient;
        this.texts = texts;
    }

    /** A frame with its places filled: name, value, name, value. What is filled in is not looked at again. */
    Sentence frame(String id, String... places) {
        Sentence frame = texts.frame(recipient, id);
        return new Sentence(filled(frame.text(), places), frame.evidence());
    }

    /** A frame as text. */
    String text(String id, String... places) {
        return frame(id, places).text();
    }

    /** The heads of some columns. */
    List<String> columns(String... ids) {
        return Stream.of(ids).map(id -> text("column-" + id)).toList();
    }

    private static String filled(String frame, String... places) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int start = frame.indexOf('{'); start >= 0; start = frame.indexOf('{', from)) {
            int end = frame.indexOf('}', start);
            filled.append(frame, from, start).append(value(frame.substring(start + 1, end), places));
            from = end + 1;
        }
        return filled.append(frame.substring(from)).toString();
    }

    private static String value(String name, String... places) {
        for (int i = 0; i < places.length; i += 2) {
            if (places[i].equals(name)) {
                return places[i + 1];
            }
        }
        throw new IllegalStateException("a letter has nothing for the place '" + name + "'");
    }

    /** Begins the section with the heading of a frame. */
    Draft section(String id) {
        return headed(text(id));
    }

    /** Begins a section. */
    Draft headed(String next) {
        end();
        heading = next;
        return this;
    }

    private void end() {
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(heading, paragraphs));
        }
        paragraphs = new ArrayList<>();
    }

    /** Running text; nothing where there is no sentence. */
    Draft text(List<Sentence> sentences) {
        return add(new Paragraph.Text(sentences, false));
    }

    /** One sentence as a paragraph. */
    Draft line(Sentence sentence) {
        return text(List.of(sentence));
    }

    /** One sentence that must catch the eye. */
    Draft stressed(Sentence sentence) {
        return add(new Paragraph.Text(List.of(sentence), true));
    }

    /** Points; nothing where there is none. */
    Draft bullets(List<Sentence> points) {
        return add(new Paragraph.Bullets(points, false));
    }

    /** Points in their order. */
    Draft ordered(List<Sentence> points) {
        return add(new Paragraph.Bullets(points, true));
    }

    /** A table; nothing where there is no row. */
    Draft table(List<String> head, List<Paragraph.Row> rows) {
        return add(new Paragraph.Table(head, rows));
    }

    private Draft add(Paragraph paragraph) {
        boolean empty = switch (paragraph) {
            case Paragraph.Text text -> text.sentences().isEmpty();
            case Paragraph.Bullets bullets -> bullets.sentences().isEmpty();
            case Paragraph.Table table -> table.rows().isEmpty();
        };
        if (!empty) {
            paragraphs.add(paragraph);
        }
        return this;
    }

    /** The finished letter. */
    Letter letter() {
        end();
        return new Letter(recipient, text("title"), sections);
    }
}
