package org.liverleaf.pathway.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.liverleaf.pathway.unit.Conversion;
import org.liverleaf.pathway.unit.Quantity;
import org.liverleaf.pathway.unit.UcumUnit;
import org.liverleaf.pathway.unit.UnitConversion;

/** Computes scores from inputs as people type them. Refuses what it cannot read; assumes the full bounds of what is not there. */
public final class Scoring {

    private Scoring() {}

    /**
     * The answer of a score.
     *
     * @param score one of {@link Scores}
     * @param typed by input name: quantities as in {@link Quantity}, {@code true}, {@code false}, words, or {@code ?}
     * @throws RefusedInputException with one line naming the input, what was found and what was expected
     */
    public static ScoreResult score(Score score, Map<String, String> typed) {
        ScoreSheet sheet = score.sheet();
        for (String name : typed.keySet()) {
            if (sheet.findInput(name).isEmpty()) {
                throw new RefusedInputException(Quantity.shown(name) + ": " + sheet.id()
                        + " has no such input, expected " + String.join(", ", names(sheet)));
            }
        }
        SequencedMap<String, InputValue> values = new LinkedHashMap<>();
        AnyUnit anyUnit = new AnyUnit();
        for (ScoreInput input : sheet.inputs()) {
            Optional<String> text = Optional.ofNullable(typed.get(input.name()));
            boolean unknown = text.isEmpty() || text.get().strip().equals("?");
            if (!unknown) {
                InputValue value = read(input, text.orElseThrow(), anyUnit);
                if (input.presence() != ScoreInput.Presence.UNUSED) {
                    values.put(input.name(), value);
                }
            } else if (input.presence() == ScoreInput.Presence.REQUIRED) {
                values.put(input.name(), assumed(input));
            }
        }
        Box box = new Box(values);
        return new ScoreResult(sheet, box, score.evaluate(box));
    }

    /** Names of the inputs, in their order. */
    public static List<String> names(ScoreSheet sheet) {
        return sheet.inputs().stream().map(ScoreInput::name).toList();
    }

    private static InputValue assumed(ScoreInput input) {
        if (!input.isNumeric()) {
            return new InputValue.Choice(input.words(), true);
        }
        Measure measure = input.measure();
        return new InputValue.Interval(
                measure.inUnit(measure.low()), measure.inUnit(measure.high()), measure.unit(), true);
    }

    private static InputValue read(ScoreInput input, String text, AnyUnit anyUnit) {
        if (!input.isNumeric()) {
            String word = text.strip();
            if (!input.words().contains(word)) {
                throw refused(
                        input,
                        "found '" + Quantity.shown(word) + "', expected " + String.join(", ", input.words()) + " or ?");
            }
            return new InputValue.Choice(List.of(word), false);
        }
        Quantity quantity;
        try {
            quantity = Quantity.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw refused(input, String.valueOf(unreadable.getMessage()));
        }
        return switch (quantity) {
            case Quantity.Unknown unknown -> assumed(input);
            case Quantity.Exact exact ->
                interval(input, exact.value(), exact.value(), unit(input, exact.unit(), anyUnit));
            case Quantity.Between between ->
                interval(input, between.low(), between.high(), unit(input, between.unit(), anyUnit));
        };
    }

    private static String unit(ScoreInput input, String unit, AnyUnit anyUnit) {
        Measure measure = input.measure();
        return switch (input.kind()) {
            case ANY_UNIT -> anyUnit.accept(input, unit);
            case NUMBER, COUNT -> unit.isEmpty() ? measure.unit() : unit;
            case QUANTITY, BOOLEAN, WORD -> {
                if (unit.isEmpty()) {
                    throw refused(
                            input,
                            "found a number without unit, expected a value in " + measure.boundsUnit()
                                    + " or in another unit of that kind");
                }
                yield unit;
            }
        };
    }

    private static InputValue interval(ScoreInput input, BigDecimal low, BigDecimal high, String unit) {
        Measure measure = input.measure();
        String target = input.kind() == ScoreInput.Kind.ANY_UNIT ? unit : measure.unit();
        BigDecimal from = converted(input, low, unit, target);
        BigDecimal to = converted(input, high, unit, target);
        if (input.kind() == ScoreInput.Kind.COUNT && !(isWhole(from) && isWhole(to))) {
            throw refused(input, "found " + plain(low) + ", expected a whole number");
        }
        boolean inside = input.kind() == ScoreInput.Kind.ANY_UNIT
                ? from.signum() > 0
                : from.compareTo(measure.inUnit(measure.low())) >= 0
                        && to.compareTo(measure.inUnit(measure.high())) <= 0;
        if (!inside) {
            String found = low.compareTo(high) == 0 ? plain(low) : plain(low) + ".." + plain(high);
            throw refused(input, "found " + (found + " " + unit).strip() + ", expected " + bounds(input));
        }
        return new InputValue.Interval(from, to, target, false);
    }

    private static String bounds(ScoreInput input) {
        Measure measure = input.measure();
        return input.kind() == ScoreInput.Kind.ANY_UNIT
                ? "a value above 0"
                : "a value from " + plain(measure.low()) + " to " + plain(measure.high()) + " " + measure.boundsUnit();
    }

    private static BigDecimal converted(ScoreInput input, BigDecimal value, String unit, String target) {
        return switch (UnitConversion.convert(input.measure().substance(), value, unit, target)) {
            case Conversion.Converted converted -> converted.value();
            case Conversion.Refused refusal -> throw refused(input, unitAdvice(input, unit));
        };
    }

    private static String unitAdvice(ScoreInput input, String unit) {
        boolean known = UcumUnit.find(unit).isPresent();
        return "found the unit '" + Quantity.shown(unit) + "'"
                + (known ? ", which measures something else" : ", which is not known") + ", expected "
                + input.measure().boundsUnit() + " or a unit of that kind";
    }

    private static RefusedInputException refused(ScoreInput input, String what) {
        return new RefusedInputException(input.name() + ": " + what);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Holds the first unit given to an input of any unit; the others must be of its kind. */
    private static final class AnyUnit {

        private Optional<String> first = Optional.empty();

        String accept(ScoreInput input, String unit) {
            UcumUnit found = UcumUnit.find(unit)
                    .orElseThrow(
                            () -> refused(input, "found the unit '" + Quantity.shown(unit) + "', which is not known"));
            String reference = first.orElse(unit);
            UcumUnit expected = UcumUnit.find(reference).orElseThrow();
            if (!found.isOfSameKindAs(expected)
                    || found.numerator()
                                    .multiply(expected.denominator())
                                    .compareTo(expected.numerator().multiply(found.denominator()))
                            != 0) {
                throw refused(
                        input,
                        "found the unit '" + Quantity.shown(unit) + "', expected '" + reference
                                + "' as for the other value");
            }
            first = Optional.of(reference);
            return reference;
        }
    }
}
