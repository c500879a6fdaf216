package org.liverleaf.pathway.fhir.out;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.outlook.OutlookRange;

/** Published ranges of outcome as RiskAssessments. A range, never a point, and a cohort, never this one patient. */
final class OutlookPart {

    private static final String NO_FORECAST = "Published of a cohort; no forecast for one person.";

    private final Parts parts;

    OutlookPart(Parts parts) {
        this.parts = parts;
    }

    List<Resource> write() {
        List<Resource> all = new ArrayList<>();
        for (OutlookRange range : parts.assessment.outlook().ranges()) {
            all.add(assessment(range, all.size() + 1));
        }
        return all;
    }

    private Resource assessment(OutlookRange range, int number) {
        Xhtml words = new Xhtml().line(text(range)).line(NO_FORECAST);
        return new Resource("RiskAssessment", parts.head.part("outlook-" + number), range.measure(), words, json -> {
            json.text("status", "final");
            json.words("method", "Published cohort: " + range.cohort());
            parts.subject(json);
            json.text("occurrenceDateTime", parts.asOf().toString());
            json.reference("performer", parts.device);
            json.only("prediction", () -> {
                json.words("outcome", isShare(range) ? range.measure() : text(range));
                if (isShare(range)) {
                    json.range("probabilityRange", range.low(), range.high(), "%");
                }
                json.text("rationale", range.note());
            });
            List<String> notes = new ArrayList<>(List.of(Parts.cited(NO_FORECAST, range.evidence())));
            range.outsideCohort().forEach(why -> notes.add("This patient lies outside the cohort: " + why));
            json.notes(notes);
        });
    }

    private static boolean isShare(OutlookRange range) {
        return range.unit().equals("%");
    }

    static String text(OutlookRange range) {
        String unit = range.unit().equals("mo") ? "months" : range.unit();
        return range.measure() + ": " + range.low().toPlainString() + " to "
                + range.high().toPlainString() + " " + unit;
    }
}
