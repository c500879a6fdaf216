package org.liverleaf.pathway.letters;

import java.util.List;

/**
 * A word by which members of a board answer a question.
 *
 * @param id as files and forms spell it
 * @param text for people
 */
public record DecisionWord(String id, String text) {

    /** The answer of who cannot say. */
    public static final String UNDETERMINED = "undetermined";

    /** The name under which lesions stand that the record does not list. */
    public static final String OTHER_LESIONS = "other";

    /** How the board sees resectability; the words of the fact. */
    public static final List<DecisionWord> RESECTABILITY = List.of(
            new DecisionWord("resectable", "resectable now"),
            new DecisionWord("convertible", "convertible"),
            new DecisionWord("unresectable", "not resectable"),
            new DecisionWord(UNDETERMINED, "can't say"));

    /** What treatment is for; the words of the plan. */
    public static final List<DecisionWord> INTENT = List.of(
            new DecisionWord("cure", "cure: complete removal or destruction"),
            new DecisionWord("conversion", "downstaging, to open local treatment"),
            new DecisionWord("control", "disease control"),
            new DecisionWord("symptom-relief", "symptom relief"));

    /** What is done to a lesion: the words of the local route, and what may be done instead of a local route. */
    public static final List<DecisionWord> LESION = List.of(
            new DecisionWord("resect", "resect"),
            new DecisionWord("ablate", "ablate"),
            new DecisionWord("either", "resect or ablate"),
            new DecisionWord("radiate", "radiate"),
            new DecisionWord("systemic-therapy", "leave for systemic therapy"),
            new DecisionWord(UNDETERMINED, "can't say"));

    /** What people read for a word; the word itself where the list does not have it. */
    public static String textOf(List<DecisionWord> words, String id) {
        return words.stream()
                .filter(word -> word.id().equals(id))
                .map(DecisionWord::text)
                .findFirst()
                .orElse(id);
    }

    /** Whether a list has a word. */
    public static boolean isOneOf(List<DecisionWord> words, String id) {
        return words.stream().anyMatch(word -> word.id().equals(id));
    }
}
