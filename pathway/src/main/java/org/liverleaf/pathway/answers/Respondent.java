package org.liverleaf.pathway.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liverleaf.pathway.answers.AnswerTexts.AnswerText;
import org.liverleaf.pathway.answers.AnswerTexts.RangeText;
import org.liverleaf.pathway.answers.AnswerTexts.SentenceText;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.outlook.OutlookRange;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Urgency;

/**
 * Answers the questions of one patient. Red flags come first; figures of outlook only where the patient wants them (safety
 * rule S14), and only as ranges. Thread-safe.
 */
public final class Respondent {

    private static final String PRIMARY = "{primary}";
    private static final String NEXT_CHECK = "{nextCheck}";
    private static final String ALERTS = "{alerts}";
    private static final String RANGES = "{ranges}";
    private static final int MOST_RANGES = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Condition WANTS_FIGURES =
            new Condition("wantsPrognosis", new Condition.Test.OneOf(List.of("true")));

    private final AnswerTexts texts;

    /** With the answers of the knowledge. */
    public Respondent(AnswerTexts texts) {
        this.texts = texts;
    }

    /** The answers for one case. */
    public Answers of(AnswerBasis basis) {
        Situation situation = new Situation(basis.theCase(), basis.reasoning());
        List<Answers.Answer> answers = new ArrayList<>();
        for (AnswerText text : texts.all()) {
            List<Answers.Sentence> sentences = new ArrayList<>();
            for (SentenceText sentence : text.sentences()) {
                if (counts(sentence, situation)) {
                    sentences.addAll(told(sentence, basis, situation));
                }
            }
            if (!sentences.isEmpty()) {
                String whole = String.join(
                        " ", sentences.stream().map(Answers.Sentence::text).toList());
                answers.add(new Answers.Answer(text.id(), text.question(), sentences, ReadingLevel.of(whole)));
            }
        }
        return new Answers(answers);
    }

    private static boolean counts(SentenceText sentence, Situation situation) {
        boolean open =
                sentence.unknown().isEmpty() || sentence.unknown().stream().anyMatch(name -> isOpen(name, situation));
        return open
                && situation.all(sentence.when()) == Holding.HOLDS
                && situation.all(sentence.mayHold()) != Holding.FAILS;
    }

    /** A fact of which nothing is known, or a conclusion that is not settled. */
    private static boolean isOpen(String name, Situation situation) {
        CaseFact fact = situation.theCase().facts().get(name);
        if (fact != null) {
            return fact.belief().isUnknown();
        }
        var conclusion = situation.reasoning().conclusions().get(name);
        return conclusion == null || conclusion.label().isEmpty();
    }

    private List<Answers.Sentence> told(SentenceText sentence, AnswerBasis basis, Situation situation) {
        return switch (sentence.text()) {
            case ALERTS -> alerts(sentence, basis);
            case RANGES -> situation.holds(WANTS_FIGURES) == Holding.HOLDS ? ranges(basis) : List.of();
            default ->
                filled(sentence.text(), basis).stream()
                        .map(text -> new Answers.Sentence(text, sentence.evidence()))
                        .toList();
        };
    }

    /** The text with its places filled; empty where a place has nothing to fill it. */
    private Optional<String> filled(String text, AnswerBasis basis) {
        String filled = text;
        if (text.contains(PRIMARY)) {
            String site = basis.theCase().fact("primarySite").value();
            String name = texts.words().primaries().getOrDefault(site, "");
            if (name.isEmpty()) {
                return Optional.empty();
            }
            filled = filled.replace(PRIMARY, name);
        }
        if (text.contains(NEXT_CHECK)) {
            Optional<LocalDate> due =
                    basis.plan().reassessments().stream().map(Reassessment::due).findFirst();
            if (due.isEmpty()) {
                return Optional.empty();
            }
            filled = filled.replace(NEXT_CHECK, DAY.format(due.get()));
        }
        return Optional.of(filled);
    }

    /** What the alerts of this patient mean for the patient; those that hold and cannot wait. */
    private List<Answers.Sentence> alerts(SentenceText fallback, AnswerBasis basis) {
        List<Answers.Sentence> sentences = new ArrayList<>();
        for (Alert alert : basis.workUp().alerts()) {
            if (alert.standing() == Alert.Standing.HOLDS && alert.urgency() == Urgency.SAME_DAY) {
                SentenceText text = texts.words().alerts().get(alert.id());
                if (text == null) {
                    text = texts.words().alerts().getOrDefault("other", fallback);
                }
                Answers.Sentence sentence = new Answers.Sentence(text.text(), text.evidence());
                if (!sentences.contains(sentence)) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    /** Ranges of cohorts that this patient does not lie outside of, told as the words allow; others are not told. */
    private List<Answers.Sentence> ranges(AnswerBasis basis) {
        List<Answers.Sentence> sentences = new ArrayList<>();
        for (OutlookRange range : basis.outlook().ranges()) {
            if (sentences.size() < MOST_RANGES && range.outsideCohort().isEmpty()) {
                texts.words().ranges().stream()
                        .filter(text -> range.measure().startsWith(text.measure())
                                && range.unit().equals(text.unit()))
                        .findFirst()
                        .map(text -> new Answers.Sentence(told(text, range), range.evidence()))
                        .filter(sentence -> !sentences.contains(sentence))
                        .ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private static String told(RangeText text, OutlookRange range) {
        return text.text().replace("{low}", whole(range.low())).replace("{high}", whole(range.high()));
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
