package org.liverleaf.pages;

import java.util.Comparator;
import java.util.List;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Urgency;

/** The red flags, the most urgent first. */
final class AlertList {

    private final Sheet sheet;

    AlertList(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether an alert holds that is for today. */
    boolean holdsOneForToday() {
        return sheet.assessment().workUp().alerts().stream()
                .anyMatch(alert -> alert.urgency() == Urgency.SAME_DAY && alert.standing() == Alert.Standing.HOLDS);
    }

    void write(Html html) {
        List<Alert> alerts = sheet.assessment().workUp().alerts().stream()
                .sorted(Comparator.comparing(Alert::urgency))
                .toList();
        html.open("section", "id", "alerts", "class", "alerts", "aria-labelledby", "alerts-heading");
        html.element("h2", "Alerts", "id", "alerts-heading", "class", "hidden");
        if (alerts.isEmpty()) {
            html.element("p", "No alert.", "class", "calm");
        }
        for (Alert alert : alerts) {
            alert(html, alert);
        }
        signals(html);
        html.close();
    }

    /** What is for today says at once what to do; what can wait takes one line, so that the questions stay in sight. */
    private void alert(Html html, Alert alert) {
        boolean isForToday = alert.urgency() == Urgency.SAME_DAY;
        boolean holds = alert.standing() == Alert.Standing.HOLDS;
        html.open(
                isForToday ? "div" : "details",
                "class",
                "alert a-" + alert.urgency().text() + (holds ? "" : " not-ruled-out"));
        html.open(isForToday ? "p" : "summary", "class", "alert-title");
        VerdictMark.shape(html, alert.urgency().text());
        html.text(" ").element("span", when(alert.urgency()), "class", "when").text(" ");
        html.element("strong", alert.title());
        html.close();
        html.open("p");
        sheet.cited(html, alert.text(), alert.evidence());
        html.close();
        if (isForToday && !alert.because().isEmpty()) {
            html.open("details")
                    .element(
                            "summary",
                            "Because of " + Wording.count(alert.because().size(), "fact", "facts"));
            sheet.because(html, alert.because());
            html.close();
        } else {
            sheet.because(html, alert.because());
        }
        html.close();
    }

    private void signals(Html html) {
        List<Alert> signals = sheet.assessment().workUp().signals();
        if (signals.isEmpty()) {
            return;
        }
        html.open("p", "class", "signals-line").text("Signals: ");
        html.element("a", String.join("; ", signals.stream().map(Alert::title).toList()), "href", "#signals");
        html.close();
    }

    private static String when(Urgency urgency) {
        return switch (urgency) {
            case SAME_DAY -> "Today";
            case SOON -> "Within days";
            case ROUTINE -> "By the next board";
        };
    }
}
