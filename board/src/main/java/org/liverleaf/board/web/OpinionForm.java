package org.liverleaf.board.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liverleaf.board.store.GivenOpinion;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecisionWord;
import org.liverleaf.pathway.options.LedgerOption;
import org.springframework.util.MultiValueMap;

/**
 * The form in which a member gives an opinion.
 *
 * @param given what was said
 * @param problem what has to be put right; empty if nothing
 */
record OpinionForm(GivenOpinion given, String problem) {

    private static final Set<String> STANCES = Set.of("for", "against", "undecided");
    private static final int LONGEST_REMARK = 4_000;

    /** Stances and answers that no list has are left out. */
    static OpinionForm of(MultiValueMap<String, String> form, Assessment assessment) {
        Map<String, String> stances = new HashMap<>();
        for (LedgerOption option : assessment.ledger().options()) {
            String stance = text(form, "stance." + option.id());
            if (STANCES.contains(stance)) {
                stances.put(option.id(), stance);
            }
        }
        GivenOpinion given = new GivenOpinion(
                stances,
                text(form, "remark"),
                answers(form, assessment.theCase().lesions()));
        boolean tooLong = Stream.concat(
                        Stream.of(given.remark()),
                        given.answers().values().stream().map(GivenOpinion.Answer::remark))
                .anyMatch(text -> text.length() > LONGEST_REMARK);
        if (tooLong) {
            return new OpinionForm(given, "A remark has at most " + LONGEST_REMARK + " characters.");
        }
        return new OpinionForm(
                given,
                given.isEmpty() ? "Say at least of one option, of resectability or of one lesion what you think." : "");
    }

    /** A remark without an answer counts as 'can't say', so that it is not lost. */
    private static Map<String, GivenOpinion.Answer> answers(
            MultiValueMap<String, String> form, List<CaseLesion> lesions) {
        Map<String, GivenOpinion.Answer> answers = new LinkedHashMap<>();
        for (String question : Standpoints.questions(lesions)) {
            String answer = text(form, "answer." + question);
            String remark = text(form, "answerRemark." + question);
            if (DecisionWord.isOneOf(Standpoints.words(question), answer)) {
                answers.put(question, new GivenOpinion.Answer(answer, remark));
            } else if (!remark.isEmpty()) {
                answers.put(question, new GivenOpinion.Answer(DecisionWord.UNDETERMINED, remark));
            }
        }
        return answers;
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }
}
