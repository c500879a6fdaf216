package org.liverleaf.pathway.staging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.ScoreInput;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;

/** Computes a score from the facts of a case; what is not known stays open and the score becomes a range. */
public final class CaseScores {

    /** Which fact gives which input. Inputs without a fact are left open. */
    private static final Map<String, String> FACT_OF_INPUT = Map.ofEntries(
            Map.entry("bilirubin", "bilirubinUmolL"),
            Map.entry("albumin", "albuminGL"),
            Map.entry("inr", "inr"),
            Map.entry("platelets", "platelets10e9L"),
            Map.entry("creatinine", "creatinineUmolL"),
            Map.entry("sodium", "sodiumMmolL"),
            Map.entry("sex", "sex"),
            Map.entry("ascites", "ascites"),
            Map.entry("encephalopathy", "encephalopathy"));

    private static final String UNKNOWN = "?";

    private CaseScores() {}

    /** The score of a case; throws when there is no such score. */
    public static ScoreResult of(String score, Case theCase) {
        Score found =
                Scores.find(score).orElseThrow(() -> new IllegalArgumentException("there is no score '" + score + "'"));
        Map<String, String> typed = new LinkedHashMap<>();
        for (ScoreInput input : found.sheet().inputs()) {
            String fact = FACT_OF_INPUT.get(input.name());
            if (fact != null) {
                typed.put(input.name(), typed(theCase.fact(fact), input));
            }
        }
        try {
            return Scoring.score(found, typed);
        } catch (RefusedInputException outside) {
            typed.replaceAll((input, value) -> takes(found, input, value) ? value : UNKNOWN);
            return Scoring.score(found, typed);
        }
    }

    /** A record may hold what a score refuses, since a fact can be wider than the range for which the score was made. */
    private static boolean takes(Score score, String input, String value) {
        try {
            Scoring.score(score, Map.of(input, value));
            return true;
        } catch (RefusedInputException outside) {
            return false;
        }
    }

    private static String typed(CaseFact fact, ScoreInput input) {
        Belief belief = fact.belief();
        Domain domain = fact.definition().domain();
        if (belief.isUnknown() || (!input.isNumeric() && !belief.isCertain())) {
            return UNKNOWN;
        }
        if (!input.isNumeric()) {
            String word = domain.text(belief.values().first());
            return input.words().contains(word) ? word : UNKNOWN;
        }
        String low = domain.text(belief.values().first());
        String high = domain.text(belief.values().last());
        String unit = fact.unit().startsWith("{") ? "" : " " + fact.unit();
        return belief.isCertain() ? low + unit : low + ".." + high + unit;
    }
}
