package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;

/** The course of the disease as a line of events, oldest first; events without any date are left out. */
final class Timeline {

    private Timeline() {}

    static List<TimelineEvent> of(FactSheet sheet, VisibleEntries visible, List<Treatment> treatments) {
        List<TimelineEvent> events = new ArrayList<>();
        date(sheet, "primaryDiagnosisDate", "Primary tumour diagnosed", events);
        date(sheet, "liverMetastasisDate", "Liver metastases first seen", events);
        for (Treatment treatment : treatments) {
            events.add(new TimelineEvent(
                    treatment.span().start(), TimelineEvent.Kind.TREATMENT, text(treatment), treatment.source()));
        }
        for (VisibleEntries.Found<Payload.ImagingDone> found : visible.of(Payload.ImagingDone.class)) {
            events.add(new TimelineEvent(
                    found.effective(),
                    TimelineEvent.Kind.IMAGING,
                    words(found.payload().study().name()),
                    found.entry().source()));
        }
        for (VisibleEntries.Found<Payload.ReportNoted> found : visible.of(Payload.ReportNoted.class)) {
            events.add(new TimelineEvent(
                    found.effective(),
                    TimelineEvent.Kind.REPORT,
                    found.payload().title(),
                    found.entry().source()));
        }
        for (VisibleEntries.Found<Payload.RuleOverride> found : visible.of(Payload.RuleOverride.class)) {
            events.add(new TimelineEvent(
                    found.effective(),
                    TimelineEvent.Kind.BOARD,
                    "Rule " + found.payload().rule() + " set aside: "
                            + found.payload().reason(),
                    found.entry().source()));
        }
        events.removeIf(event -> event.date().earliest().equals(PartialDate.FIRST));
        events.sort(Comparator.comparing((TimelineEvent event) -> event.date().earliest())
                .thenComparing(TimelineEvent::kind)
                .thenComparing(TimelineEvent::text)
                .thenComparing(TimelineEvent::source));
        return events;
    }

    private static void date(FactSheet sheet, String fact, String text, List<TimelineEvent> events) {
        PartialDate date = sheet.date(fact);
        events.add(new TimelineEvent(
                date, TimelineEvent.Kind.DIAGNOSIS, text, sheet.fact(fact).source()));
    }

    private static String text(Treatment treatment) {
        String what =
                treatment.agents().isEmpty() ? words(treatment.kind().name()) : String.join(", ", treatment.agents());
        return treatment.line() > 0 ? what + " (line " + treatment.line() + ")" : what;
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
