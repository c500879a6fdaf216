package org.liverleaf.pathway.interview;

import java.util.List;

/** What kind of answer a question takes. Every form also takes 'unknown'. */
public sealed interface AnswerForm {

    /** One word of a list; several parted by {@code |} mean one of them. */
    record OneOf(List<String> values) implements AnswerForm {

        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** All words that hold, parted by commas; 'none' if none does. */
    record ManyOf(List<String> values) implements AnswerForm {

        /** Copies the list. */
        public ManyOf {
            values = List.copyOf(values);
        }
    }

    /** Yes or no. */
    record YesNo() implements AnswerForm {}

    /**
     * A number, or a range {@code 27..35}.
     *
     * @param domain bounds and step, for people
     * @param unit UCUM unit; empty if there is none
     */
    record Number(String domain, String unit) implements AnswerForm {}

    /** A day, or a part of a date. */
    record Day() implements AnswerForm {}
}
