package org.liverleaf.pages;

import java.util.Locale;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.record.Span;

/** A treatment in words. */
final class TreatmentText {

    private TreatmentText() {}

    /** Its kind as a class name. */
    static String kind(Treatment treatment) {
        return treatment.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was given or done. */
    static String name(Treatment treatment) {
        String what = treatment.agents().isEmpty()
                ? Wording.sentence(Wording.words(kind(treatment)))
                : Wording.sentence(String.join(", ", treatment.agents()));
        return treatment.line() > 0 ? what + ", line " + treatment.line() : what;
    }

    /** From when to when. */
    static String when(Span span) {
        String start = Wording.date(span.start());
        if (span.ongoing()) {
            return "since " + start;
        }
        return span.end().isUnknown() || span.end().equals(span.start())
                ? start
                : start + " to " + Wording.date(span.end());
    }

    /** One line with everything that is known of it. */
    static String line(Treatment treatment) {
        StringBuilder line = new StringBuilder(name(treatment)).append(", ").append(when(treatment.span()));
        if (!treatment.intent().isEmpty()) {
            line.append(", ").append(Wording.words(treatment.intent()));
        }
        if (!treatment.bestResponse().isEmpty()) {
            line.append("; best response: ").append(Wording.value(treatment.bestResponse()));
        }
        if (!treatment.stopReason().isEmpty()) {
            line.append("; ended: ").append(Wording.words(treatment.stopReason()));
        }
        return line.toString();
    }
}
