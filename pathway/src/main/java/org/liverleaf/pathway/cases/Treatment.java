package org.liverleaf.pathway.cases;

import java.util.List;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Span;

/**
 * A stretch of treatment up to the day of the case.
 *
 * @param kind kind of treatment
 * @param line number of the systemic line, 0 if not known or not such a line
 * @param agents international non-proprietary names; for a procedure its name
 * @param span from when to when
 * @param intent with what intent; empty if not said
 * @param bestResponse {@code cr}, {@code pr}, {@code sd}, {@code pd} or empty
 * @param stopReason why it ended; empty if not said
 * @param source where this comes from
 */
public record Treatment(
        TreatmentCourse.Kind kind,
        int line,
        List<String> agents,
        Span span,
        String intent,
        String bestResponse,
        String stopReason,
        String source) {

    /** Copies the list. */
    public Treatment {
        agents = List.copyOf(agents);
    }
}
