package org.liverleaf.board.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.pathway.fhir.out.ServerAnswers;

/**
 * A search: one patient, perhaps days.
 *
 * @param patient id of the patient, which is that of the case
 * @param days what the day of a document must be
 */
public record FhirSearch(UUID patient, List<Day> days) {

    private static final int PREFIX = 2;

    /**
     * A bound.
     *
     * @param prefix {@code eq}, {@code ge}, {@code gt}, {@code le} or {@code lt}
     */
    public record Day(String prefix, LocalDate day) {

        boolean holds(LocalDate other) {
            return switch (prefix) {
                case "ge" -> !other.isBefore(day);
                case "gt" -> other.isAfter(day);
                case "le" -> !other.isAfter(day);
                case "lt" -> other.isBefore(day);
                default -> other.equals(day);
            };
        }
    }

    /** Copies the list. */
    public FhirSearch {
        days = List.copyOf(days);
    }

    /** Why a search cannot be answered. */
    public static final class NotUnderstoodException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstoodException(String text) {
            super(text);
        }
    }

    /**
     * Reads the parameters of a search.
     *
     * @throws NotUnderstoodException when one is missing, unknown or none; nothing is ignored in silence
     */
    public static FhirSearch of(String type, Map<String, String[]> parameters) {
        if (!ServerAnswers.SEARCHED.contains(type)) {
            throw new NotUnderstoodException(
                    "no search for this type; expected one of " + String.join(", ", ServerAnswers.SEARCHED));
        }
        Optional<UUID> patient = Optional.empty();
        List<Day> days = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            switch (parameter.getKey()) {
                case "patient" -> patient = Optional.of(id(parameter.getValue()));
                case "date" -> {
                    if (!ServerAnswers.DATED.contains(type)) {
                        throw new NotUnderstoodException("no search for this type by date");
                    }
                    for (String value : parameter.getValue()) {
                        days.add(day(value));
                    }
                }
                case "_format" -> {
                    // There is one format.
                }
                default -> throw new NotUnderstoodException("a parameter is not known; expected patient and date");
            }
        }
        return new FhirSearch(
                patient.orElseThrow(() -> new NotUnderstoodException("expected the parameter patient")), days);
    }

    private static UUID id(String[] values) {
        try {
            String value = values.length == 1 ? values[0] : "";
            return UUID.fromString(value.startsWith("Patient/") ? value.substring("Patient/".length()) : value);
        } catch (IllegalArgumentException none) {
            throw new NotUnderstoodException("expected one id of a Patient of this server as patient");
        }
    }

    private static Day day(String value) {
        boolean hasPrefix = value.length() > PREFIX && Character.isLetter(value.charAt(0));
        String prefix = hasPrefix ? value.substring(0, PREFIX) : "eq";
        try {
            if (Set.of("eq", "ge", "gt", "le", "lt").contains(prefix)) {
                return new Day(prefix, LocalDate.parse(hasPrefix ? value.substring(PREFIX) : value));
            }
        } catch (DateTimeParseException none) {
            // Said below.
        }
        throw new NotUnderstoodException("expected date as YYYY-MM-DD, with eq, ge, gt, le or lt before it or nothing");
    }

    /** Whether a document of this moment is looked for. */
    public boolean holds(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return days.stream().allMatch(each -> each.holds(day));
    }
}
