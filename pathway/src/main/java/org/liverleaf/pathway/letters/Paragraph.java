package org.liverleaf.pathway.letters;

import java.util.List;

/** A part of a section. */
public sealed interface Paragraph {

    /** All its sentences in the order of reading. */
    List<Sentence> sentences();

    /**
     * Running text.
     *
     * @param sentences one after the other
     * @param stressed whether it must catch the eye: what is not decided, what cannot wait
     */
    record Text(List<Sentence> sentences, boolean stressed) implements Paragraph {

        /** Copies the list. */
        public Text {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A list of points.
     *
     * @param sentences one a point
     * @param ordered whether their order counts
     */
    record Bullets(List<Sentence> sentences, boolean ordered) implements Paragraph {

        /** Copies the list. */
        public Bullets {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table; every row has as many cells as the head.
     *
     * @param head names of the columns; the first column names the row
     * @param rows the rows
     */
    record Table(List<String> head, List<Row> rows) implements Paragraph {

        /** Copies the lists and refuses a row of another length. */
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != head.size()) {
                    throw new IllegalArgumentException(
                            "found a row of " + row.cells().size() + " cells, expected " + head.size());
                }
            }
        }

        @Override
        public List<Sentence> sentences() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.sentences().stream())
                    .toList();
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of a table. */
    record Cell(List<Sentence> sentences) {

        /** Copies the list. */
        public Cell {
            sentences = List.copyOf(sentences);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Sentence.of(text)));
        }
    }
}
