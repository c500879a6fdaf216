package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecisionWord;

/** What members of a board are asked of a case beside its options, and by which words they answer. */
public final class BoardQuestions {

    /** The question of the whole case. */
    public static final String RESECTABILITY = "resectability";

    /** How the question of a lesion begins; its name follows. */
    public static final String LESION = "lesion:";

    /** What one can say of an option. */
    public static final Set<String> STANCES = Set.of("for", "against", "undecided");

    private BoardQuestions() {}

    /** Every question of a case with these lesions, in order. */
    public static List<String> of(List<CaseLesion> lesions) {
        List<String> questions = new ArrayList<>(List.of(RESECTABILITY));
        LesionTexts.names(lesions).forEach(name -> questions.add(LESION + name));
        return questions;
    }

    /** The words that answer a question. */
    public static List<DecisionWord> words(String question) {
        return question.equals(RESECTABILITY) ? DecisionWord.RESECTABILITY : DecisionWord.LESION;
    }

    /** The title of a question for people. */
    public static String title(String question) {
        return question.equals(RESECTABILITY)
                ? "Resectability"
                : LesionTexts.title(question.substring(LESION.length()));
    }

    /** What is known of the lesion that a question is about; empty for the whole case. */
    public static String about(String question, List<CaseLesion> lesions) {
        return lesions.stream()
                .filter(lesion -> question.equals(LESION + lesion.id()))
                .map(LesionTexts::about)
                .findFirst()
                .orElse("");
    }
}
