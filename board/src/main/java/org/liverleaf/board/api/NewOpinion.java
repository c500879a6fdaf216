package org.liverleaf.board.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.BoardQuestions;
import org.liverleaf.board.store.GivenOpinion;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.letters.DecisionWord;

/**
 * One's own opinion.
 *
 * @param stances by option {@code for}, {@code against} or {@code undecided}
 * @param remark on the whole case
 * @param answers by question, as the case in the meeting lists them
 */
record NewOpinion(Map<String, String> stances, String remark, Map<String, NewAnswer> answers) {

    /**
     * An answer to a question.
     *
     * @param answer one of the words of the question
     * @param remark more of it
     */
    record NewAnswer(String answer, String remark) {}

    /**
     * The opinion as it is kept.
     *
     * @param assessment the case
     * @throws ApiException with a line for each option, question and word that there is not
     */
    GivenOpinion read(Assessment assessment) {
        List<String> problems = new ArrayList<>();
        Map<String, String> said = Optional.ofNullable(stances).orElse(Map.of());
        said.forEach((option, stance) -> {
            if (assessment.ledger().findOption(option).isEmpty()) {
                problems.add("stances: there is no option '" + option + "'");
            } else if (stance == null || !BoardQuestions.STANCES.contains(stance)) {
                problems.add("stances." + option + ": expected for, against or undecided");
            }
        });
        Map<String, GivenOpinion.Answer> read = new LinkedHashMap<>();
        List<String> questions = BoardQuestions.of(assessment.theCase().lesions());
        Optional.ofNullable(answers).orElse(Map.of()).forEach((question, answer) -> {
            if (!questions.contains(question)) {
                problems.add("answers: there is no question '" + question + "', expected one of "
                        + String.join(", ", questions));
            } else {
                read(question, answer, problems).ifPresent(each -> read.put(question, each));
            }
        });
        if (said.isEmpty() && read.isEmpty() && problems.isEmpty()) {
            problems.add("stances, answers: expected at least one option or one question");
        }
        if (!problems.isEmpty()) {
            throw ApiException.refused(problems);
        }
        return new GivenOpinion(said, Texts.check("remark", remark, 0, Texts.PARAGRAPH), read);
    }

    private static Optional<GivenOpinion.Answer> read(
            String question, @org.jspecify.annotations.Nullable NewAnswer given, List<String> problems) {
        List<DecisionWord> words = BoardQuestions.words(question);
        String answer = given == null ? "" : Texts.check("answers", given.answer(), 0, Texts.LINE);
        if (given == null || !DecisionWord.isOneOf(words, answer)) {
            problems.add("answers." + question + ": found '" + answer + "', expected one of "
                    + words.stream().map(DecisionWord::id).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        return Optional.of(new GivenOpinion.Answer(
                answer, Texts.check("answers." + question + ".remark", given.remark(), 0, Texts.PARAGRAPH)));
    }
}
