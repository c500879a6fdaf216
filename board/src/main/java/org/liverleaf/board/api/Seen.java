package org.liverleaf.board.api;

import java.util.UUID;
import org.liverleaf.board.cases.DiscussionDesk;
import org.liverleaf.board.store.SignedDecision;

/** What a writer has seen, as an entity tag. */
final class Seen {

    private Seen() {}

    /** The tag of what is counted and only grows: documents of a case, versions of a letter, drafts. */
    static String tag(int count) {
        return "\"" + count + "\"";
    }

    /** The tag of a case in a meeting: its documents, the standing decision and the newest draft. */
    static String tag(DiscussionDesk.Place place) {
        String decision =
                place.standing().map(SignedDecision::id).map(UUID::toString).orElse("none");
        return "\"" + place.assessed().stored().documents() + "-" + decision + "-" + place.newestDraft() + "\"";
    }

    /** Refuses who has not seen what is there now. */
    static void check(String ifMatch, String now) {
        if (!ifMatch.strip().equals(now)) {
            throw late();
        }
    }

    static ApiException late() {
        return ApiException.late("If-Match: somebody has changed this since; read it again, then send the new ETag");
    }
}
