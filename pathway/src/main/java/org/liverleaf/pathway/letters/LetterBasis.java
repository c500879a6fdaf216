package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Urgency;

/**
 * What a letter is written from.
 *
 * @param assessment the assessed case
 * @param decision what was decided; nothing in a proposal
 * @param decided whether the board has decided at all
 * @param knowledge titles of facts
 * @param texts the words of the letters
 */
record LetterBasis(
        Assessment assessment, BoardDecision decision, boolean decided, Knowledge knowledge, LetterTexts texts) {

    /** What people call an option or regimen; its id where the ledger does not know it. */
    String titleOf(String option) {
        return assessment
                .ledger()
                .findOption(option)
                .map(found -> found.title())
                .orElse(option);
    }

    /** What is known of the facts of a list, one sentence each. */
    List<Sentence> told(Recipient recipient, String list) {
        List<Sentence> told = new ArrayList<>();
        for (String id : texts.facts(recipient, list)) {
            CaseFact fact = assessment.theCase().facts().get(id);
            if (fact != null && isKnown(fact)) {
                told.add(Sentence.of(
                        fact.definition().text().title() + ": " + texts.words().of(fact) + "."));
            }
        }
        return told;
    }

    /** Red flags that hold and cannot wait, then what the patient's own answers ask for today. */
    List<Sentence> today() {
        List<Sentence> today = new ArrayList<>();
        assessment.workUp().alerts().stream()
                .filter(LetterBasis::isForToday)
                .map(alert -> new Sentence(Words.closed(alert.title()) + " " + alert.text(), alert.evidence()))
                .forEach(today::add);
        assessment.wellbeing().actions().stream()
                .filter(action -> action.urgency() == Urgency.SAME_DAY)
                .map(action -> new Sentence(Words.closed(action.because()) + " " + action.text(), action.evidence()))
                .forEach(today::add);
        return today;
    }

    /** Whether the patient's own answers ask for something today. */
    boolean asksForToday() {
        return assessment.wellbeing().actions().stream().anyMatch(action -> action.urgency() == Urgency.SAME_DAY);
    }

    static boolean isForToday(Alert alert) {
        return alert.standing() == Alert.Standing.HOLDS && alert.urgency() == Urgency.SAME_DAY;
    }

    /** Whether something is known of a fact and the question arises. */
    static boolean isKnown(CaseFact fact) {
        return !fact.belief().isUnknown() && !fact.value().equals("not-applicable");
    }
}
