package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The two EORTC questionnaires: item numbers and scoring only, no item texts. */
final class QualityOfLife {

    private static final String MEAN =
            "a scale needs half of its items; raw = mean of its answers; functional = (1 - (raw - 1) /"
                    + " range) x 100, others = (raw - 1) / range x 100";

    private QualityOfLife() {}

    static List<Score> scores() {
        return List.of(new Questionnaire(core(), coreScales()), new Questionnaire(liver(), liverScales()));
    }

    private static ScoreSheet core() {
        List<ScoreInput> items = new ArrayList<>(items(1, 28, "4"));
        items.addAll(items(29, 30, "7"));
        return new ScoreSheet(
                "qlq-c30",
                "EORTC QLQ-C30, version 3",
                "1",
                items,
                List.of(),
                MEAN + "; value = summary score, the mean of 13 scales without global health and finances",
                List.of("eortc-2001", "giesinger-2016", "giesinger-2020"),
                List.of(
                        "Higher is better for function and global health, worse for symptoms. Items left out count as not"
                                + " answered; a scale with too few answers is not computed."));
    }

    private static List<QuestionnaireScale> coreScales() {
        return List.of(
                QuestionnaireScale.function("physical", 83, 1, 2, 3, 4, 5),
                QuestionnaireScale.function("role", 58, 6, 7),
                QuestionnaireScale.function("emotional", 71, 21, 22, 23, 24),
                QuestionnaireScale.function("cognitive", 75, 20, 25),
                QuestionnaireScale.function("social", 58, 26, 27),
                QuestionnaireScale.globalHealth(29, 30),
                QuestionnaireScale.symptom("fatigue", 10, 12, 18).importantAbove(39),
                QuestionnaireScale.symptom("nauseaVomiting", 14, 15).importantAbove(8),
                QuestionnaireScale.symptom("pain", 9, 19).importantAbove(25),
                QuestionnaireScale.symptom("dyspnoea", 8).importantAbove(17),
                QuestionnaireScale.symptom("insomnia", 11),
                QuestionnaireScale.symptom("appetite", 13),
                QuestionnaireScale.symptom("constipation", 16),
                QuestionnaireScale.symptom("diarrhoea", 17).importantAbove(17),
                QuestionnaireScale.symptom("financial", 28).importantAbove(17).outsideSummary());
    }

    private static ScoreSheet liver() {
        return new ScoreSheet(
                "qlq-lmc21",
                "EORTC QLQ-LMC21",
                "",
                items(31, 51, "4"),
                List.of(),
                MEAN,
                List.of("blazeby-2009", "kavadas-2003"),
                List.of(
                        "All scales are symptoms: higher is worse, no item is reversed. The allocation of items rests on one scoring"
                                + " program; compare it with the EORTC sheet before relying on it."));
    }

    private static List<QuestionnaireScale> liverScales() {
        return List.of(
                QuestionnaireScale.symptom("nutritionalProblems", 31, 32),
                QuestionnaireScale.symptom("weightLoss", 33),
                QuestionnaireScale.symptom("taste", 34),
                QuestionnaireScale.symptom("dryMouth", 35),
                QuestionnaireScale.symptom("soreMouth", 36),
                QuestionnaireScale.symptom("activityVigour", 37, 43, 44),
                QuestionnaireScale.symptom("peripheralNeuropathy", 38),
                QuestionnaireScale.symptom("pain", 39, 40, 42),
                QuestionnaireScale.symptom("jaundice", 41),
                QuestionnaireScale.symptom("contactWithFriends", 45),
                QuestionnaireScale.symptom("talkingAboutFeelings", 46),
                QuestionnaireScale.symptom("emotionalProblems", 47, 48, 49, 50),
                QuestionnaireScale.symptom("sexLife", 51));
    }

    private static List<ScoreInput> items(int from, int to, String highest) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(item -> ScoreInput.count(
                                "q" + item, "answer to item " + item, Measure.of("{score}", "1", highest))
                        .optional())
                .toList();
    }
}
