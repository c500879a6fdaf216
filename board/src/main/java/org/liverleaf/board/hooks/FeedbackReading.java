package org.liverleaf.board.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liverleaf.board.store.CardFeedback;

/** Reads feedback on cards: all of it or nothing. */
sealed interface FeedbackReading {

    int MOST = 100;
    int LONGEST = 2_000;
    int LONGEST_CODE = 300;
    Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** Feedback that can be kept. */
    record Good(List<CardFeedback> items) implements FeedbackReading {

        public Good {
            items = List.copyOf(items);
        }
    }

    /** What is wrong, a line for each problem. */
    record Bad(List<String> problems) implements FeedbackReading {

        public Bad {
            problems = List.copyOf(problems);
        }
    }

    static FeedbackReading read(JsonNode body) {
        JsonNode list = body.path("feedback");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            return new Bad(List.of("feedback: expected a list of 1 to " + MOST + " items"));
        }
        List<String> problems = new ArrayList<>();
        List<CardFeedback> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), "feedback[" + i + "]", items, problems);
        }
        return problems.isEmpty() ? new Good(items) : new Bad(problems);
    }

    private static void read(JsonNode item, String place, List<CardFeedback> items, List<String> problems) {
        int before = problems.size();
        UUID card = new UUID(0, 0);
        try {
            card = UUID.fromString(item.path("card").asText());
        } catch (IllegalArgumentException none) {
            problems.add(place + ".card: expected the uuid of a card");
        }
        String outcome = item.path("outcome").asText();
        if (!outcome.equals("accepted") && !outcome.equals("overridden")) {
            problems.add(place + ".outcome: expected accepted or overridden");
        }
        Instant at = EARLIEST;
        try {
            at = OffsetDateTime.parse(item.path("outcomeTimestamp").asText()).toInstant();
        } catch (DateTimeException none) {
            problems.add(place + ".outcomeTimestamp: expected a time such as 2026-03-01T10:05:31Z");
        }
        JsonNode reason = item.path("overrideReason");
        String system = reason.path("reason").path("system").asText();
        String code = reason.path("reason").path("code").asText();
        String comment = reason.path("userComment").asText();
        if (system.length() > LONGEST_CODE || code.length() > LONGEST_CODE) {
            problems.add(place + ".overrideReason.reason: expected at most " + LONGEST_CODE + " characters");
        }
        if (comment.length() > LONGEST) {
            problems.add(place + ".overrideReason.userComment: expected at most " + LONGEST + " characters");
        }
        if ((system + code + comment).indexOf('\0') >= 0) {
            problems.add(place + ".overrideReason: expected text without NUL");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            problems.add(place + ".outcomeTimestamp: expected a time of this century");
        }
        if (problems.size() == before) {
            items.add(new CardFeedback(card, outcome, system, code, comment, at));
        }
    }
}
