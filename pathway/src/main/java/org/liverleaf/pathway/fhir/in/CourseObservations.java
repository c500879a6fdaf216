package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.Study;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Span;

/** Observations in our own code system that tell of the course: treatments with their line, imaging, rules set aside. */
final class CourseObservations {

    private static final int MOST_LINES = 20;

    private CourseObservations() {}

    static void treatment(ResourceDraft draft, PatientIntake intake) {
        String kind = TreatmentCourse.Kind.SYSTEMIC.code();
        int line = 0;
        List<String> agents = new ArrayList<>();
        boolean ongoing = false;
        String intent = "";
        String response = "";
        String stop = "";
        for (Component component : draft.components) {
            RawValue value = component.value();
            switch (ObservationMapper.name(component)) {
                case "kind" -> kind = ObservationMapper.word(value);
                case "line" -> line = number(value);
                case "agent" -> agents.add(ObservationMapper.word(value).toLowerCase(Locale.ROOT));
                case "ongoing" -> ongoing = ObservationMapper.isTrue(value);
                case "intent" -> intent = ObservationMapper.word(value);
                case "bestResponse" -> response = ObservationMapper.word(value);
                case "stopReason" -> stop = ObservationMapper.word(value);
                default -> intake.unmapped(draft, component.code());
            }
        }
        Optional<PartialDate> start = intake.findDate(draft, draft.start);
        Optional<PartialDate> end = intake.findDate(draft, draft.end);
        Optional<TreatmentCourse.Kind> known = TreatmentCourse.Kind.find(kind);
        boolean words = isOf(TreatmentCourse.INTENTS, intent)
                && isOf(TreatmentCourse.RESPONSES, response)
                && isOf(TreatmentCourse.STOP_REASONS, stop)
                && line >= 0
                && line <= MOST_LINES;
        if (known.isEmpty() || !words) {
            setAside(
                    draft,
                    "the kind, line, intent, response or reason of its end is not one of the allowed words",
                    intake);
        } else if (start.isPresent() && end.isPresent()) {
            Span span = new Span(start.get(), end.get(), ongoing);
            if (span.end().latest().isBefore(span.start().earliest())
                    && !span.start().isUnknown()) {
                setAside(draft, "ends on " + span.end() + " before it starts on " + span.start(), intake);
            } else {
                intake.add(
                        draft,
                        "",
                        span.start(),
                        new TreatmentCourse(known.get(), line, agents, span, intent, response, stop));
            }
        }
    }

    private static boolean isOf(Set<String> allowed, String word) {
        return word.isEmpty() || allowed.contains(word);
    }

    private static int number(RawValue value) {
        return value instanceof RawValue.Number number && number.value().abs().compareTo(BigDecimal.valueOf(100)) < 0
                ? number.value().intValue()
                : -1;
    }

    static void imaging(ResourceDraft draft, PatientIntake intake) {
        Optional<Study> study = Study.find(ObservationMapper.word(draft.value));
        if (study.isPresent()) {
            intake.add(draft, "", new Payload.ImagingDone(study.get()));
        } else {
            setAside(draft, "is no kind of imaging that is known here", intake);
        }
    }

    static void override(ResourceDraft draft, PatientIntake intake) {
        String rule = "";
        String reason = "";
        String signatory = "";
        for (Component component : draft.components) {
            switch (ObservationMapper.name(component)) {
                case "rule" -> rule = ObservationMapper.word(component.value());
                case "reason" -> reason = ObservationMapper.word(component.value());
                case "signatory" -> signatory = ObservationMapper.word(component.value());
                default -> intake.unmapped(draft, component.code());
            }
        }
        if (rule.isEmpty() || reason.isEmpty() || signatory.isEmpty()) {
            setAside(draft, "a rule set aside needs its id, a reason and a signatory", intake);
        } else {
            intake.add(draft, "", new Payload.RuleOverride(rule, reason, signatory));
        }
    }

    private static void setAside(ResourceDraft draft, String text, PatientIntake intake) {
        intake.problem(Problem.Kind.SET_ASIDE, draft.place(), text);
    }
}
