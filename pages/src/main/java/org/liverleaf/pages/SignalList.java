package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Urgency;

/** What symptoms and blood tests point to, short of a red flag, each with what comes next. */
final class SignalList {

    private final Sheet sheet;

    SignalList(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        List<Alert> signals = sheet.assessment().workUp().signals();
        if (signals.isEmpty()) {
            return;
        }
        sheet.open(html, "signals", "Signals");
        html.open("ul", "class", "studies");
        for (Alert signal : signals) {
            html.open("li");
            html.open("p");
            html.element("strong", signal.title()).text(" ");
            html.element("span", when(signal.urgency()), "class", "tag");
            html.close();
            html.open("p");
            sheet.cited(html, signal.text(), signal.evidence());
            html.close();
            sheet.because(html, signal.because());
            html.close();
        }
        html.close();
        html.close();
    }

    private static String when(Urgency urgency) {
        return switch (urgency) {
            case SAME_DAY -> "today";
            case SOON -> "within days";
            case ROUTINE -> "by the next board";
        };
    }
}
