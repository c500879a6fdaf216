package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * The answer of one table of the work-up.
 *
 * @param answers the answers that are possible, in the order of the table; one if the answer is certain
 * @param title the answer in words
 * @param reasons the rules behind it
 */
public record Judgement(List<String> answers, String title, List<Remark> reasons) {

    /** Copies the lists. */
    public Judgement {
        answers = List.copyOf(answers);
        reasons = List.copyOf(reasons);
    }

    /** Whether all unknown facts leave one answer. */
    public boolean isCertain() {
        return answers.size() == 1;
    }

    /** Whether this is the only possible answer. */
    public boolean isCertainly(String answer) {
        return isCertain() && answers.getFirst().equals(answer);
    }
}
