package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One answered item of a questionnaire.
 *
 * @param linkId how the questionnaire names it
 * @param answer the first answer
 */
record FilledItem(String linkId, RawValue answer) {

    private static final int LONGEST = 6;

    /** The answer as a number: a number, a quantity, or a code or text that is one. */
    Optional<BigDecimal> findNumber() {
        return switch (answer) {
            case RawValue.Number number -> Optional.of(number.value());
            case RawValue.Quantity quantity ->
                quantity.comparator().isEmpty() ? quantity.value().stream().findFirst() : Optional.empty();
            case RawValue.Text text -> parse(text.text());
            case RawValue.Coded coded ->
                coded.concept().codings().stream()
                        .flatMap(coding -> parse(coding.code()).or(() -> parse(coding.display())).stream())
                        .findFirst();
            case RawValue.None none -> Optional.empty();
            case RawValue.Absent absent -> Optional.empty();
            case RawValue.Truth truth -> Optional.empty();
            case RawValue.Range range -> Optional.empty();
            case RawValue.Unreadable unreadable -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> parse(String text) {
        String digits = text.strip();
        boolean plain = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        return plain ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
