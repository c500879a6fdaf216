package org.liverleaf.pathway.csv;

import java.util.Locale;
import java.util.Optional;
import org.liverleaf.pathway.catalogue.FactCatalogue;

/** What a column of a table is taken for. */
public sealed interface ColumnUse {

    /** As people type it and as forms carry it. */
    String text();

    /** Not read. */
    record Unused() implements ColumnUse {
        @Override
        public String text() {
            return "";
        }
    }

    /** Who the row is about; the identifier by which a case is found again. */
    record PatientId() implements ColumnUse {
        @Override
        public String text() {
            return "patient";
        }
    }

    /** The day of which the row speaks. */
    record RowDay() implements ColumnUse {
        @Override
        public String text() {
            return "day";
        }
    }

    /** The day of birth. */
    record BirthDay() implements ColumnUse {
        @Override
        public String text() {
            return "birth date";
        }
    }

    /**
     * A fact.
     *
     * @param fact its id, or that of a list fact
     * @param unit UCUM unit of the numbers; empty means the fact's own
     */
    record OfFact(String fact, String unit) implements ColumnUse {
        @Override
        public String text() {
            return fact;
        }
    }

    /**
     * The day on which another column was measured.
     *
     * @param fact the fact of that column
     */
    record DayOf(String fact) implements ColumnUse {
        @Override
        public String text() {
            return "date of " + fact;
        }
    }

    /**
     * The unit in which another column was measured.
     *
     * @param fact the fact of that column
     */
    record UnitOf(String fact) implements ColumnUse {
        @Override
        public String text() {
            return "unit of " + fact;
        }
    }

    /**
     * Reads what somebody typed; a fact by its id or its title.
     *
     * @param unit unit of the numbers; empty means the fact's own
     * @return empty if it is none of these
     */
    static Optional<ColumnUse> parse(String text, String unit, FactCatalogue facts) {
        String typed = text.strip();
        switch (typed.toLowerCase(Locale.ROOT)) {
            case "", "-" -> {
                return Optional.of(new Unused());
            }
            case "patient" -> {
                return Optional.of(new PatientId());
            }
            case "day" -> {
                return Optional.of(new RowDay());
            }
            case "birth date" -> {
                return Optional.of(new BirthDay());
            }
            default -> {
                if (typed.startsWith("date of ")) {
                    return findFact(typed.substring(8), facts).map(DayOf::new);
                }
                if (typed.startsWith("unit of ")) {
                    return findFact(typed.substring(8), facts).map(UnitOf::new);
                }
                return findFact(typed, facts).map(fact -> new OfFact(fact, unit.strip()));
            }
        }
    }

    private static Optional<String> findFact(String text, FactCatalogue facts) {
        return StatedFacts.all(facts).stream()
                .filter(fact -> fact.id().equals(text.strip()) || fact.title().equalsIgnoreCase(text.strip()))
                .map(StatedFacts.Stated::id)
                .findFirst();
    }
}
