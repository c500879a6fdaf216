package org.liverleaf.board.page;

import java.util.List;

/**
 * What a patient sees: a questionnaire, or a few words. Names nobody and no disease.
 *
 * @param title the heading
 * @param words what is said, a paragraph each
 * @param lead what stands above the items
 * @param items the items; none where there is nothing to answer
 * @param rights who owns the words of the questionnaire
 * @param missing items that have no answer yet, on a second try
 * @param contact whom to call; may be empty
 */
public record PatientPage(
        String title,
        List<String> words,
        String lead,
        List<Item> items,
        String rights,
        List<Item> missing,
        String contact) {

    /** Copies the lists. */
    public PatientPage {
        words = List.copyOf(words);
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }

    /** A page of words only. */
    public static PatientPage of(String title, List<String> words, String contact) {
        return new PatientPage(title, words, "", List.of(), "", List.of(), contact);
    }

    /**
     * One item.
     *
     * @param number its number, from 1
     * @param name name of its field
     * @param text what is asked
     * @param low words at the low end of a row of numbers; empty where the answers have words
     * @param high words at its high end
     * @param answers what can be chosen
     * @param given what was chosen before; empty if nothing
     */
    public record Item(
            int number, String name, String text, String low, String high, List<Choice> answers, String given) {

        /** Copies the list. */
        public Item {
            answers = List.copyOf(answers);
        }
    }
}
