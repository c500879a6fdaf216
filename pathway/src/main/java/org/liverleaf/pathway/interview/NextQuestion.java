package org.liverleaf.pathway.interview;

import java.util.List;

/**
 * The question to ask next.
 *
 * @param address the fact or list asked for; of a lesion, {@code lesions.L3.longestAxialMm}
 * @param text what it is called, what is meant, and how to find out
 * @param form what kind of answer it takes
 * @param repeat whether an older value is at hand that is too old
 * @param opens titles of options that the answer can open or close
 * @param changes titles of other options and conclusions that it can change
 * @param left how many questions can still change something, this one included
 */
public record NextQuestion(
        String address,
        Text text,
        AnswerForm form,
        boolean repeat,
        List<String> opens,
        List<String> changes,
        int left) {

    /** Copies the lists. */
    public NextQuestion {
        opens = List.copyOf(opens);
        changes = List.copyOf(changes);
    }

    /**
     * What is said of the fact.
     *
     * @param title its name
     * @param meaning what exactly is meant
     * @param obtainBy how to find out; may be empty
     */
    public record Text(String title, String meaning, String obtainBy) {}
}
