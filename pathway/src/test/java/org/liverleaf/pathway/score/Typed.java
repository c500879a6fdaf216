package org.liverleaf.pathway.score;

import java.util.LinkedHashMap;
import java.util.Map;

/** Inputs written as {@code name=value; name=value}. */
final class Typed {

    private Typed() {}

    static Map<String, String> inputs(String text) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                int sign = part.indexOf('=');
                typed.put(
                        part.substring(0, sign).strip(),
                        part.substring(sign + 1).strip());
            }
        }
        return typed;
    }

    static ScoreResult score(String id, String text) {
        return Scoring.score(Scores.find(id).orElseThrow(), inputs(text));
    }
}
