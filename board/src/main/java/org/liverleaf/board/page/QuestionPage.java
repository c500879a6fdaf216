package org.liverleaf.board.page;

import java.util.List;

/**
 * The question whose answer can still change the plan most.
 *
 * @param caseId the case
 * @param caseName its name
 * @param address the fact asked for
 * @param title its name
 * @param meaning what exactly is meant, and how to find out
 * @param why which options the answer can open or close
 * @param field the field of the form
 * @param left how many questions are left; 0 when nothing can change any more
 */
public record QuestionPage(
        String caseId,
        String caseName,
        String address,
        String title,
        String meaning,
        List<String> why,
        Field field,
        int left) {

    /** Copies the list. */
    public QuestionPage {
        why = List.copyOf(why);
    }

    /**
     * The field of the form.
     *
     * @param choices what can be chosen; empty where something is typed
     * @param many whether several may hold
     * @param expected what is expected where something is typed
     * @param problem what was wrong with the answer before; empty if nothing
     */
    public record Field(List<Choice> choices, boolean many, String expected, String problem) {

        /** Copies the list. */
        public Field {
            choices = List.copyOf(choices);
        }
    }
}
