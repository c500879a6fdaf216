package org.liverleaf.board.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A card as CDS Hooks writes it. */
final class CardJson {

    /** Code system of the reasons for setting a card aside. */
    static final String REASONS = "https://liverleaf.org/fhir/CodeSystem/override-reason";

    private static final String TOPICS = "https://liverleaf.org/fhir/CodeSystem/card-topic";
    private static final Map<String, String> OVERRIDE = reasons();

    private CardJson() {}

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("already-known", "Known already, and dealt with");
        reasons.put("on-the-list", "The case is on the list of a board already");
        reasons.put("record-wrong", "The record is wrong or out of date");
        reasons.put("not-this-patient", "Does not fit this patient");
        reasons.put("declined", "The patient does not want this");
        reasons.put("disagree", "I disagree with the rule");
        return reasons;
    }

    /** Reasons for setting a card aside, by code. */
    static Map<String, String> overrideReasons() {
        return java.util.Collections.unmodifiableMap(OVERRIDE);
    }

    /**
     * Writes a card.
     *
     * @param address address of this board; empty if nobody said it
     * @param cases addresses of the patient's case on this board
     */
    static void write(Card card, String address, List<String> cases, ObjectNode into) {
        into.put("uuid", card.uuid().toString())
                .put("summary", card.summary())
                .put("indicator", card.indicator().text())
                .put("detail", card.detail());
        ObjectNode source = into.putObject("source");
        source.put("label", "Liverleaf tumour board");
        if (!address.isEmpty()) {
            source.put("url", address);
        }
        source.putObject("topic")
                .put("system", TOPICS)
                .put("code", card.topic())
                .put("display", card.topic().replace('-', ' '));
        var reasons = into.putArray("overrideReasons");
        OVERRIDE.forEach((code, display) ->
                reasons.addObject().put("system", REASONS).put("code", code).put("display", display));
        if (!cases.isEmpty()) {
            var links = into.putArray("links");
            cases.forEach(url -> links.addObject()
                    .put("label", "Open the case on the board")
                    .put("url", url)
                    .put("type", "absolute"));
        }
    }
}
