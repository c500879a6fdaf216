package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.cases.TimelineEvent;
import org.liverleaf.pathway.cases.Treatment;

/** What was done so far, and the line of events. */
final class History {

    private final Sheet sheet;

    History(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "history", "History");
        treatments(html, sheet.assessment().theCase().course().treatments());
        events(html, sheet.assessment().theCase().course().timeline());
        html.close();
    }

    private static void treatments(Html html, List<Treatment> treatments) {
        html.element("h3", "Treatments");
        if (treatments.isEmpty()) {
            html.element("p", "The record names no treatment.", "class", "calm");
            return;
        }
        html.open("ol", "class", "timeline");
        for (Treatment treatment : treatments) {
            html.open("li", "class", "event treatment-" + TreatmentText.kind(treatment));
            html.element("span", TreatmentText.when(treatment.span()), "class", "event-date");
            html.open("span", "class", "event-text").element("strong", TreatmentText.name(treatment));
            StringBuilder more = new StringBuilder();
            add(more, "", Wording.words(treatment.intent()));
            add(more, "best response: ", Wording.value(treatment.bestResponse()));
            add(more, "ended: ", Wording.words(treatment.stopReason()));
            html.text(more.isEmpty() ? "" : ". " + Wording.sentence(more.toString()) + ".")
                    .closeInline();
            html.close();
        }
        html.close();
    }

    private static void add(StringBuilder line, String before, String text) {
        if (!text.isEmpty()) {
            line.append(line.isEmpty() ? "" : "; ").append(before).append(text);
        }
    }

    private static void events(Html html, List<TimelineEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        html.open("details").element("summary", "All dated events (" + events.size() + ")");
        html.open("ol", "class", "timeline");
        for (TimelineEvent event : events) {
            html.open("li", "class", "event");
            html.element("span", Wording.date(event.date()), "class", "event-date");
            html.open("span", "class", "event-text").text(Wording.sentence(event.text()) + " ");
            html.element("span", event.source(), "class", "place").closeInline();
            html.close();
        }
        html.close().close();
    }
}
