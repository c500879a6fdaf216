package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.record.Statement;

/** Turns the value of an observation into a statement. */
final class ValueReading {

    /** UCUM's unit 'one': what a quantity without a unit has. No unit is ever assumed. */
    private static final String ONE = "1";

    private ValueReading() {}

    /** A statement on a fact of ours: a number without a unit is in the unit that the fact's name says. */
    static Optional<Statement> ofFact(RawValue value) {
        return read(value, "");
    }

    /** A laboratory value: a number without a unit has the unit 'one'. */
    static Optional<Statement> ofLaboratory(RawValue value) {
        return switch (value) {
            case RawValue.Text text -> ofLimit(text.text());
            case RawValue.Coded coded -> Optional.empty();
            case RawValue.Truth truth -> Optional.empty();
            default -> read(value, ONE);
        };
    }

    private static Optional<Statement> read(RawValue value, String noUnit) {
        return switch (value) {
            case RawValue.None none -> Optional.empty();
            case RawValue.Unreadable unreadable -> Optional.empty();
            case RawValue.Absent absent -> Optional.of(new Statement.NotKnown());
            case RawValue.Text text -> Optional.of(word(text.text()));
            case RawValue.Truth truth -> Optional.of(new Statement.Word(Boolean.toString(truth.value())));
            case RawValue.Number number -> Optional.of(new Statement.Quantity(number.value(), noUnit));
            case RawValue.Quantity quantity -> ofQuantity(quantity, noUnit);
            case RawValue.Range range -> ofRange(range, noUnit);
            case RawValue.Coded coded -> ofConcept(coded.concept());
        };
    }

    private static Statement word(String text) {
        return text.equals("unknown") ? new Statement.NotKnown() : new Statement.Word(text);
    }

    /** Our own code first, then any code, then the words. */
    private static Optional<Statement> ofConcept(Concept concept) {
        for (Coding coding : concept.codings()) {
            if (coding.system().startsWith(CodeMaps.OUR_SYSTEMS)) {
                return Optional.of(word(coding.code()));
            }
        }
        String text = concept.codings().isEmpty()
                ? concept.text()
                : concept.codings().getFirst().code();
        return text.isEmpty() ? Optional.empty() : Optional.of(word(text));
    }

    private static Optional<Statement> ofQuantity(RawValue.Quantity quantity, String noUnit) {
        if (quantity.value().isEmpty()) {
            return Optional.empty();
        }
        String unit = quantity.unit().isEmpty() ? noUnit : quantity.unit();
        BigDecimal value = quantity.value().getFirst();
        return Optional.of(
                switch (quantity.comparator()) {
                    case "<", "<=" -> new Statement.Limit(Statement.Limit.Side.AT_MOST, value, unit);
                    case ">", ">=" -> new Statement.Limit(Statement.Limit.Side.AT_LEAST, value, unit);
                    default -> new Statement.Quantity(value, unit);
                });
    }

    private static Optional<Statement> ofRange(RawValue.Range range, String noUnit) {
        List<BigDecimal> low = range.low().value();
        List<BigDecimal> high = range.high().value();
        String unit =
                range.low().unit().isEmpty() ? range.high().unit() : range.low().unit();
        boolean mixed = !range.high().unit().isEmpty() && !range.high().unit().equals(unit);
        if (mixed || low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        String known = unit.isEmpty() ? noUnit : unit;
        if (low.isEmpty()) {
            return Optional.of(new Statement.Limit(Statement.Limit.Side.AT_MOST, high.getFirst(), known));
        }
        if (high.isEmpty()) {
            return Optional.of(new Statement.Limit(Statement.Limit.Side.AT_LEAST, low.getFirst(), known));
        }
        return Optional.of(new Statement.Range(low.getFirst(), high.getFirst(), List.of(), known));
    }

    /** A laboratory result sent as text: only {@code <0.5} and {@code >1000} can be read, and they carry no unit. */
    private static Optional<Statement> ofLimit(String text) {
        return text.equals("unknown") ? Optional.of(new Statement.NotKnown()) : Optional.empty();
    }

    /** Several values of one list fact, or several possible values of another one. */
    static List<String> words(List<RawValue> values) {
        List<String> words = new ArrayList<>();
        for (RawValue value : values) {
            ofFact(value).ifPresent(statement -> {
                switch (statement) {
                    case Statement.Word word -> words.add(word.value());
                    case Statement.Quantity quantity ->
                        words.add(quantity.value().toPlainString());
                    default -> {
                        // Ranges and unknowns are no values of a list.
                    }
                }
            });
        }
        return words;
    }
}
