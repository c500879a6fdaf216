package org.liverleaf.board.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How far members of a board agree. Every answer counts as it was given; who gave none takes no part. */
public final class Agreement {

    /** With fewer members nothing is measured: two either agree or do not. */
    public static final int FEWEST_MEMBERS = 3;

    private static final double RELIABLE = 0.8;
    private static final double TENTATIVE = 0.667;

    private Agreement() {}

    /**
     * The most frequent answer to a question.
     *
     * @param answer the answer; the first by name of several that are as frequent
     * @param count how many gave it
     * @param all how many answered
     * @param tied whether another answer is as frequent
     */
    public record MostFrequent(String answer, int count, int all, boolean tied) {

        /** Whether all gave the same answer. */
        public boolean isUnanimous() {
            return count == all;
        }
    }

    /** The most frequent answer; no answer with a count of 0 where nobody answered. */
    public static MostFrequent mostFrequent(Collection<String> answers) {
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        String most = "";
        int highest = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (each.getValue() > highest) {
                most = each.getKey();
                highest = each.getValue();
            }
        }
        int top = highest;
        long asFrequent = counts.values().stream().filter(count -> count == top).count();
        return new MostFrequent(most, highest, answers.size(), asFrequent > 1);
    }

    /**
     * Krippendorff's alpha for words without an order (nominal data): 1 where all agree, 0 where they agree as often as chance
     * would have it, below 0 where they agree less often than that. It takes questions that some left out.
     *
     * @param questions the answers to each question; a question with fewer than two answers says nothing
     * @return empty where it is not defined: no question with two answers, or one and the same answer everywhere
     */
    public static OptionalDouble alpha(Collection<? extends List<String>> questions) {
        Map<String, Double> totals = new TreeMap<>();
        double observed = 0;
        double all = 0;
        for (List<String> answers : questions) {
            int size = answers.size();
            if (size < 2) {
                continue;
            }
            Map<String, Integer> counts = new TreeMap<>();
            answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
            double unlike = 0;
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                unlike += (double) each.getValue() * (size - each.getValue());
                totals.merge(each.getKey(), (double) each.getValue(), Double::sum);
            }
            observed += unlike / (size - 1);
            all += size;
        }
        double expected = 0;
        for (double total : totals.values()) {
            expected += total * (all - total);
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /** What a value of alpha says, in plain words; limits by Krippendorff (2004). */
    public static String words(double alpha) {
        if (alpha >= RELIABLE) {
            return "they agree well";
        }
        if (alpha >= TENTATIVE) {
            return "they agree so far that a careful conclusion may rest on it";
        }
        return alpha > 0 ? "they agree little more than chance would have it" : "they agree no more than by chance";
    }
}
