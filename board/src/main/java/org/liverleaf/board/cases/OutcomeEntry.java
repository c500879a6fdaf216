package org.liverleaf.board.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.OutcomeCause;
import org.liverleaf.pathway.letters.BoardDecision;

/**
 * What somebody says of what became of a decision, and what has to be put right in it.
 *
 * @param outcome as it is kept; of no use if there is a problem
 * @param problem what has to be put right; empty if nothing
 */
public record OutcomeEntry(Outcome outcome, String problem) {

    private static final int LONGEST_REASON = 2_000;

    /**
     * What was said.
     *
     * @param done whether it was done
     * @param subject of what: empty for the whole decision, {@code option:} and its id, or {@code step:} and its number
     * @param day when it was done, or when it was clear that it would not be; may be empty
     * @param cause why not, an id of {@link OutcomeCause}; may be empty
     * @param reason in own words; may be empty
     */
    public record Said(boolean done, String subject, String day, String cause, String reason) {}

    /** Reads what was said. */
    public static OutcomeEntry of(BoardDecision decision, Said said, String author, LocalDate today) {
        String why = said.reason().strip();
        Optional<LocalDate> happened = findDay(said.day(), today);
        String cause = said.done()
                ? ""
                : OutcomeCause.find(said.cause()).map(OutcomeCause::id).orElse("");
        return new OutcomeEntry(
                new Outcome(
                        said.subject(), said.done(), happened.orElse(LocalDate.MAX), cause, why, author, Instant.EPOCH),
                problem(decision, said, why, happened.isPresent()));
    }

    private static String problem(BoardDecision decision, Said said, String why, boolean hasDay) {
        if (!subjects(decision).contains(said.subject())) {
            return "Choose of what you tell: the whole decision, an option or a step.";
        }
        if (why.length() > LONGEST_REASON) {
            return "A reason has at most " + LONGEST_REASON + " characters.";
        }
        if (!said.done() && why.isEmpty() && OutcomeCause.find(said.cause()).isEmpty()) {
            return "Say why it was not done: choose a reason, or write one.";
        }
        if (!said.done() && why.isEmpty() && said.cause().equals(OutcomeCause.OTHER.id())) {
            return "Write what the other reason is.";
        }
        return hasDay ? "" : "Day: found '" + said.day() + "', expected a day such as 2026-03-05, not after today.";
    }

    /** What may be told of: the whole decision, each option, each step. */
    public static List<String> subjects(BoardDecision decision) {
        List<String> subjects = new ArrayList<>(List.of(""));
        decision.options().forEach(option -> subjects.add("option:" + option));
        for (int step = 1; step <= decision.course().steps().size(); step++) {
            subjects.add("step:" + step);
        }
        return subjects;
    }

    /** A day up to today; no day where nothing was said. */
    private static Optional<LocalDate> findDay(String text, LocalDate today) {
        if (text.isBlank()) {
            return Optional.of(LocalDate.MAX);
        }
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
