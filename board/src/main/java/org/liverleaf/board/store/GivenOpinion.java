package org.liverleaf.board.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a member says of a case, all at once.
 *
 * @param stances by option
 * @param remark on the whole case; may be empty
 * @param answers by question: {@code resectability}, or {@code lesion:} and the name of a lesion
 */
public record GivenOpinion(Map<String, String> stances, String remark, Map<String, Answer> answers) {

    /** Copies the maps. */
    public GivenOpinion {
        stances = Map.copyOf(stances);
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return stances.isEmpty() && answers.isEmpty();
    }

    /** An answer to one question with a remark; the remark may be empty. */
    public record Answer(String answer, String remark) {}
}
