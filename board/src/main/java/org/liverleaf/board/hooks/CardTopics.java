package org.liverleaf.board.hooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** Tells from its uuid what a card was about, though no card is kept. */
@Component
public final class CardTopics {

    private static final List<String> TABLES = List.of("alerts", "redFlags");

    private final Map<Integer, String> topics = new HashMap<>();

    CardTopics(Knowledge knowledge) {
        topics.put(Cards.topicKey(Cards.ANSWERS), Cards.ANSWERS);
        TABLES.stream()
                .flatMap(table -> knowledge.findTable(table).stream())
                .flatMap(table -> table.rules().stream())
                .forEach(rule -> topics.put(Cards.topicKey(rule.output()), rule.output()));
    }

    /** What a card was about, in words; a card of another knowledge may not be known. */
    public String of(UUID card) {
        return topics.getOrDefault((int) (card.getMostSignificantBits() >> 32), "not known")
                .replace('-', ' ');
    }

    /** What a reason for setting a card aside means, in words; empty if there is none. */
    public static String reason(String system, String code) {
        return system.equals(CardJson.REASONS) ? CardJson.overrideReasons().getOrDefault(code, code) : code;
    }
}
