package org.liverleaf.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.liverleaf.pathway.wellbeing.Action;
import org.liverleaf.pathway.wellbeing.Ladder;
import org.liverleaf.pathway.wellbeing.ScaleCourse;
import org.liverleaf.pathway.wellbeing.Wellbeing;
import org.liverleaf.pathway.workup.Urgency;

/** Well-being for a terminal: what has to be done today first, then scales, steps and questions. */
final class WellbeingText {

    private final Wellbeing wellbeing;
    private final TextBlock out;

    WellbeingText(Wellbeing wellbeing, TextBlock out) {
        this.wellbeing = wellbeing;
        this.out = out;
    }

    /** What the patient's own answers ask for today. */
    void today() {
        for (Action action : wellbeing.actions()) {
            if (action.urgency() == Urgency.SAME_DAY) {
                out.alert(action.urgency().text().toUpperCase(Locale.ROOT) + ": " + action.text());
                out.indented(2, action.because() + keys(action.evidence()));
            }
        }
    }

    void write() {
        out.heading("Daily life");
        List<ScaleCourse> telling =
                wellbeing.scales().stream().filter(WellbeingText::isTelling).toList();
        telling.forEach(this::scale);
        int others = wellbeing.scales().size() - telling.size();
        if (others > 0) {
            out.indented(0, "- " + others + " more scales without a limit reached or a change.");
        }
        wellbeing.instruments().stream()
                .filter(instrument -> !instrument.note().isEmpty())
                .forEach(instrument -> out.indented(2, instrument.title() + ": " + instrument.note()));
        for (Action action : wellbeing.actions()) {
            out.indented(
                    0,
                    "- " + action.urgency().text() + ": " + action.text() + " " + action.because()
                            + keys(action.evidence()));
        }
        wellbeing
                .questionsToTreatment()
                .forEach(question -> out.indented(0, "? " + question.text() + keys(question.evidence())));
        wellbeing.ladders().forEach(this::ladder);
        wellbeing
                .medicines()
                .forEach(each -> out.indented(0, "- " + each.title() + ": " + each.text() + keys(each.evidence())));
        if (!wellbeing.notAsked().isEmpty()) {
            out.indented(
                    0,
                    "Not asked yet: " + String.join(", ", wellbeing.notAsked()).toLowerCase(Locale.ROOT) + ".");
        }
    }

    private static boolean isTelling(ScaleCourse scale) {
        return scale.threshold().isReached()
                || scale.changes().stream()
                        .anyMatch(change -> change.difference().signum() != 0);
    }

    private void scale(ScaleCourse scale) {
        String text = "- " + scale.title() + " " + number(scale.last().value())
                + (scale.last().day().isEmpty() ? "" : " on " + scale.last().day());
        for (ScaleCourse.Change change : scale.changes()) {
            text += "; " + (change.difference().signum() > 0 ? "+" : "") + number(change.difference()) + " since the "
                    + change.since() + " value, " + change.direction();
        }
        if (scale.threshold().isReached()) {
            text += "; " + scale.threshold().level() + " (limit "
                    + scale.threshold().limit() + ")"
                    + (scale.threshold().isCurrent() ? "" : ", too old to act on: ask again");
        }
        out.indented(0, text);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void ladder(Ladder ladder) {
        out.indented(0, ladder.title() + ":");
        int number = 1;
        for (Ladder.Rung rung : ladder.steps()) {
            out.indented(2, number++ + ". " + rung.text() + keys(rung.evidence()));
            rung.cautions()
                    .forEach(caution -> out.indented(
                            5, (caution.certain() ? "mind: " : "mind (not ruled out): ") + caution.text()));
        }
    }

    private static String keys(List<String> evidence) {
        return evidence.isEmpty() ? "" : " [" + String.join(", ", evidence) + "]";
    }
}
