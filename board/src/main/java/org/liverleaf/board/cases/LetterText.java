package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;

/**
 * A letter as texts that a person can change, a paragraph each, and back. Headings and the order stay; a text that was emptied
 * takes its paragraph away. A sentence that is left as it was keeps its sources, one that a person wrote has none.
 */
public final class LetterText {

    private static final String CELLS = " | ";

    private LetterText() {}

    /**
     * A paragraph as text.
     *
     * @param key where it stands; {@code 2.new} for what a person adds at the end of the third section
     * @param heading heading of its section
     * @param kind what one line of it is
     * @param text its text; empty where something can be added
     * @param sentences what it says
     */
    public record Block(String key, String heading, Kind kind, String text, List<Sentence> sentences) {

        /** Copies the list. */
        public Block {
            sentences = List.copyOf(sentences);
        }

        /** Whether it is where something can be added. */
        public boolean isNew() {
            return key.endsWith(".new");
        }
    }

    /** What one line of a text is. */
    public enum Kind {
        /** A part of running text. */
        TEXT,
        /** A point. */
        POINTS,
        /** A row of a table, cells parted by a bar. */
        ROWS
    }

    /** The paragraphs of a letter in order, each section followed by a place where something can be added. */
    public static List<Block> blocks(Letter letter) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < letter.sections().size(); i++) {
            Section section = letter.sections().get(i);
            for (int j = 0; j < section.paragraphs().size(); j++) {
                Paragraph paragraph = section.paragraphs().get(j);
                blocks.add(new Block(
                        i + "." + j, section.heading(), kind(paragraph), text(paragraph), paragraph.sentences()));
            }
            blocks.add(new Block(i + ".new", section.heading(), Kind.TEXT, "", List.of()));
        }
        return blocks;
    }

    private static Kind kind(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Text text -> Kind.TEXT;
            case Paragraph.Bullets bullets -> Kind.POINTS;
            case Paragraph.Table table -> Kind.ROWS;
        };
    }

    private static String text(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Text text -> joined(text.sentences(), " ");
            case Paragraph.Bullets bullets -> joined(bullets.sentences(), "\n");
            case Paragraph.Table table ->
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> joined(cell.sentences(), " "))
                                .collect(Collectors.joining(CELLS)))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String joined(List<Sentence> sentences, String between) {
        return sentences.stream()
                .map(sentence -> sentence.text().replace('\n', ' '))
                .collect(Collectors.joining(between));
    }

    /** What of the typed texts differs from the letter, by key. */
    public static Map<String, String> edits(Letter proposed, Map<String, String> typed) {
        Map<String, String> edits = new LinkedHashMap<>();
        for (Block block : blocks(proposed)) {
            String text = clean(typed.getOrDefault(block.key(), block.text()));
            if (!text.equals(clean(block.text()))) {
                edits.put(block.key(), text);
            }
        }
        return edits;
    }

    /** Browsers send other ends of lines than we do. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What cannot be read back: a row of a table with too many or too few cells. */
    public static List<String> problems(Letter proposed, Map<String, String> edits) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < proposed.sections().size(); i++) {
            Section section = proposed.sections().get(i);
            for (int j = 0; j < section.paragraphs().size(); j++) {
                if (section.paragraphs().get(j) instanceof Paragraph.Table table) {
                    rows(edits.getOrDefault(i + "." + j, "")).stream()
                            .filter(row -> cells(row).size() != table.head().size())
                            .map(row -> section.heading() + ": found a row of "
                                    + cells(row).size() + " cells, expected "
                                    + table.head().size() + " parted by |: " + row)
                            .forEach(problems::add);
                }
            }
        }
        return problems;
    }

    private static List<String> rows(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : (row + " ").split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** The letter with the changes in it. */
    public static Letter with(Letter proposed, Map<String, String> edits) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < proposed.sections().size(); i++) {
            Section section = proposed.sections().get(i);
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int j = 0; j < section.paragraphs().size(); j++) {
                String edit = edits.get(i + "." + j);
                Paragraph paragraph = section.paragraphs().get(j);
                if (edit == null) {
                    paragraphs.add(paragraph);
                } else if (!edit.isEmpty()) {
                    paragraphs.add(changed(paragraph, edit));
                }
            }
            added(edits.getOrDefault(i + ".new", "")).forEach(paragraphs::add);
            if (!paragraphs.isEmpty()) {
                sections.add(new Section(section.heading(), paragraphs));
            }
        }
        return new Letter(proposed.recipient(), proposed.title(), sections);
    }

    /** Empty lines part paragraphs. */
    private static List<Paragraph> added(String text) {
        List<Paragraph> added = new ArrayList<>();
        for (String part : text.split("\n\\s*\n", -1)) {
            if (!part.isBlank()) {
                added.add(new Paragraph.Text(List.of(Sentence.of(part.strip().replace('\n', ' '))), false));
            }
        }
        return added;
    }

    private static Paragraph changed(Paragraph paragraph, String edit) {
        return switch (paragraph) {
            case Paragraph.Text(List<Sentence> sentences, boolean stressed) ->
                new Paragraph.Text(sourced(edit.replace('\n', ' '), sentences), stressed);
            case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) ->
                new Paragraph.Bullets(
                        rows(edit).stream()
                                .map(line -> sourced1(line, sentences))
                                .toList(),
                        ordered);
            case Paragraph.Table table -> changed(table, edit);
        };
    }

    private static Paragraph changed(Paragraph.Table table, String edit) {
        List<Sentence> known = table.sentences();
        return new Paragraph.Table(
                table.head(),
                rows(edit).stream()
                        .map(row -> new Paragraph.Row(cells(row).stream()
                                .map(cell -> new Paragraph.Cell(cell.isEmpty() ? List.of() : sourced(cell, known)))
                                .toList()))
                        .toList());
    }

    private static Sentence sourced1(String line, List<Sentence> known) {
        return known.stream()
                .filter(sentence -> sentence.text().replace('\n', ' ').strip().equals(line))
                .findFirst()
                .orElseGet(() -> Sentence.of(line));
    }

    /** Sentences that stand in the text word for word, with their sources, and what stands between them, without. */
    private static List<Sentence> sourced(String text, List<Sentence> known) {
        List<Sentence> longestFirst = known.stream()
                .filter(sentence ->
                        !sentence.text().isBlank() && !sentence.evidence().isEmpty())
                .sorted(Comparator.comparing(sentence -> -sentence.text().length()))
                .toList();
        List<Sentence> sourced = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int here = at;
            Sentence found = longestFirst.stream()
                    .filter(sentence -> text.startsWith(sentence.text(), here))
                    .findFirst()
                    .orElse(NONE);
            if (found.equals(NONE)) {
                at++;
                continue;
            }
            plain(text.substring(from, at), sourced);
            sourced.add(found);
            at += found.text().length();
            from = at;
        }
        plain(text.substring(from), sourced);
        return sourced;
    }

    private static final Sentence NONE = Sentence.of("");

    private static void plain(String text, List<Sentence> sourced) {
        if (!text.isBlank()) {
            sourced.add(Sentence.of(text.strip()));
        }
    }

    /**
     * Changes of one letter for another that was proposed later: a change counts where the same paragraph is proposed under the
     * same heading; one that cannot be placed stays behind.
     */
    public static Map<String, String> carried(Letter earlier, Map<String, String> edits, Letter later) {
        Map<String, String> carried = new LinkedHashMap<>();
        List<Block> targets = blocks(later);
        for (Block block : blocks(earlier)) {
            String edit = edits.get(block.key());
            if (edit != null) {
                targets.stream()
                        .filter(target -> target.heading().equals(block.heading())
                                && target.text().equals(block.text())
                                && target.isNew() == block.isNew()
                                && !carried.containsKey(target.key()))
                        .findFirst()
                        .ifPresent(target -> carried.put(target.key(), edit));
            }
        }
        return carried;
    }

    /** The letter as it is read aloud, headings and points as sentences: what its reading grade is measured over. */
    public static String spoken(Letter letter) {
        StringBuilder spoken = new StringBuilder(letter.title()).append(". ");
        for (Section section : letter.sections()) {
            if (!section.heading().isEmpty()) {
                spoken.append(section.heading()).append(". ");
            }
            section.paragraphs().stream()
                    .flatMap(paragraph -> paragraph.sentences().stream())
                    .forEach(sentence -> spoken.append(sentence.text()).append(". "));
        }
        return spoken.toString();
    }
}
