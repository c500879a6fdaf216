package org.liverleaf.pathway.cases;

import org.liverleaf.pathway.record.Statement;

/** A statement as it was entered, before any conversion. */
final class StatementText {

    private StatementText() {}

    static String of(Statement statement) {
        return switch (statement) {
            case Statement.NotKnown notKnown -> "not known";
            case Statement.Word word -> word.value();
            case Statement.Quantity quantity -> with(quantity.value().toPlainString(), quantity.unit());
            case Statement.Range range ->
                with(range.low().toPlainString() + " to " + range.high().toPlainString(), range.unit());
            case Statement.Limit limit ->
                with(
                        (limit.side() == Statement.Limit.Side.AT_MOST ? "at most " : "at least ")
                                + limit.limit().toPlainString(),
                        limit.unit());
            case Statement.OneOf oneOf -> String.join(" or ", oneOf.values());
            case Statement.AllOf allOf -> allOf.values().isEmpty() ? "none" : String.join(", ", allOf.values());
        };
    }

    private static String with(String number, String unit) {
        // UCUM writes 1 where a number has no unit.
        return unit.isEmpty() || unit.equals("1") ? number : number + " " + unit;
    }
}
