package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.answers.Answers;
import org.liverleaf.pathway.letters.LetterTexts.BoundSentence;
import org.liverleaf.pathway.letters.LetterTexts.PlainOption;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;

/**
 * The letter to the patient, in plain words. What to report at once stands first (safety rule S15); how long one lives stands
 * there only if the patient wants it (S14). Nothing is told as decided but what the board decided.
 */
final class PatientLetter {

    private static final Condition WANTS_PROGNOSIS =
            new Condition("wantsPrognosis", new Condition.Test.OneOf(List.of("true")));
    private static final List<String> LIVING = List.of("alcohol", "medicines", "lifestyle", "palliative-care");
    private static final String DRUGS = "systemic-therapy";

    private final LetterBasis basis;
    private final Draft draft;
    private final Deviations deviations;

    PatientLetter(LetterBasis basis) {
        this.basis = basis;
        this.draft = new Draft(Recipient.PATIENT, basis.texts());
        this.deviations = new Deviations(basis);
    }

    Letter write() {
        status();
        reportAtOnce();
        answer("primary-or-secondary");
        if (basis.decided()) {
            decision();
        } else {
            answer("how-chosen");
        }
        if (wantsPrognosis()) {
            cure();
            answer("survival");
        }
        nextCheck();
        LIVING.forEach(this::answer);
        draft.section("questions").line(draft.frame("questions-text"));
        String name = basis.decision().signedBy().strip();
        if (!name.isEmpty()) {
            draft.line(draft.frame("signed", "name", name));
        }
        return draft.letter();
    }

    private void status() {
        BoardDecision decision = basis.decision();
        if (!basis.decided()) {
            draft.stressed(draft.frame("proposed"));
        } else if (decision.hasDate()) {
            draft.line(draft.frame("decided", "date", Words.day(decision.decidedOn())));
        } else {
            draft.line(draft.frame("decided-no-date"));
        }
        if (basis.decided() && decision.signedBy().isBlank()) {
            draft.stressed(draft.frame("not-signed"));
        }
    }

    private boolean wantsPrognosis() {
        return new Situation(basis.assessment().theCase(), basis.assessment().reasoning()).holds(WANTS_PROGNOSIS)
                == Holding.HOLDS;
    }

    private Optional<Answers.Answer> find(String id) {
        return basis.assessment().answers().all().stream()
                .filter(answer -> answer.id().equals(id))
                .findFirst();
    }

    private void answer(String id) {
        find(id).ifPresent(answer -> draft.headed(answer.question()).text(counting(answer)));
    }

    /** The sentences of an answer without those that belong to a treatment that was not decided. */
    private List<Sentence> counting(Answers.Answer answer) {
        return answer.sentences().stream()
                .filter(sentence -> !basis.decided() || isOfTheDecision(sentence.text()))
                .map(sentence -> new Sentence(sentence.text(), sentence.evidence()))
                .toList();
    }

    private boolean isOfTheDecision(String sentence) {
        boolean missed = basis.texts().onlyWith().stream()
                .anyMatch(bound -> sentence.startsWith(bound.starts()) && !isDecided(bound));
        boolean against = basis.texts().notWith().stream()
                .anyMatch(bound -> sentence.startsWith(bound.starts()) && isDecided(bound));
        return !missed && !against;
    }

    private boolean isDecided(BoundSentence bound) {
        return basis.decision().options().stream().map(this::plainOption).anyMatch(bound.options()::contains);
    }

    /** What holds now comes before all, then whom to call, then the signs. */
    private void reportAtOnce() {
        Optional<Answers.Answer> answer = find("report-at-once");
        if (answer.isEmpty()) {
            return;
        }
        String call = draft.text("call-starts");
        List<Sentence> signs = new ArrayList<>();
        boolean called = false;
        draft.headed(answer.get().question());
        if (basis.asksForToday()) {
            draft.stressed(draft.frame("today"));
        }
        for (Answers.Sentence told : answer.get().sentences()) {
            Sentence sentence = new Sentence(told.text(), told.evidence());
            if (told.text().startsWith(call)) {
                called = true;
                contact();
                draft.line(sentence);
            } else if (called) {
                signs.add(sentence);
            } else {
                draft.stressed(sentence);
            }
        }
        draft.bullets(signs);
    }

    private void contact() {
        String contact = basis.decision().followUp().contact();
        draft.line(
                contact.isBlank()
                        ? draft.frame("no-contact")
                        : draft.frame("contact", "contact", Words.closed(contact)));
    }

    private void decision() {
        draft.section("decision");
        Set<Sentence> told = new LinkedHashSet<>();
        boolean untold = false;
        for (String option : basis.decision().options()) {
            PlainOption plain = basis.texts().options().get(plainOption(option));
            if (plain == null || !deviations.isBorneOut(option)) {
                untold = true;
            } else {
                told.add(plain.text());
            }
        }
        draft.bullets(List.copyOf(told));
        if (basis.decision().options().isEmpty()) {
            draft.line(draft.frame("nothing-chosen"));
        }
        if (untold) {
            draft.line(draft.frame("told-in-person"));
        }
        spots();
        draft.line(draft.frame("you-decide"));
    }

    /** A regimen is told as its narrowest option: drugs for the immune system before drugs at all. */
    private String plainOption(String option) {
        if (basis.texts().options().containsKey(option)) {
            return option;
        }
        List<String> carriers = basis.assessment().ledger().options().stream()
                .filter(each -> each.regimens().stream().map(LedgerOption::id).anyMatch(option::equals))
                .map(LedgerOption::id)
                .toList();
        return carriers.stream()
                .filter(carrier -> !carrier.equals(DRUGS))
                .findFirst()
                .orElse(carriers.isEmpty() ? option : carriers.getFirst());
    }

    /** From what the board decided treatment is for; the record alone only where the board has not decided. */
    private void cure() {
        if (!basis.decided()) {
            answer("cure");
            return;
        }
        String intent = basis.decision().course().intent();
        if (!intent.isEmpty()) {
            draft.section("cure").line(draft.frame("cure-" + intent));
        }
    }

    /** What is done to the spots, counted by what is done: names of lesions tell a patient nothing. */
    private void spots() {
        List<DecidedCourse.LesionPlan> lesions = basis.decision().course().lesions();
        draft.bullets(DecisionWord.LESION.stream()
                .map(DecisionWord::id)
                .filter(action -> !action.equals(DecisionWord.UNDETERMINED))
                .flatMap(action -> spots(lesions, action).stream())
                .toList());
    }

    private List<Sentence> spots(List<DecidedCourse.LesionPlan> lesions, String action) {
        List<DecidedCourse.LesionPlan> concerned = lesions.stream()
                .filter(lesion -> lesion.action().equals(action))
                .toList();
        boolean others = concerned.stream().anyMatch(lesion -> lesion.lesion().equals(DecisionWord.OTHER_LESIONS));
        if (concerned.isEmpty()) {
            return List.of();
        }
        String many = others ? "some" : Integer.toString(concerned.size());
        return List.of(draft.frame("spots-" + action, "number", many));
    }

    private void lookAgain() {
        draft.bullets(basis.decision().course().reassessments().stream()
                .filter(DecidedCourse.LookAgain::hasDate)
                .map(DecidedCourse.LookAgain::due)
                .distinct()
                .sorted()
                .map(due -> draft.frame("look-again", "date", Words.day(due)))
                .toList());
    }

    private void nextCheck() {
        if (!basis.decided()) {
            answer("next-check");
            return;
        }
        FollowUp next = basis.decision().followUp();
        draft.section("next-check");
        if (next.hasDate()) {
            draft.line(draft.frame("next-check-date", "date", Words.day(next.nextCheck())));
        } else {
            draft.line(draft.frame("next-check-no-date"));
        }
        if (!next.what().isBlank()) {
            draft.line(draft.frame("next-check-what", "what", Words.closed(next.what())));
        }
        lookAgain();
        draft.line(draft.frame("missed"));
    }
}
