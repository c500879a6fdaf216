package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Verdict;

/** A verdict as a word with a shape of its own, so that colour is never the only sign. */
final class VerdictMark {

    /** The order in which a board reads verdicts. */
    static final List<Verdict> ORDER = List.of(
            Verdict.INDICATED,
            Verdict.POSSIBLE,
            Verdict.CONDITIONAL,
            Verdict.UNDETERMINED,
            Verdict.NOT_INDICATED,
            Verdict.EXCLUDED);

    private VerdictMark() {}

    /** Writes the shapes that the marks refer to. */
    static void shapes(Html html) {
        html.open("svg", "class", "shapes", "width", "0", "height", "0", "aria-hidden", "true", "focusable", "false");
        symbol(html, "indicated", "M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M5.6 10.4l3 3l5.8-6.4");
        symbol(html, "possible", "M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M5.5 10h9");
        symbol(html, "conditional", "M10 .6L19.4 10L10 19.4L.6 10z", "M10 5.2v5M10 13.2v1.6");
        symbol(
                html,
                "undetermined",
                "M2.5 2.5h15v15h-15z",
                "M7.2 7.6c0-3.6 5.6-3.4 5.6-.2c0 2.2-2.8 2-2.8 4.2M10 13.8v1.4");
        symbol(html, "not-indicated", "M1.5 6h17v8h-17z", "M5 10h10");
        symbol(html, "excluded", "M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z", "M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2");
        symbol(html, "same-day", "M10 1.2L19.4 18H.6z", "M10 7v5.4M10 14.4v1.4");
        symbol(html, "soon", "M10 1.2L19.4 18H.6z", "M10 7v5.4M10 14.4v1.4");
        symbol(html, "routine", "M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", "M10 9v5.4M10 5.6v1.4");
        html.close();
    }

    private static void symbol(Html html, String id, String outline, String sign) {
        html.open("symbol", "id", "mark-" + id, "viewBox", "0 0 20 20");
        html.empty("path", "class", "mark-body", "d", outline);
        html.empty("path", "class", "mark-sign", "d", sign);
        html.close();
    }

    /** The shape alone, for beside a word. */
    static void shape(Html html, String id) {
        html.open("svg", "class", "mark", "viewBox", "0 0 20 20", "aria-hidden", "true", "focusable", "false");
        html.empty("use", "href", "#mark-" + id);
        html.closeInline();
    }

    /** The verdict with its shape. */
    static void write(Html html, Verdict verdict) {
        html.open("span", "class", "verdict v-" + verdict.text());
        shape(html, verdict.text());
        html.text(Wording.verdict(verdict));
        html.closeInline();
    }
}
