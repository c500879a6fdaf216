package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.liverleaf.board.store.Opinion;
import org.liverleaf.board.store.OpinionAnswer;
import org.liverleaf.pathway.cases.CaseLesion;

/**
 * How far the members of a board agree on a case.
 *
 * @param about on what
 * @param alpha Krippendorff's alpha; empty where it is not defined
 * @param words what it says, or why there is none
 */
public record AgreementMeasure(String about, OptionalDouble alpha, String words) {

    /**
     * The measures of a case; none with fewer members than {@link Agreement#FEWEST_MEMBERS}.
     *
     * @param lesions the lesions of the record
     * @param opinions of each member and option the newest
     * @param answers of each member and question the newest
     */
    public static List<AgreementMeasure> of(
            List<CaseLesion> lesions, List<Opinion> opinions, List<OpinionAnswer> answers) {
        List<AgreementMeasure> measures = new ArrayList<>();
        Set<String> options = new LinkedHashSet<>();
        opinions.forEach(opinion -> options.add(opinion.option()));
        add(
                measures,
                "the options",
                opinions.stream().map(Opinion::account).distinct().count(),
                options.stream()
                        .map(option -> opinions.stream()
                                .filter(opinion -> opinion.option().equals(option))
                                .map(Opinion::stance)
                                .toList())
                        .toList());
        List<String> ofLesions = BoardQuestions.of(lesions).stream()
                .filter(question -> question.startsWith(BoardQuestions.LESION))
                .toList();
        add(
                measures,
                "the lesions",
                answers.stream()
                        .filter(answer -> ofLesions.contains(answer.question()))
                        .map(OpinionAnswer::account)
                        .distinct()
                        .count(),
                ofLesions.stream()
                        .map(question -> answers.stream()
                                .filter(answer -> answer.question().equals(question))
                                .map(OpinionAnswer::answer)
                                .toList())
                        .toList());
        return measures;
    }

    /**
     * How far members agree on resectability over several cases; nothing with fewer than two cases on which two members
     * answered, since one question alone gives an alpha of 0 however many agree.
     *
     * @param cases of each case the answers, of each member and question the newest
     */
    public static List<AgreementMeasure> onResectability(List<List<OpinionAnswer>> cases) {
        List<List<OpinionAnswer>> asked = cases.stream()
                .map(answers -> answers.stream()
                        .filter(answer -> answer.question().equals(BoardQuestions.RESECTABILITY))
                        .toList())
                .filter(answers -> answers.size() > 1)
                .toList();
        List<AgreementMeasure> measures = new ArrayList<>();
        if (asked.size() > 1) {
            add(
                    measures,
                    "resectability, over " + asked.size() + " decided cases",
                    asked.stream()
                            .flatMap(List::stream)
                            .map(OpinionAnswer::account)
                            .distinct()
                            .count(),
                    asked.stream()
                            .map(answers ->
                                    answers.stream().map(OpinionAnswer::answer).toList())
                            .toList());
        }
        return measures;
    }

    /** In a line for people. */
    public String line() {
        return "On " + about + ": " + words
                + (alpha.isPresent()
                        ? String.format(Locale.ROOT, " (Krippendorff's alpha %.2f).", alpha.getAsDouble())
                        : " (no alpha).");
    }

    private static void add(List<AgreementMeasure> measures, String about, long members, List<List<String>> questions) {
        if (members >= Agreement.FEWEST_MEMBERS) {
            OptionalDouble alpha = Agreement.alpha(questions);
            measures.add(new AgreementMeasure(
                    about,
                    alpha,
                    alpha.isPresent()
                            ? Agreement.words(alpha.getAsDouble())
                            : "all gave one and the same answer, or nobody answered the same question"));
        }
    }
}
