package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.liverleaf.board.hooks.CardTopics;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.FeedbackStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What users of other systems did with our cards. */
@RestController
@Tag(name = "administration")
final class FeedbackApi {

    private final FeedbackStore store;
    private final CardTopics topics;

    FeedbackApi(FeedbackStore store, CardTopics topics) {
        this.store = store;
        this.topics = topics;
    }

    /** A part of what was sent back, the newest first. */
    record FeedbackList(List<FeedbackItem> items, int offset, int limit, int total) {

        FeedbackList {
            items = List.copyOf(items);
        }
    }

    /**
     * What became of one card.
     *
     * @param client the system in which it was shown
     * @param topic what the card was about
     * @param outcome {@code accepted} or {@code overridden}
     * @param reason why it was overridden; empty if nobody said
     * @param remark in the user's own words; empty also for who may see no case
     */
    record FeedbackItem(Instant at, String client, String topic, String outcome, String reason, String remark) {

        static FeedbackItem of(FeedbackStore.Kept kept, CardTopics topics, boolean seesRemarks) {
            return new FeedbackItem(
                    kept.feedback().happenedAt(),
                    kept.client(),
                    topics.of(kept.feedback().card()),
                    kept.feedback().outcome(),
                    CardTopics.reason(
                            kept.feedback().reasonSystem(), kept.feedback().reasonCode()),
                    seesRemarks ? kept.feedback().remark() : "");
        }
    }

    @GetMapping("/api/v1/card-feedback")
    @Operation(summary = "What users of other systems did with our cards, the newest first")
    FeedbackList feedback(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        Paging.check(offset, limit);
        boolean seesRemarks = person.may(Permission.READ_CASES);
        return new FeedbackList(
                store.newest(offset, limit).stream()
                        .map(kept -> FeedbackItem.of(kept, topics, seesRemarks))
                        .toList(),
                offset,
                limit,
                store.count());
    }
}
