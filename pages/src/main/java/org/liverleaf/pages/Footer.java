package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.record.Problem;

/** Remarks on the record, what the page was made from, and whose decision it is. */
final class Footer {

    private static final int HASH_DIGITS = 16;

    private final Sheet sheet;

    Footer(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        Assessment.Meta meta = sheet.assessment().meta();
        html.open("footer");
        remarks(html, meta.problems());
        html.open("p", "class", "pledge")
                .text("The software proposes; the board decides and signs. Not a medical device.");
        html.close();
        html.open("p", "class", "made-from");
        html.text("Knowledge " + meta.knowledgeVersion() + " (");
        hash(html, meta.knowledgeHash());
        html.text("), record ");
        hash(html, meta.recordHash());
        html.text(", known at " + meta.knownAt() + ", software " + meta.softwareVersion() + ".");
        html.close().close();
    }

    private static void hash(Html html, String hash) {
        html.element("code", hash.substring(0, Math.min(HASH_DIGITS, hash.length())), "title", hash);
    }

    private static void remarks(Html html, List<Problem> problems) {
        html.open("section", "id", "remarks", "aria-labelledby", "remarks-heading");
        html.element("h2", "Remarks on the record", "id", "remarks-heading");
        if (problems.isEmpty()) {
            html.element("p", "Everything in the record could be used as it stands.", "class", "calm");
            html.close();
            return;
        }
        html.open("details").element("summary", Wording.count(problems.size(), "remark", "remarks"));
        html.open("ul", "class", "plain");
        for (Problem problem : problems) {
            html.open("li").element("span", Wording.words(kind(problem.kind())), "class", "tag");
            html.text(" " + problem.text());
            html.element("span", " (" + problem.place() + ")", "class", "place");
            html.close();
        }
        html.close().close().close();
    }

    private static String kind(Problem.Kind kind) {
        return switch (kind) {
            case REFUSED -> "refused";
            case SET_ASIDE -> "set aside";
            case NOTED -> "noted";
        };
    }
}
