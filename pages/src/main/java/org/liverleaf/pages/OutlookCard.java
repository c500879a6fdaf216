package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.outlook.Modifier;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.outlook.OutlookRange;
import org.liverleaf.pathway.outlook.ScoreCard;

/** What published cohorts say of situations like this one, as ranges; never a single number. */
final class OutlookCard {

    private final Sheet sheet;

    OutlookCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        Outlook outlook = sheet.assessment().outlook();
        sheet.open(html, "outlook", "Outlook");
        html.element("p", "Ranges of published cohorts, no forecast for one person." + wish(), "class", "note");
        if (outlook.ranges().isEmpty()) {
            html.element("p", "No published range fits this situation.", "class", "calm");
        }
        outlook.ranges().forEach(range -> range(html, range));
        scores(html, outlook.scores());
        modifiers(html, outlook.modifiers());
        html.close();
    }

    private String wish() {
        return switch (sheet.valueOf("wantsPrognosis")) {
            case "no" -> " The patient does not want to see figures of outlook.";
            case "yes" -> " The patient wants to see figures of outlook.";
            default -> " Ask first whether the patient wants to see figures of outlook.";
        };
    }

    private void range(Html html, OutlookRange range) {
        html.open("div", "class", "outlook-range");
        html.open("p", "class", "measure");
        sheet.cited(html, range.measure(), range.evidence());
        html.close();
        RangeBar.wide(html, range.measure(), new RangeBar.Ends(range.low(), range.high(), range.unit()));
        html.element("p", range.cohort(), "class", "cohort");
        html.element("p", range.note(), "class", "note");
        outside(html, range.outsideCohort());
        html.close();
    }

    private static void outside(Html html, List<String> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        html.open("p", "class", "outside").element("span", "outside the cohort", "class", "tag tag-warn");
        html.text(" " + String.join(" ", reasons)).close();
    }

    private void scores(Html html, List<ScoreCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        html.element("h3", "Scores side by side");
        html.open("div", "class", "score-cards");
        for (ScoreCard card : cards) {
            html.open("div", "class", "score-card");
            html.open("h4");
            sheet.cited(html, card.title(), card.evidence());
            html.close();
            html.element("p", ScoreText.of(card.result()), "class", "score-value");
            for (ScoreCard.ClassOutcome outcome : card.outcomes()) {
                html.element(
                        "p",
                        outcome.measure() + " (" + String.join(" or ", outcome.classes()) + ")",
                        "class",
                        "measure");
                RangeBar.narrow(
                        html, outcome.measure(), new RangeBar.Ends(outcome.low(), outcome.high(), outcome.unit()));
            }
            if (!card.discrimination().isEmpty()) {
                html.element("p", card.discrimination(), "class", "note");
            }
            outside(html, card.outsideCohort());
            html.close();
        }
        html.close();
    }

    private void modifiers(Html html, List<Modifier> modifiers) {
        if (modifiers.isEmpty()) {
            return;
        }
        html.element("h3", "What makes it better or worse here");
        html.open("ul", "class", "modifiers");
        for (Modifier modifier : modifiers) {
            boolean better = modifier.direction() == Modifier.Direction.BETTER;
            html.open("li", "class", modifier.direction().text());
            html.element("span", better ? "▲ better" : "▼ worse", "class", "direction");
            html.element("strong", modifier.title()).text(": ");
            sheet.cited(html, modifier.effect(), modifier.evidence());
            sheet.because(html, modifier.because());
            html.close();
        }
        html.close();
    }
}
