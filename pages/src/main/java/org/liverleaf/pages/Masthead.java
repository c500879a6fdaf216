package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.Assessment;

/** Who the case is about, and what one must know of it before reading on. */
final class Masthead {

    private final Sheet sheet;

    Masthead(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param isWhole whether the page is the case's own; another page has a header already */
    void write(Html html, boolean isWhole) {
        Assessment.Meta meta = sheet.assessment().meta();
        if (isWhole) {
            html.open("header", "class", "masthead");
        } else {
            html.open("section", "class", "masthead", "aria-label", "The case in short");
        }
        html.open("p", "class", "brand");
        leaf(html);
        html.element("span", "Liverleaf");
        html.element("span", "proposal to the board", "class", "brand-note");
        html.close();
        html.element("h1", Wording.caseName(meta.name()));
        html.open("p", "class", "who").text(who());
        html.text(" · ").open("span", "class", "as-of").text("as of ");
        html.element(
                "time", Wording.longDate(meta.asOf()), "datetime", meta.asOf().toString());
        html.closeInline();
        html.close();
        html.open("dl", "class", "key-facts");
        fact(html, "Primary", primary());
        fact(html, "Timing", Wording.words(sheet.assessment().staging().timing()));
        fact(html, "Liver", liver());
        fact(html, "Elsewhere", sheet.valueOf("extrahepaticDisease"));
        fact(html, "Remnant", sheet.valueOf("futureLiverRemnantPercent"));
        fact(html, "Biology", markers());
        fact(html, "ECOG", sheet.valueOf("ecog"));
        html.close().close();
    }

    private static void leaf(Html html) {
        html.open("svg", "class", "leaf", "viewBox", "0 0 24 24", "aria-hidden", "true", "focusable", "false");
        html.empty(
                "path",
                "d",
                "M12 22C10 17 2 18 2 10.5C2 6 7 5 9 8.5C8 4 10 2 12 2s4 2 3 6.5C17 5 22 6 22 10.5C22 18 14 17 12 22z");
        html.closeInline();
    }

    private static void fact(Html html, String term, String value) {
        html.open("div").element("dt", term);
        if (value.equals("unknown") || value.equals("undetermined") || value.isEmpty()) {
            html.element("dd", "not known", "class", "unknown");
        } else {
            html.element("dd", Wording.sentence(value));
        }
        html.close();
    }

    private String who() {
        String age = sheet.isKnown("age") ? sheet.valueOf("age") + " old" : "age not known";
        String sex = sheet.isKnown("sex") ? sheet.valueOf("sex") : "sex not known";
        return Wording.sentence(sex.equals("other") ? age : sex + ", " + age);
    }

    private String primary() {
        List<String> parts = new ArrayList<>();
        for (String fact : List.of("primarySite", "primarySide", "primaryStatus")) {
            if (sheet.isKnown(fact)) {
                parts.add(sheet.valueOf(fact));
            }
        }
        return String.join(", ", parts);
    }

    private String liver() {
        List<String> parts = new ArrayList<>();
        if (sheet.isKnown("lesionCount")) {
            String count = sheet.valueOf("lesionCount");
            parts.add(count + (count.equals("1") ? " metastasis" : " metastases"));
        }
        if (sheet.isKnown("largestLesionMm")) {
            parts.add("largest " + sheet.valueOf("largestLesionMm"));
        }
        if (sheet.valueOf("bilobar").equals("yes")) {
            parts.add("both sides");
        } else if (sheet.valueOf("bilobar").equals("no")) {
            parts.add("one side");
        }
        return String.join(", ", parts);
    }

    private String markers() {
        List<String> parts = new ArrayList<>();
        marker(parts, "RAS", "ras");
        marker(parts, "BRAF", "braf");
        marker(parts, "MMR", "mismatchRepair");
        marker(parts, "HER2", "her2");
        return String.join(", ", parts);
    }

    private void marker(List<String> parts, String name, String fact) {
        if (sheet.isKnown(fact)) {
            parts.add(name + " " + sheet.valueOf(fact));
        }
    }
}
