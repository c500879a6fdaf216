package org.liverleaf.board.api;

/** What a writer has seen, as an entity tag. */
final class Seen {

    private Seen() {}

    /** The tag of a case with so many documents. */
    static String tag(int documents) {
        return "\"" + documents + "\"";
    }

    /** The tag of a case in a meeting: its documents and the standing decision. */
    static String tag(int documents, String decision) {
        return "\"" + documents + "-" + decision + "\"";
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
