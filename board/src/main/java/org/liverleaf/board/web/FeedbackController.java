package org.liverleaf.board.web;

import java.util.List;
import org.liverleaf.board.hooks.CardTopics;
import org.liverleaf.board.page.FeedbackPage;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.FeedbackStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What users of other systems did with our cards. A remark may name a patient; who may see none does not see it. */
@Controller
final class FeedbackController {

    private static final int NEWEST = 200;

    private final FeedbackStore store;
    private final CardTopics topics;

    FeedbackController(FeedbackStore store, CardTopics topics) {
        this.store = store;
        this.topics = topics;
    }

    @GetMapping("/card-feedback")
    ModelAndView list(@AuthenticationPrincipal SignedOn person) {
        boolean seesRemarks = person.may(Permission.READ_CASES);
        List<FeedbackPage.Row> rows = store.newest(NEWEST).stream()
                .map(kept -> row(kept, seesRemarks))
                .toList();
        return new ModelAndView("card-feedback", "page", new FeedbackPage(rows));
    }

    private FeedbackPage.Row row(FeedbackStore.Kept kept, boolean seesRemarks) {
        String remark = kept.feedback().remark();
        return new FeedbackPage.Row(
                Days.time(kept.feedback().happenedAt()),
                kept.client(),
                topics.of(kept.feedback().card()),
                kept.feedback().outcome(),
                CardTopics.reason(
                        kept.feedback().reasonSystem(), kept.feedback().reasonCode()),
                remark.isEmpty() || seesRemarks ? remark : "a remark, for those who may see cases");
    }
}
