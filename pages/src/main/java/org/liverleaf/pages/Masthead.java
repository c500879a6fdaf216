package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.workup.Gap;

/** Who the case is about, and what one must know of it before reading on. */
final class Masthead {

    /** Markers that steer treatment, by the primaries that the board sees most. */
    private static final List<String> MARKERS = List.of(
            "ras",
            "braf",
            "mismatchRepair",
            "her2",
            "hormoneReceptor",
            "egfr",
            "alk",
            "pdl1Percent",
            "grade",
            "ki67Percent",
            "sstrPositive",
            "kit",
            "pdgfra",
            "germlineBrca",
            "hlaA0201");

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
        if (isWhole) {
            html.open("p", "class", "brand");
            leaf(html);
            html.element("span", "Liverleaf");
            html.element("span", "proposal to the board", "class", "brand-note");
            html.close();
        }
        html.open("div", "class", "title-line");
        html.element("h1", Wording.caseName(meta.name()));
        html.open("p", "class", "who").text(who());
        html.text(" · ").open("span", "class", "as-of").text("as of ");
        html.element(
                "time", Wording.longDate(meta.asOf()), "datetime", meta.asOf().toString());
        html.closeInline();
        html.close().close();
        html.open("dl", "class", "key-facts");
        fact(html, "Primary", "primarySite", primary());
        fact(
                html,
                "Timing",
                "timing",
                Wording.words(sheet.assessment().staging().timing()));
        fact(html, "Liver", "lesionCount", liver());
        fact(html, "Elsewhere", "extrahepaticDisease", sheet.valueOf("extrahepaticDisease"));
        fact(html, "Remnant", "futureLiverRemnantPercent", sheet.valueOf("futureLiverRemnantPercent"));
        markers(html);
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

    private void fact(Html html, String term, String fact, String value) {
        html.open("div").element("dt", term);
        if (value.equals("unknown") || value.equals("undetermined") || value.isEmpty()) {
            html.element("dd", "not known", "class", "unknown");
        } else {
            html.open("dd");
            sheet.trail().link(html, fact, Wording.sentence(value));
            html.close();
        }
        html.close();
    }

    private String who() {
        String age = sheet.isKnown("age") ? sheet.valueOf("age") + " old" : "age not known";
        String sex = sheet.isKnown("sex") ? sheet.valueOf("sex") : "sex not known";
        String ecog = sheet.isKnown("ecog") ? "ECOG " + sheet.valueOf("ecog") : "ECOG not known";
        return Wording.sentence(sex.equals("other") ? age : sex + ", " + age) + ", " + ecog;
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

    /** Only what is known, and what decides in this disease but is not known. */
    private void markers(Html html) {
        html.open("div").element("dt", "Biology");
        html.open("dd");
        String between = "";
        for (String fact : MARKERS) {
            if (sheet.isKnown(fact)) {
                html.text(between);
                sheet.trail().link(html, fact, sheet.knowledge().titleOf(fact) + " " + sheet.valueOf(fact));
                between = ", ";
            }
        }
        List<String> missing = sheet.assessment().workUp().gaps().stream()
                .filter(Gap::decisive)
                .filter(gap -> MARKERS.contains(gap.fact()) && !sheet.isKnown(gap.fact()))
                .map(Gap::title)
                .toList();
        if (!missing.isEmpty()) {
            html.text(between);
            html.element("span", String.join(", ", missing) + " not known", "class", "unknown");
        } else if (between.isEmpty()) {
            html.element("span", "not known", "class", "unknown");
        }
        html.close().close();
    }
}
