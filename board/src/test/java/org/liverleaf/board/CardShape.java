package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the specification of CDS Hooks 2.0 demands of cards. */
final class CardShape {

    private static final Set<String> FIELDS =
            Set.of("uuid", "summary", "detail", "indicator", "source", "overrideReasons", "links");

    private CardShape() {}

    static void check(JsonNode cards) {
        assertThat(cards.isArray()).isTrue();
        Set<UUID> ids = new HashSet<>();
        for (JsonNode card : cards) {
            assertThat(card.properties()).allMatch(field -> FIELDS.contains(field.getKey()));
            assertThat(ids.add(UUID.fromString(card.path("uuid").asText()))).isTrue();
            assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(140);
            assertThat(card.path("indicator").asText()).isIn(List.of("info", "warning", "critical"));
            assertThat(card.path("source").path("label").asText()).isNotBlank();
            assertThat(card.path("source").path("topic").path("code").asText()).isNotBlank();
            assertThat(card.path("detail").asText()).isNotBlank();
            card.path("overrideReasons").forEach(reason -> {
                assertThat(reason.path("code").asText()).isNotBlank();
                assertThat(reason.path("system").asText()).startsWith("https://");
                assertThat(reason.path("display").asText()).isNotBlank();
            });
            card.path("links").forEach(link -> {
                assertThat(link.path("label").asText()).isNotBlank();
                assertThat(link.path("url").asText()).startsWith("https://");
                assertThat(link.path("type").asText()).isEqualTo("absolute");
            });
        }
    }
}
