package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.workup.DataItem;
import org.liverleaf.pathway.workup.ImagesAtHand;
import org.liverleaf.pathway.workup.Remark;

/** Whether the images at hand carry an answer, and what of the minimum data set is missing. */
final class ReadinessCard {

    private final Sheet sheet;

    ReadinessCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "readiness", "Images at hand and minimum data set");
        images(html, sheet.assessment().workUp().images());
        dataSet(html, sheet.assessment().workUp().dataSet());
        html.close();
    }

    private void images(Html html, ImagesAtHand images) {
        html.open("p").text("Confidence in the answer about removability, by the images: ");
        html.element("strong", Wording.inside(images.confidence().title())).text(".");
        html.close();
        for (Remark reason : images.confidence().reasons()) {
            html.open("p", "class", "obtain");
            if (!images.confidence().isCertain()) {
                html.element("span", "if", "class", "tag tag-open").text(" ");
            }
            sheet.cited(html, reason.text(), reason.evidence());
            html.close();
        }
        if (!images.shortfalls().isEmpty()) {
            html.element("h3", "What the images cannot answer");
            html.open("ul", "class", "studies");
            for (Remark shortfall : images.shortfalls()) {
                html.open("li");
                html.open("p").element("strong", shortfall.title()).close();
                html.open("p");
                sheet.cited(html, shortfall.text(), shortfall.evidence());
                html.close();
                html.close();
            }
            html.close();
        }
    }

    private void dataSet(Html html, List<DataItem> items) {
        List<DataItem> owed = items.stream().filter(DataItem::isOwed).toList();
        html.element("h3", "Minimum data set");
        html.element(
                "p",
                (items.size() - owed.size()) + " of " + items.size() + " items are there and fresh.",
                "class",
                "calm");
        if (owed.isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Minimum data set");
        html.open("table", "class", "data-set");
        html.open("thead").open("tr");
        for (String column : List.of("Item", "Needed", "State", "For")) {
            html.element("th", column, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        for (DataItem.Level level : DataItem.Level.values()) {
            owed.stream().filter(item -> item.level() == level).forEach(item -> row(html, item));
        }
        html.close().close().close();
    }

    private void row(Html html, DataItem item) {
        html.open("tr");
        html.element("th", item.title(), "scope", "row");
        html.element("td", needed(item.level()));
        html.element("td", state(item));
        html.open("td");
        sheet.cited(html, item.why(), item.evidence());
        html.close().close();
    }

    private static String needed(DataItem.Level level) {
        return switch (level) {
            case BLOCKS -> "before any recommendation";
            case BLOCKS_BRANCH -> "before one branch";
            case SHOULD -> "should be known";
            case LATER -> "at a later line";
        };
    }

    private static String state(DataItem item) {
        String which = item.missing().isEmpty() ? "" : ": " + String.join(", ", item.missing());
        return switch (item.state()) {
            case PRESENT -> "there";
            case STALE -> "too old" + which;
            case MISSING -> "missing" + which;
            case BY_HAND -> "look in the chart";
        };
    }
}
