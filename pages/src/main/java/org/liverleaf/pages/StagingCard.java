package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.cases.TimingDetail;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.staging.Staging;

/** Where the disease stands, and how well the liver works. */
final class StagingCard {

    private final Sheet sheet;

    StagingCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        Staging staging = sheet.assessment().staging();
        sheet.open(html, "staging", "Staging and liver function");
        html.open("div", "class", "pair");
        html.open("div").element("h3", "Disease");
        html.open("dl", "class", "fields");
        field(html, "Resectability", "resectability", resectability(staging));
        field(html, "Timing", "timing", Wording.words(staging.timing()) + interval(staging.timingDetail()));
        field(html, "Response", "responseCategory", Wording.value(staging.response()));
        for (Staging.BurdenFact fact : staging.burden()) {
            field(html, fact.title(), fact.fact(), Wording.quantity(fact.value(), fact.unit()));
        }
        html.close().close();
        html.open("div").element("h3", "Liver function");
        html.open("dl", "class", "fields");
        for (ScoreResult score : staging.liverFunction()) {
            field(html, score.sheet().title(), "", ScoreText.of(score));
        }
        for (String fact : List.of(
                "hepaticReserve",
                "bilirubinUmolL",
                "albuminGL",
                "inr",
                "platelets10e9L",
                "ascites",
                "encephalopathy",
                "portalHypertension",
                "parenchyma")) {
            if (sheet.knowledge().catalogue().find(fact).isPresent()) {
                field(html, sheet.knowledge().titleOf(fact), fact, sheet.valueOf(fact));
            }
        }
        html.close();
        notes(html, staging.liverFunction());
        html.close().close().close();
    }

    private static String resectability(Staging staging) {
        return Wording.words(staging.resectability().labelText())
                + (staging.resectability().fragile()
                        ? " (fragile: within the error of a measurement it can change)"
                        : "");
    }

    private static String interval(TimingDetail detail) {
        if (detail.intervalMonths().isEmpty()) {
            return "";
        }
        String low = Wording.number(detail.intervalMonths().getFirst());
        String high = Wording.number(detail.intervalMonths().getLast());
        return " (" + (low.equals(high) ? low : low + " to " + high) + " months, " + detail.definition() + ")";
    }

    private void field(Html html, String term, String fact, String value) {
        html.open("div").element("dt", term);
        if (value.equals("unknown") || value.equals("undetermined") || value.isEmpty()) {
            html.element("dd", "not known", "class", "unknown");
        } else {
            html.open("dd");
            sheet.trail().link(html, fact, value);
            html.close();
        }
        html.close();
    }

    private static void notes(Html html, List<ScoreResult> scores) {
        scores.stream()
                .flatMap(score -> score.sheet().notes().stream())
                .distinct()
                .forEach(note -> html.element("p", note, "class", "note"));
    }
}
