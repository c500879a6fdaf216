package org.liverleaf.pathway.answers;

import java.util.List;

/**
 * Answers for one patient, what to report at once first.
 *
 * @param all the answers in order
 */
public record Answers(List<Answer> all) {

    /** Copies the list. */
    public Answers {
        all = List.copyOf(all);
    }

    /**
     * One answer.
     *
     * @param id stable name
     * @param question the question as a patient asks it
     * @param sentences the answer, sentence by sentence
     * @param reading how hard it is to read
     */
    public record Answer(String id, String question, List<Sentence> sentences, ReadingLevel reading) {

        /** Copies the list. */
        public Answer {
            sentences = List.copyOf(sentences);
        }

        /** The whole answer as one text. */
        public String text() {
            return String.join(" ", sentences.stream().map(Sentence::text).toList());
        }
    }

    /**
     * One sentence, or a few that belong together.
     *
     * @param text in plain words
     * @param evidence evidence keys
     */
    public record Sentence(String text, List<String> evidence) {

        /** Copies the list. */
        public Sentence {
            evidence = List.copyOf(evidence);
        }
    }
}
