package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Statement;

/** Turns what an entry says of a fact into the set of values that the fact may then have. */
public final class Valuation {

    private final UnitConverter units;

    /** With the units that facts may come in. */
    public Valuation(UnitConverter units) {
        this.units = units;
    }

    /** The value of a statement, or why it has none. */
    public sealed interface Outcome {

        /**
         * The statement is a value of the fact.
         *
         * @param belief the values that it leaves
         */
        record Valued(Belief belief) implements Outcome {}

        /**
         * The statement cannot be a value of the fact.
         *
         * @param reason what was found and what was expected
         */
        record Unusable(String reason) implements Outcome {}
    }

    /** The value of a statement on a fact, measurement error included. */
    public Outcome value(FactDefinition fact, Statement statement) {
        if (!isSane(statement)) {
            return unusable("a number with more digits than any measurement has", fact.domain());
        }
        return switch (statement) {
            case Statement.NotKnown notKnown -> new Outcome.Valued(Belief.unknown(fact.domain()));
            case Statement.Word word -> word(fact, word.value());
            case Statement.Quantity quantity -> quantity(fact, quantity);
            case Statement.Range range -> range(fact, range);
            case Statement.Limit limit -> limit(fact, limit);
            case Statement.OneOf oneOf -> oneOf(fact.domain(), oneOf.values());
            case Statement.AllOf allOf -> unusable("a list of values " + allOf.values(), fact.domain());
        };
    }

    /** What a statement on a list says of one of its values; anything but words is unusable. */
    public Outcome member(ListDefinition list, String member, Statement statement) {
        return switch (statement) {
            case Statement.NotKnown notKnown -> new Outcome.Valued(Belief.unknown(new Domain.Truth(false)));
            case Statement.Word word -> inList(list, member, List.of(word.value()));
            case Statement.AllOf allOf -> inList(list, member, allOf.values());
            case Statement.OneOf oneOf -> {
                Outcome all = inList(list, member, oneOf.values());
                boolean open = all instanceof Outcome.Valued
                        && oneOf.values().size() > 1
                        && oneOf.values().contains(member);
                yield open ? new Outcome.Valued(Belief.oneOf(ValueSet.range(0, 1))) : all;
            }
            case Statement.Quantity quantity -> notAListValue(list, shown(quantity.value()));
            case Statement.Range range -> notAListValue(list, shown(range.low()) + " to " + shown(range.high()));
            case Statement.Limit limit -> notAListValue(list, shown(limit.limit()));
        };
    }

    private static Outcome inList(ListDefinition list, String member, List<String> values) {
        for (String value : values) {
            if (list.findMember(value).isEmpty()) {
                return notAListValue(list, value);
            }
        }
        return new Outcome.Valued(Belief.known(values.contains(member) ? 1 : 0));
    }

    private static Outcome notAListValue(ListDefinition list, String value) {
        return new Outcome.Unusable(
                "'" + value + "' is not one of the allowed values: " + String.join(", ", list.values()));
    }

    private Outcome word(FactDefinition fact, String value) {
        return switch (fact.domain()) {
            case Domain.Words words -> oneOf(words, List.of(value));
            case Domain.Truth truth -> oneOf(truth, List.of(value));
            case Domain.Days days ->
                PartialDate.parse(value)
                        .<Outcome>map(date -> new Outcome.Valued(
                                Belief.oneOf(ValueSet.range(days.index(date.earliest()), days.index(date.latest())))))
                        .orElseGet(() -> unusable("'" + value + "'", days));
            case Domain.Grid grid ->
                findDecimal(value)
                        .map(number -> quantity(fact, new Statement.Quantity(number, "")))
                        .orElseGet(() -> unusable("'" + value + "'", grid));
        };
    }

    private static Optional<BigDecimal> findDecimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return isSane(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A number such as 1e-999999999 could fill the memory in the first sum that it takes part in. */
    private static boolean isSane(Statement statement) {
        return switch (statement) {
            case Statement.Quantity quantity -> isSane(quantity.value());
            case Statement.Limit limit -> isSane(limit.limit());
            case Statement.Range range ->
                isSane(range.low())
                        && isSane(range.high())
                        && range.measured().stream().allMatch(Valuation::isSane);
            case Statement.OneOf oneOf -> oneOf.values().stream().allMatch(Valuation::isSaneOrNoNumber);
            case Statement.NotKnown notKnown -> true;
            case Statement.Word word -> true;
            case Statement.AllOf allOf -> true;
        };
    }

    private static boolean isSaneOrNoNumber(String text) {
        try {
            return isSane(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private static boolean isSane(BigDecimal number) {
        return number.precision() <= 40 && Math.abs((long) number.scale()) <= 40;
    }

    private static Outcome oneOf(Domain domain, List<String> values) {
        for (String value : values) {
            if (domain.find(value).isEmpty() || value.equals(Domain.NOT_APPLICABLE)) {
                return unusable("'" + value + "'", domain);
            }
        }
        return values.isEmpty()
                ? unusable("no value", domain)
                : new Outcome.Valued(Belief.oneOf(ValueSet.of(values.stream().mapToInt(domain::index))));
    }

    private Outcome quantity(FactDefinition fact, Statement.Quantity quantity) {
        if (!(fact.domain() instanceof Domain.Grid grid)) {
            return unusable("the number " + shown(quantity.value()), fact.domain());
        }
        Optional<BigDecimal> converted = converted(fact, quantity.value(), quantity.unit());
        if (converted.isEmpty()) {
            return unknownUnit(fact, quantity.value(), quantity.unit());
        }
        BigDecimal value = converted.get();
        if (isOutside(grid, value)) {
            return outside(fact, grid, quantity.value(), quantity.unit());
        }
        BigDecimal error = fact.measurement().error();
        int nominal = grid.nearest(value);
        if (error.signum() == 0) {
            return new Outcome.Valued(Belief.known(nominal));
        }
        ValueSet values = ValueSet.range(grid.floor(value.subtract(error)), grid.ceiling(value.add(error)));
        return new Outcome.Valued(Belief.measured(values, nominal));
    }

    private Outcome range(FactDefinition fact, Statement.Range range) {
        if (!(fact.domain() instanceof Domain.Grid grid)) {
            return unusable("a range", fact.domain());
        }
        if (range.low().compareTo(range.high()) > 0) {
            return new Outcome.Unusable("the range " + shown(range.low()) + " to " + shown(range.high())
                    + " is reversed, expected low <= high");
        }
        Optional<BigDecimal> low = converted(fact, range.low(), range.unit());
        Optional<BigDecimal> high = converted(fact, range.high(), range.unit());
        if (low.isEmpty() || high.isEmpty()) {
            return unknownUnit(fact, range.low(), range.unit());
        }
        if (low.get().compareTo(grid.max()) > 0 || high.get().compareTo(grid.min()) < 0) {
            return outside(fact, grid, range.low(), range.unit());
        }
        ValueSet values = ValueSet.range(grid.floor(low.get()), grid.ceiling(high.get()));
        if (range.measured().isEmpty()) {
            return new Outcome.Valued(Belief.oneOf(values));
        }
        BigDecimal measured = range.measured().getFirst();
        OptionalInt nominal = converted(fact, measured, range.unit()).stream()
                .mapToInt(grid::nearest)
                .findFirst();
        return nominal.isPresent() && values.contains(nominal.getAsInt())
                ? new Outcome.Valued(Belief.measured(values, nominal.getAsInt()))
                : new Outcome.Unusable("the value " + shown(measured) + " lies outside its range " + shown(range.low())
                        + " to " + shown(range.high()));
    }

    private Outcome limit(FactDefinition fact, Statement.Limit limit) {
        if (!(fact.domain() instanceof Domain.Grid grid)) {
            return unusable("a limit", fact.domain());
        }
        Optional<BigDecimal> converted = converted(fact, limit.limit(), limit.unit());
        if (converted.isEmpty()) {
            return unknownUnit(fact, limit.limit(), limit.unit());
        }
        if (isOutside(grid, converted.get())) {
            return outside(fact, grid, limit.limit(), limit.unit());
        }
        ValueSet values = switch (limit.side()) {
            case AT_MOST -> ValueSet.range(0, grid.ceiling(converted.get()));
            case AT_LEAST -> ValueSet.range(grid.floor(converted.get()), grid.points() - 1);
        };
        return new Outcome.Valued(Belief.oneOf(values));
    }

    private Optional<BigDecimal> converted(FactDefinition fact, BigDecimal value, String unit) {
        return unit.isEmpty() ? Optional.of(value) : units.findConverted(fact, value, unit);
    }

    private static boolean isOutside(Domain.Grid grid, BigDecimal value) {
        return value.compareTo(grid.min()) < 0 || value.compareTo(grid.max()) > 0;
    }

    private static Outcome unusable(String found, Domain domain) {
        return new Outcome.Unusable(found + " is not one of the allowed values: " + domain.describe());
    }

    private static Outcome unknownUnit(FactDefinition fact, BigDecimal value, String unit) {
        return new Outcome.Unusable("the unit of " + shown(value) + " '" + unit
                + "' is not known for this fact, expected " + (fact.unit().isEmpty() ? "a plain number" : fact.unit()));
    }

    private static Outcome outside(FactDefinition fact, Domain.Grid grid, BigDecimal value, String unit) {
        return new Outcome.Unusable((shown(value) + " " + unit).strip() + " lies outside the bounds of this fact: "
                + grid.describe() + " " + fact.unit());
    }

    private static String shown(BigDecimal number) {
        return isSane(number) ? number.toPlainString() : number.toString();
    }
}
