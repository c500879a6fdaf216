package org.liverleaf.pathway.cases;

import java.util.List;
import org.liverleaf.pathway.record.Payload.RuleOverride;

/**
 * What happened over time, up to the day of the case.
 *
 * @param treatments treatments by start
 * @param series measured facts with at least one value, by fact
 * @param remnants remnants by resection
 * @param timeline events by date
 * @param timingDetail how the timing came about
 * @param overrides rules that the board set aside for this patient
 * @param questionnaires questionnaires that the patient filled in, by date
 * @param response the response to the current or last treatment, computed from the measured lesions
 */
public record CourseOfDisease(
        List<Treatment> treatments,
        List<Series> series,
        List<Remnant> remnants,
        List<TimelineEvent> timeline,
        TimingDetail timingDetail,
        List<RuleOverride> overrides,
        List<FilledQuestionnaire> questionnaires,
        ScanResponse response) {

    /** Copies the lists. */
    public CourseOfDisease {
        treatments = List.copyOf(treatments);
        series = List.copyOf(series);
        remnants = List.copyOf(remnants);
        timeline = List.copyOf(timeline);
        overrides = List.copyOf(overrides);
        questionnaires = List.copyOf(questionnaires);
    }
}
