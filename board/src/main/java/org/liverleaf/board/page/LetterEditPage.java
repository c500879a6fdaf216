package org.liverleaf.board.page;

import java.util.List;

/**
 * A letter to be changed.
 *
 * @param place where it stands
 * @param title its title
 * @param blocks its paragraphs
 * @param seen number of the newest version that is shown; 0 if it is what was proposed
 * @param problems what has to be put right
 */
public record LetterEditPage(
        LetterView.Place place, String title, List<Block> blocks, int seen, List<String> problems) {

    /** Copies the lists. */
    public LetterEditPage {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /**
     * A paragraph.
     *
     * @param key name of its field
     * @param heading heading of its section; empty where the section has none
     * @param first whether it is the first of its section
     * @param label what the field is
     * @param text what stands in it
     * @param was what stood there when the form was made
     * @param rows how high the field is
     * @param notes what was proposed where it was changed, what somebody else wrote, and the sources of figures and drugs
     */
    public record Block(
            String key, String heading, boolean first, String label, String text, String was, int rows, Notes notes) {

        /** Whether it is where something can be added. */
        public boolean add() {
            return key.endsWith(".new");
        }
    }

    /**
     * What stands beside a paragraph.
     *
     * @param proposed what was proposed; empty if it was not changed
     * @param other where somebody else wrote something else meanwhile, the comparison with it
     * @param sources sentences with figures, dates or drugs, each with its source
     */
    public record Notes(String proposed, List<LetterView.Piece> other, List<Source> sources) {

        /** Copies the lists. */
        public Notes {
            other = List.copyOf(other);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A sentence with its source.
     *
     * @param sentence the sentence
     * @param source where it comes from
     */
    public record Source(String sentence, String source) {}
}
